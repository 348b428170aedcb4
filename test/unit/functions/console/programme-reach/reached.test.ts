import { describe, expect, it } from 'vitest'
import { updateFigures } from '../../../../../shared/use-cases/programme/update-figures'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
} from '../../../../support/builders/builders'
import { someFigures } from '../../../../support/builders/figures-builder'
import { aConsole, aStaff, pageText } from '../in-memory-console'

type Role = Parameters<typeof aStaff>[0]

/** Two clinics with people of these organisations and countries, and one recorded with numbers alone. */
const consoleWith = async (
  role: Role,
  people: Record<'old' | 'new', [organisation: string, country: string][]>,
) => {
  const testConsole = await aConsole({ now: '2026-12-14T12:00:00.000Z', staff: aStaff(role), clinics: [] })
  const { deps } = testConsole
  for (const [id, year, organiser] of [
    ['old', 2025, 'other@example.org'],
    ['new', 2026, 'hodan@example.org'],
  ] as const) {
    const days = aPublishedClinic().days.map((day) => ({
      ...day,
      date: day.date.replace('2026', String(year)),
    }))
    const organisers = [{ name: 'Organiser', email: organiser, language: 'en' as const }]
    await deps.clinics.create(
      aPublishedClinic({ id, title: `Clinic of ${year}`, days, organisers }),
      anAuditRecord({ clinicId: id }),
    )
    const stays = []
    for (const [index, [organisation, country]] of people[id].entries()) {
      const email = `${id}.${index}@example.org`
      const registration = aRegistration({ clinicId: id, email, organisation, country })
      await deps.registrations.register(
        registration,
        aLedgerEntry({ clinicId: id, recipientId: registration.id }),
        null,
      )
      const [from, to] = [`${year}-12-10T06:00:00.000Z`, `${year}-12-10T08:00:00.000Z`]
      stays.push(aStay({ name: email, email, from, to }))
    }
    await deps.attendance.saveReport(aReport({ clinicId: id, stays }))
    await updateFigures(deps, id)
  }
  const recorded = someFigures({
    clinicId: 'recorded',
    recorded: true,
    firstDay: '2021-05-04',
    institutions: { count: 7, keys: null },
    countries: { count: 2, codes: null },
  })
  await deps.programme.saveRecord({ clinicId: 'recorded', revision: 1, isFrozen: false, figures: recorded })
  return testConsole
}
const people = {
  old: [
    ['Central Bank of Somalia', 'SO'],
    ['Hormuud', 'SO'],
    ['Hormuud', 'KE'],
  ],
  new: [
    ['central bank  somalia', 'SO'],
    ['CENTRAL BANK OF SOMALIA', 'SO'],
    ['Safaricom', 'KE'],
  ],
} satisfies Parameters<typeof consoleWith>[1]
const rowsIn = (html: string): string[] =>
  [...html.matchAll(/<tr>(<th scope="row".*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

describe('the institutions that the programme reached', () => {
  it('are listed once per country, in the latest clinic, as many as the report says', async () => {
    const { get } = await consoleWith('organiser', people)
    const rows = rowsIn(await (await get('/console/programme/institutions')).text())
    expect(rows.map((row) => row.replace(/ \d+ December.*| 10 Dec.*/, ''))).toEqual([
      'Safaricom Kenya 1 Clinic of 2026',
      'CENTRAL BANK OF SOMALIA Somalia 2 Clinic of 2026',
      'central bank somalia Somalia 1 Clinic of 2026',
      'Hormuud Kenya 1 Clinic of 2025',
      'Hormuud Somalia 1 Clinic of 2025',
    ])
    const text = await pageText(await get('/console/programme/institutions'))
    expect(text).toContain('5 institutions. 7 institutions cannot be listed')
    expect(await pageText(await get('/console/programme'))).toMatch(/Institutions of those who joined 12 /)
  })

  it('lead to their people, and are those of one group where one is chosen', async () => {
    const { get } = await consoleWith('organiser', people)
    const html = await (await get('/console/programme/institutions?dimension=year&value=2025')).text()
    expect(rowsIn(html)).toHaveLength(3)
    const [, href = ''] = /href="([^"]*attendees\?institution=SO[^"]*)"/.exec(html) ?? []
    expect(await pageText(await get(href.replaceAll('&amp;', '&')))).toContain('1 of 3 registered')
  })

  it('come fifty on a page, each once', async () => {
    const many = Array.from({ length: 70 }, (_, index): [string, string] => [`Bank number ${index}`, 'SO'])
    const { get } = await consoleWith('organiser', { old: many, new: many.slice(0, 20) })
    const pages = []
    for (const page of [1, 2, 3])
      pages.push(rowsIn(await (await get(`/console/programme/institutions?page=${page}`)).text()))
    expect(pages.map((rows) => rows.length)).toEqual([50, 20, 20])
    expect(new Set(pages.flat())).toHaveProperty('size', 70)
  })
})

describe('the countries that the programme reached', () => {
  it('are listed once with their clinics; of numbers alone it says so', async () => {
    const { get } = await consoleWith('analyst', people)
    const html = await (await get('/console/programme/countries')).text()
    expect(rowsIn(html).map((row) => row.slice(0, 7))).toEqual(['Kenya 2', 'Somalia'])
    expect(html).toContain('2 countries. Of 1 more clinic only the number of countries is known.')
    expect(html).toContain('href="/console/clinics/new/attendees?country=KE"')
  })

  it('and institutions of other people’s clinics are not shown to a partner', async () => {
    const { get } = await consoleWith('partner', people)
    expect(rowsIn(await (await get('/console/programme/institutions')).text())).toHaveLength(3)
    expect(await (await get('/console/programme/countries')).text()).not.toContain('2025')
  })
})
