import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/ids'
import { aContact, aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'
import { aConsoleWithList, at, draftOf, list } from './console-with-list'

const shownIn = async (page: Response): Promise<string> =>
  /name="shown" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''

describe('an import of contacts', () => {
  it('is a preview first: each outcome is counted, each bad row is named, nothing is imported', async () => {
    const testConsole = await aConsoleWithList()

    const words = await pageText(await testConsole.get(await draftOf(testConsole)))

    for (const kind of [
      '1 new',
      '1 unchanged',
      '1 already registered',
      '1 unsubscribed',
      '1 bounced',
      '1 complained',
      '1 duplicate',
      '1 invalid',
    ])
      expect(words).toContain(kind)
    expect(words).toContain('same address as row 2')
    expect(words).toContain('9 nobody – not a valid e-mail address')
    expect((await testConsole.deps.contactLists.contacts(aContactList().id))?.contacts).toEqual([aContact()])
  })

  it('imports exactly what was previewed, is in the audit log, and changes nothing the second time', async () => {
    const testConsole = await aConsoleWithList()
    const path = await draftOf(testConsole)
    const shown = await shownIn(await testConsole.get(path))

    expect((await testConsole.post(path, { shown })).headers.get('location')).toBe(`${list}?notice=imported`)
    for (const answer of [await testConsole.post(path, { shown }), await testConsole.get(path)])
      expect(answer.headers.get('location')).toBe(`${list}?notice=imported`)
    const again = await draftOf(testConsole)
    const last = await testConsole.post(again, { shown: await shownIn(await testConsole.get(again)) })

    expect(last.headers.get('location')).toBe(`${list}?notice=nothing-new`)
    const found = await testConsole.deps.contactLists.contacts(aContactList().id)
    expect(found?.contacts.map(({ email }) => email)).toEqual([
      'ayaan@example.org',
      'ifrah@example.org',
      'new@example.org',
    ])
    const audit = await testConsole.deps.contactLists.audit(aContactList().id)
    expect(audit.filter(({ action }) => action === 'imported')).toMatchObject([
      { by: 'staff-1', at: expect.any(String), facts: { new: 1, sizeBefore: 1, size: 3 } },
    ])
    expect(JSON.stringify(audit)).not.toContain('@')
  })

  it('is applied once when a second click comes before the first one is done', async () => {
    const testConsole = await aConsoleWithList()
    const path = await draftOf(testConsole)
    const shown = await shownIn(await testConsole.get(path))
    const { removeDraft } = testConsole.deps.contactLists
    let second: Response | undefined
    testConsole.deps.contactLists.removeDraft = async (...draft) => {
      second = await testConsole.post(path, { shown })
      return removeDraft(...draft)
    }

    const first = await testConsole.post(path, { shown })

    for (const answer of [first, second])
      expect(answer?.headers.get('location')).toBe(`${list}?notice=imported`)
    const audit = await testConsole.deps.contactLists.audit(aContactList().id)
    expect(audit.filter(({ action }) => action === 'imported')).toHaveLength(1)
  })

  it('says when the outcome has changed since the preview, and imports nothing', async () => {
    const testConsole = await aConsoleWithList()
    const path = await draftOf(testConsole)
    const shown = await shownIn(await testConsole.get(path))
    await testConsole.deps.suppressions.unsubscribe(personId('new@example.org'), at)

    const answer = await testConsole.post(path, { shown })

    expect(answer.status).toBe(409)
    expect(await pageText(answer)).toContain('The outcome has changed')
    expect((await testConsole.deps.contactLists.contacts(aContactList().id))?.contacts).toEqual([aContact()])
  })

  it('takes ten thousand rows', async () => {
    const testConsole = await aConsoleWithList()
    const many = Array.from({ length: 10_000 }, (_, index) => `p${index}@example.org,Person ${index}`)
    const file = new FormData()
    file.set('file', new File([['email,name', ...many].join('\n')], 'contacts.csv'))
    const path = (await testConsole.post(`${list}/imports`, file)).headers.get('location') ?? ''

    await testConsole.post(path, { shown: await shownIn(await testConsole.get(path)) })

    expect((await testConsole.deps.contactLists.get(aContactList().id))?.size).toBe(10_001)
  })

  it('is exported with every formula neutralised, and the export is in the audit log', async () => {
    const testConsole = await aConsoleWithList()
    await testConsole.deps.contactLists.replace(
      aContactList({ version: 3, size: 1 }),
      [aContact({ name: '=1+1' })],
      aListAudit(),
    )
    expect(await (await testConsole.get(`${list}/contacts.csv`)).text()).toContain(`"'=1+1"`)
    expect(
      (await testConsole.deps.contactLists.audit(aContactList().id)).map(({ action }) => action),
    ).toContain('exported')
  })
})

describe('deleting a list', () => {
  const deleted = '/console/lists?notice=list-erased'
  const versionIn = async (page: Response) =>
    /name="version" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''

  it('asks for confirmation with the number of contacts', async () => {
    const testConsole = await aConsoleWithList()

    const words = await pageText(await testConsole.get(`${list}/erase`))

    expect(words).toContain('Its 1 contact will be deleted with it')
    expect(words).toContain('Delete the list and its 1 contact')
    expect((await testConsole.deps.contactLists.contacts(aContactList().id))?.contacts).toHaveLength(1)
  })

  it('deletes contacts and unconfirmed imports, keeps unsubscriptions, and records who did it', async () => {
    const testConsole = await aConsoleWithList()
    const draft = await draftOf(testConsole)
    const version = await versionIn(await testConsole.get(`${list}/erase`))

    const answers = await Promise.all([1, 2].map(() => testConsole.post(`${list}/erase`, { version })))

    for (const answer of answers) {
      expect([answer.status, answer.headers.get('location')]).toEqual([303, deleted])
    }
    const { contactLists, suppressions } = testConsole.deps
    expect(await contactLists.contacts(aContactList().id)).toBeUndefined()
    expect(await contactLists.draft(aContactList().id, draft.slice(-16))).toBeUndefined()
    expect(await suppressions.hasUnsubscribed(personId('left@example.org'))).toBe(true)
    const audit = (await contactLists.audit(aContactList().id)).filter(({ action }) => action === 'erased')
    expect(audit).toMatchObject([
      { by: 'staff-1', facts: { whole: 'yes', contacts: 1, sizeBefore: 1, size: 0 } },
    ])
  })

  it('gives a second click and the back button the same answer', async () => {
    const testConsole = await aConsoleWithList()
    const draft = await draftOf(testConsole)
    const version = await versionIn(await testConsole.get(`${list}/erase`))
    await testConsole.post(`${list}/erase`, { version })

    const again = await testConsole.post(`${list}/erase`, { version })

    expect([again.status, again.headers.get('location')]).toEqual([303, deleted])
    expect(await pageText(await testConsole.follow(again))).toContain('The list and its contacts are deleted')
    for (const path of [`${list}/erase`, list, draft, `${list}/contacts.csv`]) {
      const answer = await testConsole.get(path)
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 303, deleted])
    }
    const audit = await testConsole.deps.contactLists.audit(aContactList().id)
    expect(audit.filter(({ action }) => action === 'erased')).toHaveLength(1)
  })

  it('is a page not found for everyone else', async () => {
    const testConsole = await aConsoleWithList()
    await testConsole.post(`${list}/erase`, {
      version: await versionIn(await testConsole.get(`${list}/erase`)),
    })

    const other = await aConsole({
      deps: testConsole.deps,
      staff: aStaff('organiser', { subject: 'staff-2' }),
    })

    const never = list.replace(/.{10}$/, 'b'.repeat(10))
    for (const [page, { get, post }] of [
      [list, other],
      [never, testConsole],
    ] as const) {
      expect([page, (await get(`${page}/erase`)).status]).toEqual([page, 404])
      expect([page, (await post(`${page}/erase`, { version: '2' })).status]).toEqual([page, 404])
    }
  })

  it('asks again when contacts were added meanwhile', async () => {
    const testConsole = await aConsoleWithList()
    const version = await versionIn(await testConsole.get(`${list}/erase`))
    await testConsole.deps.contactLists.replace(
      aContactList({ version: 3, size: 2 }),
      [aContact(), aContact({ email: 'new@example.org' })],
      aListAudit(),
    )

    const answer = await testConsole.post(`${list}/erase`, { version })

    expect(answer.status).toBe(409)
    expect(await pageText(answer)).toContain('Delete the list and its 2 contacts')
    expect((await testConsole.deps.contactLists.contacts(aContactList().id))?.contacts).toHaveLength(2)
  })
})

describe('the list of a partner', () => {
  it('is visible to its owners only, not to an administrator of ITU', async () => {
    const partner = await aConsole({ staff: aStaff('partner') })
    const answer = await partner.post('/console/lists', {
      name: 'Our operators',
      ownerEmails: 'Colleague@example.org',
    })
    const path = answer.headers.get('location') ?? ''
    const { deps } = partner
    const as = (role: 'admin' | 'organiser' | 'analyst' | 'partner', email: string) =>
      aConsole({ deps, staff: aStaff(role, { email }) })

    expect((await partner.get(path)).status).toBe(200)
    expect((await (await as('partner', 'colleague@example.org')).get(path)).status).toBe(200)
    for (const role of ['admin', 'organiser', 'partner'] as const) {
      const other = await as(role, 'other@example.org')
      for (const page of [path, `${path}/contacts.csv`, `${path}/erase`])
        expect([role, page, (await other.get(page)).status]).toEqual([role, page, 404])
      expect((await other.post(`${path}/erase`, { version: '1' })).status).toBe(404)
      expect(await (await other.get('/console/lists')).text()).not.toContain('Our operators')
    }
    expect((await (await as('analyst', 'other@example.org')).get(path)).status).toBe(403)
  })
})
