import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { readCsv } from '../../../../../shared/import/csv/read-csv'
import { readWorkbook } from '../../../../../shared/import/workbook/read-workbook'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import { recordAttendance } from '../../../../../shared/use-cases/attendance/record-attendance'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { aConsole, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`
const day = `${base}/days/1`

/** A week after both days, with two registrants; `present` were recorded at the venue of day 1. */
const aClinicAfter = async (overrides: Partial<PlannableClinic>, present: string[] = []) => {
  const clinic = aPublishedClinic({ venue: aVenue(), ...overrides })
  const parts = await aConsole({ clinics: [clinic], now: '2026-12-18T09:00:00.000Z' })
  const { deps } = parts
  for (const [email, name] of [
    ['ayaan@example.org', 'Ayaan Nur'],
    ['guled@example.org', 'Guled Ali'],
  ] as const) {
    const registration = aRegistration({ email, name })
    await deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id, state: 'accepted' }),
      null,
    )
  }
  const ids = present.map((email) => aRegistration({ email }).id)
  const record = { clinicId: clinic.id, day: 1, present: ids, reason: 'Seen at the venue', by: 'staff-1' }
  if (ids.length > 0) await recordAttendance(deps, record)
  const text = async (path: string) => pageText(await parts.get(path))
  return { ...parts, clinic, text, count: () => collectAttendance(deps, { clinicId: clinic.id, day: 1 }) }
}

const ofMeetings = /joining link|Zoom|minutes|\+ min|Joined|joined|join time|unmatched|Excluded/

describe('the attendance of a clinic in person', () => {
  const inPerson = { mode: 'in-person', zoom: null } as const

  it('has no word of a meeting on any page, before and after it was recorded', async () => {
    for (const present of [[], ['ayaan@example.org']]) {
      const { text, count } = await aClinicAfter(inPerson, present)
      await count()
      for (const path of [
        base,
        `${base}/attendees`,
        `${base}/attendees?day=1&reach=registered`,
        day,
        `${day}/tick-list`,
        `${day}/sign-in-sheet`,
        `${day}/participants/new`,
        `${base}/registrations`,
        `${base}/timeline`,
        `${base}/copy`,
      ]) {
        expect(await text(path), path).not.toMatch(ofMeetings)
      }
    }
  })

  it('is who was recorded as present, by day', async () => {
    const { text, count } = await aClinicAfter(inPerson, ['ayaan@example.org'])
    await count()
    expect(await text(`${base}/attendees?day=1`)).toMatch(
      /Registered 2 Present 1 Attended 1 .*Ayaan Nur ayaan@example\.org .* recorded by hand/,
    )
    expect(await text(day)).toMatch(
      /Registered 2 Present 1 Attended 1 What the numbers mean .* From attendance recorded by hand, as of Friday/,
    )
    expect(await text(base)).toContain('Still to do No attendance recorded at the venue for day 2')
  })

  it('is exported without columns and definitions of a meeting', async () => {
    const { get } = await aClinicAfter(inPerson, ['ayaan@example.org'])
    const csv = readCsv(await (await get(`${base}/attendees.csv?reach=registered`)).text(), () => true)
    if (csv.kind === 'broken') throw new Error('broken')
    const [headings = [], ...people] = csv.rows.map(({ cells }) => cells)
    expect(headings.slice(8)).toEqual(['Day 1: present', 'Day 2: present', 'Days attended'])
    expect(people.map((cells) => [cells[0], ...cells.slice(8)])).toEqual([
      ['Ayaan Nur', 'yes', '', '1'],
      ['Guled Ali', 'no', '', '0'],
    ])
    const bytes = new Uint8Array(await (await get(`${base}/attendees.xlsx`)).arrayBuffer())
    const definitions = await readWorkbook(bytes, (rows) => rows[0]?.cells.includes('Definition') ?? false)
    expect(definitions.kind === 'table' && definitions.rows.map(({ cells }) => cells[0])).toEqual([
      'Number',
      'Registered',
      'Present',
      'Attended',
      'Attended all days',
      'Institutions',
      'Countries',
    ])
  })

  it('takes no report of Zoom, and says what to do in its place', async () => {
    const { get, post, deps } = await aClinicAfter(inPerson)
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set('file', new File(['Name,Email,Join time,Leave time\n'], 'participants.csv'))
    for (const answer of [await get(`${day}/report`), await post(`${day}/report`, form)]) {
      expect(answer.status).toBe(409)
      const html = await answer.text()
      expect(html).toContain('This clinic takes place in person, so Zoom has no report of it.')
      expect(html).toContain(`href="${day}/tick-list"`)
    }
    expect(await deps.attendance.report(somaliaClinicId, 1)).toBeUndefined()
  })

  it('keeps the numbers of a meeting that was held before the clinic became one in person', async () => {
    const { text, deps, count } = await aClinicAfter(inPerson)
    await deps.attendance.saveReport(aReport())
    await count()
    expect(await text(`${base}/attendees?day=1`)).toMatch(/Joined 1 .*Minutes/)
  })
})

describe('the attendance of a hybrid clinic', () => {
  const hybrid = { mode: 'hybrid' } as const

  it('asks for the report and for the records of the venue', async () => {
    const { text } = await aClinicAfter(hybrid)
    expect(await text(base)).toMatch(
      /Still to do No report for day 1 No attendance recorded at the venue for day 1 No report for day 2/,
    )
    expect(await text(`${base}/attendees`)).toContain(
      'It is counted from Zoom’s report and recorded by hand.',
    )
    expect(await text(day)).toMatch(
      /Zoom has sent nothing about this day and no one has been recorded as present at the venue.*Upload Zoom’s report Record attendance/,
    )
  })

  it('still asks for what is missing when the other is there', async () => {
    const { text, deps, count } = await aClinicAfter(hybrid, ['guled@example.org'])
    await count()
    expect(await text(base)).toContain('Still to do No report for day 1 No report for day 2')
    expect(await text(day)).toContain(
      'Only the people recorded as present at the venue are counted: Zoom has sent nothing about this day.',
    )
    await deps.attendance.saveReport(aReport())
    expect(await text(base)).toContain('Still to do No report for day 2')
  })
})

describe('the attendance of a clinic that was cancelled', () => {
  const betweenTheDays = { status: 'cancelled', cancelledAt: '2026-12-10T15:00:00.000Z' } as const

  it('is asked for and counted for a day before, and not for a day after', async () => {
    const { text, deps, count } = await aClinicAfter(betweenTheDays)
    expect(await text(base)).toMatch(/Still to do No report for day 1 Registered/)
    expect(await text(base)).toMatch(
      /1\. Thursday, 10 December 2026 .* completed .*Upload Zoom report of day 1/,
    )
    expect(await text(base)).toMatch(/2\. Friday, 11 December 2026 [^.]* cancelled (?!Upload)/)
    await deps.attendance.saveReport(aReport())
    expect(await count()).toBe('summarised')
    expect(await text(day)).toMatch(/Upload a corrected report.* Joined 1/)
  })

  it.each([
    ['after the first day', betweenTheDays, 2],
    ['before the first day', { ...betweenTheDays, cancelledAt: '2026-12-10T05:45:00.000Z' }, 1],
    ['long before', { ...betweenTheDays, cancelledAt: '2026-11-20T05:45:00.000Z' }, 2],
  ])('takes no report and no record of a day that did not take place: %s', async (_, cancelled, number) => {
    const { text, get, post, deps } = await aClinicAfter(cancelled)
    const path = `${base}/days/${number}`
    expect(await text(path)).toContain('The clinic was cancelled before this day')
    expect(await text(path)).not.toMatch(/Upload|Record attendance/)
    expect((await get(`${path}/report`)).status).toBe(409)
    await post(`${path}/attendance-list`, { rows: 'ayaan@example.org', listReason: 'list' })
    expect(await deps.attendance.listAttendanceRecords(somaliaClinicId)).toEqual([])
  })

  it('says of a day that was cancelled while it was running what is counted', async () => {
    const { text, deps } = await aClinicAfter({ ...betweenTheDays, cancelledAt: '2026-12-10T07:00:00.000Z' })
    deps.setNow('2026-12-10T07:30:00.000Z')
    expect(await text(base)).toMatch(/1\. Thursday, 10 December 2026 [^.]* cancelled/)
    expect(await text(day)).toContain(
      'The clinic was cancelled during this day. What was attended until then',
    )
  })

  it('is not shown where no day took place', async () => {
    const { text } = await aClinicAfter({ ...betweenTheDays, cancelledAt: '2026-12-10T05:45:00.000Z' })
    const words = await text(base)
    expect(words).not.toMatch(/Still to do|Clicked|List of attendees|completed|Upload/)
  })

  it('counts no clicks of a day that did not take place', async () => {
    const { text } = await aClinicAfter(betweenTheDays)
    expect(await text(base)).toMatch(/Day 2, cancelled not known not known not known not known/)
    expect(await text(`${base}/attendees?reach=registered`)).toMatch(/Ayaan Nur .* not known cancelled/)
  })
})
