import { describe, expect, it } from 'vitest'
import { admissionOf } from '../../../../../shared/domain/registration/admission'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aContactList, aListAudit } from '../../../../support/builders/contact-builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'
import { aConsoleWithList, draftOf, list } from './console-with-list'

type TestConsole = Awaited<ReturnType<typeof aConsoleWithList>>

const shownIn = async (page: Response): Promise<string> =>
  /name="shown" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
const storedDraft = ({ deps }: TestConsole, path: string) =>
  deps.contactLists.draft(aContactList().id, path.slice(-16))
const importText = async (testConsole: TestConsole, text: string) => {
  const path = await draftOf(testConsole, text)
  await testConsole.post(path, { shown: await shownIn(await testConsole.get(path)) })
  return path
}
const storedContacts = async ({ deps }: TestConsole) =>
  (await deps.contactLists.contacts(aContactList().id))?.contacts

describe('what was read of a file', () => {
  it('is deleted when the import is discarded, applied, or would change nothing', async () => {
    const testConsole = await aConsoleWithList()
    const discarded = await draftOf(testConsole)
    expect(await storedDraft(testConsole, discarded)).toBeDefined()
    const answer = await testConsole.post(`${discarded}/discard`)
    expect(await pageText(await testConsole.follow(answer))).toContain('The import is discarded')
    expect(await storedDraft(testConsole, discarded)).toBeUndefined()

    const applied = await importText(testConsole, 'email,name\nada@example.org,Ada')
    expect(await storedDraft(testConsole, applied)).toBeUndefined()
    const unchanged = await importText(testConsole, 'email,name\nada@example.org,Ada')
    expect(await storedDraft(testConsole, unchanged)).toBeUndefined()
    expect(await storedContacts(testConsole)).toHaveLength(2)
  })

  it('is refused with more than 200 filled columns, and read with 200', async () => {
    const testConsole = await aConsoleWithList()
    const wide = (columns: number) => {
      const cells = Array.from({ length: columns - 1 }, (_, at) => `c${at}`).join(',')
      return { text: `email,${cells}\na@example.org,${cells}`, clinic: '' }
    }
    const refused = await testConsole.post(`${list}/imports`, wide(201))
    expect([refused.status, await pageText(refused)]).toEqual([
      422,
      expect.stringContaining('at most 200 columns that hold anything; this one has 201'),
    ])
    const read = await testConsole.post(`${list}/imports`, wide(200))
    expect(await pageText(await testConsole.follow(read))).toContain('200 columns, 199 not used')
    const empty = { text: `email${',x'.repeat(300)}\na@example.org${','.repeat(300)}`, clinic: '' }
    expect((await testConsole.post(`${list}/imports`, empty)).status).toBe(303)
  })

  it('is compared with a clinic only for people who may read its registrations at that time', async () => {
    const owners = { owner: 'partner' as const, ownerEmails: ['hodan@example.org', 'other@example.org'] }
    const { deps, ...first } = await aConsoleWithList()
    const id = 'list-bbbbbbbbbb'
    await deps.contactLists.create(aContactList({ id, ...owners }), aListAudit({ listId: id }))
    const hodan = await aConsole({ deps, staff: aStaff('partner') })
    const sent = await hodan.post(`/console/lists/${id}/imports`, {
      text: 'email\nayaan@example.org',
      clinic: somaliaClinicId,
    })
    const path = sent.headers.get('location') ?? ''
    expect(await pageText(await hodan.get(path))).toContain('1 already registered')

    const other = await aConsole({ deps, staff: aStaff('partner', { email: 'other@example.org' }) })
    const words = await pageText(await other.get(path))

    expect(words).not.toContain('already registered')
    expect(words).toContain('1 new')
    expect(first.lines).toEqual([])
    const clinic = await deps.clinics.get(somaliaClinicId)
    expect(clinic?.organisers).toEqual(aPublishedClinic().organisers)
  })
})

describe('an import of a partner', () => {
  it.each([
    ['published clinic', {}],
    ['draft', { status: 'draft' as const, publishedAt: null }],
  ])('is not compared with a %s of others', async (_, status) => {
    const organisers = [{ name: 'Xan', email: 'xan@example.org', language: 'en' as const }]
    const clinic = aPublishedClinic({ id: 'clinic-of-others-abcde', organisers, ...status })
    const partner = await aConsole({ clinics: [clinic], staff: aStaff('partner') })
    const list = aContactList({ id: 'list-partnerone', owner: 'partner', ownerEmails: ['hodan@example.org'] })
    await partner.deps.contactLists.create(list, aListAudit({ listId: list.id }))
    const registration = aRegistration({ clinicId: clinic.id, email: 'secret@example.org' })
    const confirmation = aLedgerEntry({ clinicId: clinic.id, recipientId: registration.id })
    await partner.deps.registrations.register(registration, confirmation, null, admissionOf(clinic))

    const sent = await partner.post(`/console/lists/${list.id}/imports`, {
      text: 'email,name\nsecret@example.org,S',
      clinic: clinic.id,
    })

    const words = await pageText(await partner.get(sent.headers.get('location') ?? ''))
    expect(words).not.toContain('already registered')
    expect(words).toContain('1 new')
  })
})

describe('people already on the list whom a file says to have opted out', () => {
  const file = 'email,name,status\nifrah@example.org,Ifrah,unsubscribed\nnew@example.org,New,unsubscribed'

  it('are marked with what the file said, and others are not added', async () => {
    const testConsole = await aConsoleWithList()
    const path = await draftOf(testConsole, file)
    const words = await pageText(await testConsole.get(path))
    expect(words).toContain('2 unsubscribed elsewhere')
    expect(words).toContain('Import 1 contact')

    await importText(testConsole, file)

    expect(await storedContacts(testConsole)).toMatchObject([
      { email: 'ifrah@example.org', name: 'Ifrah Ali', optedOut: { source: 'status: unsubscribed' } },
    ])
    expect(await pageText(await testConsole.get(await draftOf(testConsole, file)))).toContain(
      'There is nothing to import',
    )
  })

  it('stay marked when another file that does not say so is imported, and when the export is', async () => {
    const testConsole = await aConsoleWithList()
    await importText(testConsole, file)
    const path = await draftOf(testConsole, 'email,name\nifrah@example.org,Ifrah B.')
    expect(await pageText(await testConsole.get(path))).toContain('1 marked as unsubscribed elsewhere')
    await importText(testConsole, 'email,name\nifrah@example.org,Ifrah B.')
    expect(await storedContacts(testConsole)).toMatchObject([
      { name: 'Ifrah B.', optedOut: { source: 'status: unsubscribed' } },
    ])

    const exported = await (await testConsole.get(`${list}/contacts.csv`)).text()

    const second = await aConsoleWithList()
    const preview = await pageText(await second.get(await draftOf(second, exported)))
    expect(preview).toContain('1 unsubscribed elsewhere')
  })
})
