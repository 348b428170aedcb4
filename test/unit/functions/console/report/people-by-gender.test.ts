import { describe, expect, it } from 'vitest'
import type { Gender } from '../../../../../shared/domain/values/gender'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`

/** A counted day; of each gender this many people, who all joined. */
const aClinicWith = async (
  people: readonly (readonly [gender: Gender | undefined, count: number])[],
  role: 'admin' | 'analyst' = 'admin',
) => {
  const testConsole = await aConsole({
    now: '2026-12-12T09:00:00.000Z',
    staff: aStaff(role),
    clinics: [aPublishedClinic()],
  })
  const genders = people.flatMap(([gender, count]) => Array.from({ length: count }, () => gender))
  const stays = []
  for (const [index, gender] of genders.entries()) {
    const email = `person.${index}@example.org`
    const { gender: _, ...untold } = aRegistration({ email, name: `Person ${index}` })
    const registration = { ...untold, ...(gender && { gender }) }
    await testConsole.deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id }),
      null,
    )
    stays.push(aStay({ name: email, email, to: '2026-12-10T09:00:00.000Z' }))
  }
  await testConsole.deps.attendance.saveReport(aReport({ stays }))
  return testConsole
}

const section = async (response: Response): Promise<string> =>
  /By gender .*?(?=By language|Delivery of)/.exec(await pageText(response))?.[0] ?? ''

describe('people by gender', () => {
  it('are counted where they told it, each group with its list', async () => {
    const { get } = await aClinicWith([
      ['woman', 6],
      ['man', 2],
      ['undisclosed', 1],
      [undefined, 3],
    ])
    const text = await section(await get(`${base}/report`))
    expect(text).toMatch(/Woman 6 6 6/)
    expect(text).toMatch(/Man 2/)
    expect(text).toMatch(/Prefer not to say 1/)
    expect(text).toMatch(/not given 3 3 3/)
    const list = await pageText(await get(`${base}/attendees?reach=registered&gender=man`))
    expect(list).toContain('2 of 12 registered; only people with the gender: Man')
    const rest = await pageText(await get(`${base}/attendees?reach=registered&gender=none`))
    expect(rest).toContain('3 of 12 registered; only people with the gender: not given')
  })

  it('have no section where nobody told it', async () => {
    const { get } = await aClinicWith([[undefined, 8]])
    expect(await pageText(await get(`${base}/report`))).not.toContain('By gender')
  })

  it.each<[string, (readonly [Gender | undefined, number])[]]>([
    [
      'one group has four',
      [
        ['woman', 9],
        ['man', 4],
      ],
    ],
    [
      'one person told it',
      [
        ['other', 1],
        [undefined, 20],
      ],
    ],
    [
      'few did not tell it',
      [
        ['woman', 9],
        ['man', 9],
        [undefined, 2],
      ],
    ],
  ])('are hidden from analysts while %s, and nothing gives them away', async (_, people) => {
    const { get } = await aClinicWith(people, 'analyst')
    const text = await section(await get(`${base}/report`))
    expect(text.trim()).toBe('By gender Not shown: a group has fewer than five people.')
  })

  it('are shown to analysts from five people on, without lists', async () => {
    const { get } = await aClinicWith(
      [
        ['woman', 5],
        ['man', 7],
      ],
      'analyst',
    )
    const text = await section(await get(`${base}/report`))
    expect(text).toMatch(/Man 7 7 7 Woman 5 5 5/)
    expect(await pageText(await get(`${base}/attendees?reach=registered`))).not.toContain('Woman')
    for (const gender of ['woman', 'none'])
      expect(await pageText(await get(`${base}/attendees?reach=registered&gender=${gender}`))).toContain(
        '12 in all',
      )
  })

  it('are a column of the exported list for roles that see names, and for no other', async () => {
    const headings = async (role: 'admin' | 'analyst') => {
      const { get } = await aClinicWith([['woman', 5]], role)
      const csv = await (await get(`${base}/attendees.csv?reach=registered`)).text()
      return csv
        .replace('\ufeff', '')
        .split('\r\n')
        .map((line) => line.slice(1, -1).split('","'))
    }
    const [names = [], first = []] = await headings('admin')
    expect(first[names.indexOf('Gender')]).toBe('Woman')
    expect((await headings('analyst'))[0]).not.toContain('Gender')
  })
})
