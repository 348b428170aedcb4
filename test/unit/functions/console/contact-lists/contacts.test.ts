import { describe, expect, it } from 'vitest'
import { invitationKey } from '../../../../../shared/domain/campaign/campaign-mail'
import type { Contact } from '../../../../../shared/domain/contact-list/contact'
import { personId } from '../../../../../shared/domain/ids'
import { createDueEntry } from '../../../../../shared/domain/mail/ledger/due-entry'
import type { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import {
  aDraftCampaign,
  numberedContacts,
  replaceContacts,
  startDraft,
} from '../../../../support/execution/campaign-driver'
import { aConsole, aStaff, pageText } from '../in-memory-console'
import { aConsoleWithList, at, list } from './console-with-list'

type TestConsole = Awaited<ReturnType<typeof aConsoleWithList>>

const storedContacts = async ({ deps }: TestConsole) =>
  (await deps.contactLists.contacts(aContactList().id))?.contacts ?? []
const auditOf = ({ deps }: TestConsole) => deps.contactLists.audit(aContactList().id)
const shownIn = async (page: Response): Promise<string> =>
  (/name="shown" value="([^"]*)"/.exec(await page.text())?.[1] ?? '').replaceAll('&quot;', '"')
const formOf = (contact: Contact, overrides: Record<string, string> = {}) => ({
  email: contact.email,
  name: contact.name,
  organisation: contact.organisation,
  country: contact.country ?? '',
  language: contact.language ?? '',
  ...overrides,
})

describe('the contacts of a list', () => {
  it('are shown page by page in order of address, and every contact once', async () => {
    const testConsole = await aConsoleWithList()
    await replaceContacts(testConsole.deps, numberedContacts(60))
    const pages: string[][] = []
    for (let path: string | undefined = list; path; ) {
      const html: string = await (await testConsole.get(path)).text()
      expect(html.length).toBeLessThan(60_000)
      pages.push(
        [...html.matchAll(/contact\?email=([^"]+)"/g)].map(([, email = '']) => decodeURIComponent(email)),
      )
      path = /rel="next" href="([^"#]+)/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(pages.map((page) => page.length)).toEqual([25, 25, 10])
    expect(pages.flat()).toEqual(
      numberedContacts(60)
        .map(({ email }) => email)
        .toSorted(),
    )
  })

  it('are searched by name, address and organisation, over the whole list', async () => {
    const testConsole = await aConsoleWithList()
    await replaceContacts(testConsole.deps, [
      ...numberedContacts(60),
      aContact({ email: 'z@example.org', name: 'Zoé Ébène', organisation: 'Régie' }),
    ])
    for (const text of ['ébène', 'z@example', 'régie zoé'])
      expect(await pageText(await testConsole.get(`${list}?search=${encodeURIComponent(text)}`))).toContain(
        'Zoé Ébène',
      )
    expect(await pageText(await testConsole.get(`${list}?search=nobody`))).toContain('No matches')
  })

  it('show what became of each, and say what is not known', async () => {
    const testConsole = await aConsoleWithList()
    const { deps } = testConsole
    const emails = ['a1', 'a2', 'a3', 'a4', 'a5', 'ayaan', 'left'].map((name) => `${name}@example.org`)
    const optedOut = { at, source: 'UNSUB_TIME: 2025-03-02' }
    await replaceContacts(deps, [
      ...emails.map((email) => aContact({ email, name: 'Person' })),
      aContact({ email: 'out@example.org', name: '', optedOut }),
    ])
    const draft = await aDraftCampaign(deps)
    await startDraft(deps, draft)
    const outcomes: Partial<Pick<LedgerEntry, 'state' | 'feedback'>>[] = [
      { state: 'accepted', feedback: 'delivered' },
      { state: 'accepted', feedback: 'bounced' },
      { state: 'accepted' },
      { state: 'ambiguous' },
    ]
    for (const [index, outcome] of outcomes.entries()) {
      const key = invitationKey(draft, personId(emails[index] ?? ''))
      const due = createDueEntry(key, at, null)
      await deps.ledger.add({ ...due, acceptedAt: at, ...outcome })
    }

    const words = await pageText(await testConsole.get(list))

    const rowOf = (email: string) => words.slice(words.indexOf(`${email} `)).split(/ Person /)[0]
    expect(rowOf('a1@example.org')).toMatch(/Invitation 1 .*20 November 2026: delivered/)
    expect(rowOf('a2@example.org')).toContain(': bounced')
    expect(rowOf('a3@example.org')).toContain(': sent, delivery not known')
    expect(rowOf('a4@example.org')).toContain('not known whether it was sent')
    expect(rowOf('a5@example.org')).toContain('none none')
    expect(rowOf('ayaan@example.org')).toContain(': confirmed')
    expect(rowOf('left@example.org')).toContain('unsubscribed from invitations')
    expect(words).toContain('Name not known out@example.org')
    expect(words).toContain('unsubscribed elsewhere UNSUB_TIME: 2025-03-02')
  })
})

describe('one contact', () => {
  it('is added, corrected and removed, each with a line in the audit log that holds no address', async () => {
    const testConsole = await aConsoleWithList()
    const added = await testConsole.post(`${list}/contact`, {
      shown: '',
      email: ' Ada@Example.org. ',
      name: 'Ada',
      country: 'GM',
    })
    expect(await pageText(await testConsole.follow(added))).toContain('The contact is saved. ')
    const ada = aContact({
      email: 'ada@example.org',
      name: 'Ada',
      organisation: '',
      country: 'GM',
      language: null,
    })
    expect(await storedContacts(testConsole)).toEqual([ada, aContact()])

    const shown = await shownIn(await testConsole.get(`${list}/contact?email=ada@example.org`))
    await testConsole.post(`${list}/contact`, {
      ...formOf(ada),
      shown,
      email: 'ada@example.com',
      optedOut: 'yes',
    })
    const [corrected] = await storedContacts(testConsole)
    expect(corrected).toMatchObject({
      email: 'ada@example.com',
      optedOut: { source: 'noted in the console' },
    })

    const last = await shownIn(await testConsole.get(`${list}/contact?email=ada@example.com`))
    await testConsole.post(`${list}/contact/remove`, { shown: last })
    expect(await storedContacts(testConsole)).toEqual([aContact()])
    const audit = await auditOf(testConsole)
    expect(audit.slice(2)).toMatchObject([
      { action: 'added', by: 'staff-1', facts: { sizeBefore: 1, size: 2 } },
      { action: 'corrected', by: 'staff-1', facts: { fields: 'email optedOut', size: 2 } },
      { action: 'removed', by: 'staff-1', facts: { sizeBefore: 2, size: 1 } },
    ])
    expect(JSON.stringify(audit)).not.toContain('@')
  })

  it('is not saved over what somebody else has written meanwhile, and both versions are shown', async () => {
    const testConsole = await aConsoleWithList()
    const shown = await shownIn(await testConsole.get(`${list}/contact?email=${aContact().email}`))
    await testConsole.post(`${list}/contact`, { ...formOf(aContact(), { name: 'Ifrah A.' }), shown })

    const second = await testConsole.post(`${list}/contact`, {
      ...formOf(aContact(), { organisation: 'NCA' }),
      shown,
    })

    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html).toContain('This contact has changed since you opened it')
    expect(html).toContain('Ifrah A.')
    expect(html).toContain('value="NCA"')
    expect(await storedContacts(testConsole)).toMatchObject([
      { name: 'Ifrah A.', organisation: aContact().organisation },
    ])
    const again = { ...formOf(aContact(), { organisation: 'NCA' }), shown: await shownIn(new Response(html)) }
    expect((await testConsole.post(`${list}/contact`, again)).status).toBe(303)
    expect(await storedContacts(testConsole)).toMatchObject([{ organisation: 'NCA' }])
  })

  it('is saved although others add and correct other contacts at the same time', async () => {
    const testConsole = await aConsoleWithList()
    const names = ['a', 'b', 'c', 'd', 'e']
    const answers = await Promise.all(
      names.map((name) => testConsole.post(`${list}/contact`, { shown: '', email: `${name}@example.org` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 303))
    expect((await storedContacts(testConsole)).length).toBe(6)
    expect((await testConsole.deps.contactLists.get(aContactList().id))?.size).toBe(6)
  })

  it('that somebody else has removed is not brought back', async () => {
    const testConsole = await aConsoleWithList()
    const shown = await shownIn(await testConsole.get(`${list}/contact?email=${aContact().email}`))
    await testConsole.post(`${list}/contact/remove`, { shown })

    const answer = await testConsole.post(`${list}/contact`, { ...formOf(aContact(), { name: 'X' }), shown })

    expect(await pageText(await testConsole.follow(answer))).toContain(
      'This contact is no longer on the list',
    )
    expect(await storedContacts(testConsole)).toEqual([])
  })

  it.each([
    ['', 'Enter an e-mail address.'],
    ['ada', 'not a valid e-mail address'],
    ['ada@localhost', 'the part after the @ is incomplete'],
    ['a@b.org c@d.org', 'two e-mail addresses in one cell'],
    ['IFRAH@example.org', 'This address is already on the list.'],
  ])('with the address "%s" is refused at the field, and keeps what was typed', async (email, message) => {
    const testConsole = await aConsoleWithList()
    const answer = await testConsole.post(`${list}/contact`, { shown: '', email, name: 'Typed name' })
    expect([409, 422]).toContain(answer.status)
    const html = await answer.text()
    expect(html).toContain('value="Typed name"')
    expect(html.slice(html.indexOf('id="field-email-error"'))).toContain(message)
    expect(await storedContacts(testConsole)).toEqual([aContact()])
  })

  it('of a partner is not reached by ITU, and the other way round', async () => {
    const itu = await aConsoleWithList()
    const id = 'list-bbbbbbbbbb'
    const partnerList = aContactList({ id, owner: 'partner', ownerEmails: ['p@bravo.example'] })
    await itu.deps.contactLists.create(partnerList, aListAudit({ listId: id }))
    await replaceContacts(itu.deps, [aContact()], id)
    const partner = await aConsole({ deps: itu.deps, staff: aStaff('partner', { email: 'p@bravo.example' }) })
    const shown = JSON.stringify(aContact())
    for (const [{ get, post }, path] of [
      [itu, `/console/lists/${id}`],
      [partner, list],
    ] as const) {
      for (const page of ['', '/contact', `/contact?email=${aContact().email}`, '/name'])
        expect((await get(`${path}${page}`)).status).toBe(404)
      expect((await post(`${path}/contact`, { shown: '', email: 'x@example.org' })).status).toBe(404)
      expect((await post(`${path}/contact/remove`, { shown })).status).toBe(404)
      expect((await post(`${path}/name`, { before: partnerList.name, name: 'Mine' })).status).toBe(404)
    }
    expect((await partner.get(`/console/lists/${id}`)).status).toBe(200)
  })
})

describe('the name of a list', () => {
  it('is changed, is in the audit log, and survives an import that runs meanwhile', async () => {
    const testConsole = await aConsoleWithList()
    await replaceContacts(testConsole.deps, numberedContacts(3))
    const answer = await testConsole.post(`${list}/name`, { before: 'East Africa', name: 'Banks' })
    expect(await pageText(await testConsole.follow(answer))).toContain('Banks')
    expect(await storedContacts(testConsole)).toHaveLength(3)
    expect((await auditOf(testConsole)).at(-1)).toMatchObject({
      action: 'renamed',
      facts: { before: 'East Africa' },
    })
  })

  it('that somebody else has given meanwhile is shown, and not replaced in silence', async () => {
    const testConsole = await aConsoleWithList()
    await testConsole.post(`${list}/name`, { before: 'East Africa', name: 'Banks' })
    const second = await testConsole.post(`${list}/name`, { before: 'East Africa', name: 'Operators' })
    expect([second.status, await pageText(second)]).toEqual([
      409,
      expect.stringContaining('The list was renamed meanwhile to “Banks”'),
    ])
    expect((await testConsole.post(`${list}/name`, { before: 'Banks', name: '' })).status).toBe(422)
    expect((await testConsole.deps.contactLists.get(aContactList().id))?.name).toBe('Banks')
  })
})
