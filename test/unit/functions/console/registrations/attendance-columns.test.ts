import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readRegistrationsFile } from '../../../../../cli/attendance/read-registrations'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const path = `/console/clinics/${somaliaClinicId}/registrations`

/** Day 1 is counted: Ayaan for two hours, Guled for ten minutes, Hodan not; Leila waits for a seat. */
const afterDayOne = async (now = '2026-12-10T12:00:00.000Z') => {
  const testConsole = await aConsole({ now, staff: aStaff(), clinics: [aPublishedClinic()] })
  const { deps } = testConsole
  for (const [name, status] of [
    ['ayaan', 'confirmed'],
    ['guled', 'confirmed'],
    ['hodan', 'confirmed'],
    ['leila', 'waitlisted'],
  ] as const) {
    const registration = aRegistration({ email: `${name}@example.org`, name, status })
    const kind = status === 'confirmed' ? 'confirmation' : status
    const seats = status === 'confirmed' ? null : 3
    await deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id, kind }),
      seats,
    )
  }
  const stay = (name: string, to: string) =>
    aStay({ name, email: `${name}@example.org`, to: `2026-12-10T${to}:00.000Z` })
  if (now > '2026-12-10')
    await deps.attendance.saveReport(aReport({ stays: [stay('ayaan', '08:00'), stay('guled', '06:10')] }))
  return testConsole
}

describe('the attendance beside the registrations', () => {
  it('says of each day who attended, joined, was absent, and what is not known yet', async () => {
    const { get } = await afterDayOne()
    const text = await pageText(await get(path))
    expect(text).toMatch(/ayaan ayaan@example\.org .*? confirmed attended not known yet/)
    expect(text).toMatch(/guled guled@example\.org .*? confirmed joined not known yet/)
    expect(text).toMatch(/hodan hodan@example\.org .*? confirmed absent not known yet/)
    expect(text).toMatch(/leila leila@example\.org .*? on the waiting list number 1 – –/)
  })

  it('is in the file too, which the command still reads', async () => {
    const { get } = await afterDayOne()
    const file = await (await get(`${path}.csv`)).text()
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
    const days = rows.map(({ name, attendanceDay1, attendanceDay2 }) => [
      name,
      attendanceDay1,
      attendanceDay2,
    ])
    expect(days.toSorted()).toEqual([
      ['ayaan', 'attended', 'not known yet'],
      ['guled', 'joined', 'not known yet'],
      ['hodan', 'absent', 'not known yet'],
      ['leila', '', ''],
    ])
    expect(readRegistrationsFile(file, 'registrations.csv').registrants).toHaveLength(3)
  })

  it('has no column before the clinic has begun', async () => {
    const { get } = await afterDayOne('2026-12-09T12:00:00.000Z')
    expect(await pageText(await get(path))).not.toContain('Day 1')
    expect(await (await get(`${path}.csv`)).text()).not.toContain('attendanceDay')
  })
})
