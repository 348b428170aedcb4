import { describe, expect, it } from 'vitest'
import { AccessDeniedError } from '../../../../../shared/domain/access/actions'
import { readCsv } from '../../../../../shared/import/csv/read-csv'
import { readWorkbook } from '../../../../../shared/import/workbook/read-workbook'
import { readClinicAttendance } from '../../../../../shared/queries/attendees/clinic-attendance'
import { aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aStaff, pageText } from '../in-memory-console'

import { aPastDay, base } from './past-day'

describe('the attendee list', () => {
  it('shows the minutes of the day and of each session, the times, the joins and how a person was matched', async () => {
    const { get } = await aPastDay()

    const text = await pageText(await get(`${base}/attendees?day=1`))

    expect(text).toContain('Registered 3')
    expect(text).toContain('Clicked the joining link 3')
    expect(text).toContain('Joined 2')
    expect(text).toContain('Attended (105+ min) 1')
    expect(text).toContain('Unmatched participants 1')
    // 09:30 to 11:30: half an hour of the first session, an hour of the second one.
    expect(text).toMatch(/Ayaan Nur ayaan@example\.org .*120 30 60 09:30 11:30 2 yes by e-mail address/)
    expect(text).toMatch(/Guled Ali .* 20 20 0 09:00 09:20 1 no by e-mail address/)
    expect(text).not.toContain('Hodan Farah')
  })

  it('says of a day without data that nothing is known, and shows no number', async () => {
    const { get } = await aPastDay()

    const text = await pageText(await get(`${base}/attendees?day=2`))

    expect(text).toContain('Registered 3')
    expect(text).toContain('Joined not known')
    expect(text).toContain('Attended (105+ min) not known')
  })

  it.each([
    ['reach=registered', ['Ayaan', 'Guled', 'Hodan']],
    ['reach=joined', ['Ayaan', 'Guled']],
    ['reach=attended', ['Ayaan']],
    ['reach=absent', ['Hodan']],
    ['reach=registered&country=SO', ['Ayaan', 'Hodan']],
    ['reach=registered&text=hormuud', ['Guled']],
    ['reach=registered&text=NUR%20ayaan', ['Ayaan']],
    ['reach=registered&sort=minutes', ['Ayaan', 'Guled', 'Hodan']],
    ['reach=joined&sort=joined-at', ['Guled', 'Ayaan']],
  ])('is filtered and sorted by %s', async (query, expected) => {
    const { get } = await aPastDay()

    const text = await pageText(await get(`${base}/attendees?day=1&${query}`))

    const names = [...text.matchAll(/(Ayaan|Guled|Hodan) (?:Nur|Ali|Farah) \S+@example/g)].map(
      (match) => match[1],
    )
    expect(names).toEqual(expected)
  })

  it('has each number lead to a list of that length', async () => {
    const { get } = await aPastDay({ people: 60 })
    const html = await (await get(`${base}/attendees?day=1`)).text()
    const figures = [...html.matchAll(/<dd><a href="([^"]+)">(\d+)</g)]

    expect(figures.length).toBeGreaterThan(3)
    for (const [, href = '', value] of figures) {
      const page = await get(href.replaceAll('&amp;', '&'))
      if (href.endsWith('#rows')) {
        expect((await page.text()).match(/id="row-/g)?.length).toBe(Number(value))
        continue
      }
      const text = await pageText(page)
      expect(text).toMatch(new RegExp(`\\b${value} (of \\d+ registered|in all)`))
    }
  })
})

describe('the export of the attendee list', () => {
  it('holds names, institutions, UN names and ISO codes of countries, and no formula', async () => {
    const { get, deps } = await aPastDay()

    const csv = await (await get(`${base}/attendees.csv?day=1&reach=registered`)).text()
    const table = readCsv(csv, (cells) => cells.includes('Name'))
    const [head, ...rows] = table.kind === 'table' ? table.rows.map(({ cells }) => cells) : []
    const ayaan = Object.fromEntries((head ?? []).map((heading, index) => [heading, rows[0]?.[index]]))

    expect(rows).toHaveLength(3)
    expect(ayaan).toMatchObject({
      Name: 'Ayaan Nur',
      'E-mail': 'ayaan@example.org',
      Organisation: "'=Central Bank",
      Country: 'Somalia',
      'Country code (ISO 3166-1)': 'SO',
      'Day 1: minutes': '120',
      'Day 1, session 1: Opening (minutes)': '30',
      'Day 1: joined at, Mogadishu time (UTC+03:00)': '2026-12-10 09:30',
      'Day 1: attended': 'yes',
      'Day 2: minutes': '',
      'Day 2: attended': '',
    })
    expect(await deps.clinics.audit(somaliaClinicId)).toContainEqual(
      expect.objectContaining({
        action: 'exported',
        by: 'staff-1',
        after: { list: 'attendees', attendees: 3, format: 'csv', hasNames: true },
      }),
    )
  })

  it('is the same in Excel, with the definitions beside it', async () => {
    const { get } = await aPastDay()

    const bytes = new Uint8Array(await (await get(`${base}/attendees.xlsx?day=1`)).arrayBuffer())
    const read = await readWorkbook(bytes, (rows) => rows[0]?.cells.includes('Definition') ?? false)
    const attendees = await readWorkbook(bytes, (rows) => rows[0]?.cells.includes('Name') ?? false)

    expect(JSON.stringify(read)).toContain('at least one whole minute')
    expect(attendees.kind === 'table' && attendees.rows.map(({ cells }) => cells[0])).toEqual([
      'Name',
      'Ayaan Nur',
      'Guled Ali',
    ])
  })

  it('holds neither names nor addresses for an analyst, on the page and in the files', async () => {
    const { get } = await aPastDay({ staff: aStaff('analyst') })

    for (const path of [
      '/attendees',
      '/attendees?day=1&reach=registered',
      '/attendees.csv?reach=registered',
    ]) {
      const answer = await get(`${base}${path}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/Ayaan|Guled|Hodan Farah|ayaan@|guled@/)
    }
  })

  it('gives an analyst no name from the query itself, and finds no person by one', async () => {
    const { deps, get } = await aPastDay({ staff: aStaff('analyst') })
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic) throw new Error('no clinic')
    const view = await readClinicAttendance(deps, aStaff('analyst'), clinic)
    expect(view?.attendees).toHaveLength(3)
    for (const attendee of view?.attendees ?? [])
      expect(attendee).toMatchObject({ name: null, email: null, gender: null })

    const search = async (text: string) =>
      pageText(await get(`${base}/attendees?day=1&reach=registered&text=${text}`))
    expect(await search('hormuud')).toContain('1 of 3 registered')
    for (const text of ['ayaan', 'guled', 'ayaan@example.org'])
      expect(await search(text)).toContain('0 of 3 registered')
  })

  it('is refused by the query to who may not read the clinic', async () => {
    const { deps } = await aPastDay()
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic) throw new Error('no clinic')
    const stranger = aStaff('partner', { email: 'stranger@example.org' })
    await expect(readClinicAttendance(deps, stranger, clinic)).rejects.toThrow(AccessDeniedError)
  })

  it('is refused to a partner for a clinic of others', async () => {
    const stranger = aStaff('partner', { email: 'stranger@example.org' })
    const { get } = await aPastDay({ staff: stranger })

    for (const path of ['/attendees', '/attendees.csv', '/attendees.xlsx'])
      expect((await get(`${base}${path}`)).status).toBe(404)
  })

  it('leaves an erased person countable and anonymous', async () => {
    const { get, deps } = await aPastDay()
    const ayaan = await deps.registrations.get(somaliaClinicId, aRegistration().id)
    if (!ayaan) throw new Error('not registered')
    const { id: _, ...rest } = ayaan
    await deps.erasures.eraseRegistrations([ayaan], {
      anonymousRecord: {
        id: 'anonymous-1',
        clinicId: somaliaClinicId,
        organisation: rest.organisation,
        sector: rest.sector,
        country: rest.country,
        joinClickedDays: [1],
      },
    })

    const text = await pageText(await get(`${base}/attendees?reach=registered`))
    expect(text).toContain('Registered 3')
    expect(text).toContain('Erased')
    expect(text).not.toContain('Ayaan Nur')
  })
})
