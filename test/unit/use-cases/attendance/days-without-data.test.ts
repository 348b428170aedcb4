import { describe, expect, it } from 'vitest'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { findLateSummaries } from '../../../../shared/use-cases/attendance/late-summaries'
import { recordAttendance } from '../../../../shared/use-cases/attendance/record-attendance'
import {
  aDaySummary,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  aZoomEvent,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const day1 = { clinicId: somaliaClinicId, day: 1 }
const afterwards = '2026-12-14T12:00:00.000Z'
const registrationId = aRegistration().id

const depsWith = async (clinic = aPublishedClinic()) => {
  const deps = createInMemoryDependencies({ now: afterwards })
  await deps.clinics.create(clinic, anAuditRecord())
  await deps.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return deps
}
const cancelledBefore = () =>
  aPublishedClinic({ status: 'cancelled', cancelledAt: '2026-12-01T09:00:00.000Z' })
const summaryMails = async (deps: Awaited<ReturnType<typeof depsWith>>) => {
  const kinds: string[] = []
  for await (const page of deps.ledger.pages(somaliaClinicId)) kinds.push(...page.map(({ kind }) => kind))
  return kinds.filter((kind) => kind === 'day-summary')
}

describe('a day that was cancelled before it began', () => {
  it('has no attendance, though people looked into the meeting', async () => {
    const deps = await depsWith(cancelledBefore())
    await deps.attendance.recordEvent(somaliaClinicId, aZoomEvent({ at: '2026-12-10T06:10:00.000Z' }))
    expect(await collectAttendance(deps, day1)).toBe('no-data')
    expect(await deps.attendance.listSummaries(somaliaClinicId)).toEqual([])
    expect(await summaryMails(deps)).toEqual([])
    expect(await findLateSummaries(deps, [cancelledBefore()])).toEqual([])
  })

  it('takes neither a report nor a record by hand', async () => {
    const deps = await depsWith(cancelledBefore())
    expect(await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'staff-1' })).toBe('missing')
    const record = { ...day1, present: [registrationId], reason: 'list', by: 'staff-1' }
    expect(await recordAttendance(deps, record)).toEqual({ kind: 'missing' })
  })
})

describe('a day without rows', () => {
  it('has no attendance when the only record by hand was taken back', async () => {
    const deps = await depsWith()
    const record = { ...day1, reason: 'list', by: 'staff-1' }
    await recordAttendance(deps, { ...record, present: [registrationId] })
    await recordAttendance(deps, { ...record, present: [], absent: [registrationId] })
    expect(await collectAttendance(deps, day1)).toBe('no-data')
    expect(await deps.attendance.listSummaries(somaliaClinicId)).toEqual([])
  })

  it('asks the organisers for a report once, and not when a summary has been sent before', async () => {
    const asked = await depsWith()
    await collectAttendance(asked, day1)
    await collectAttendance(asked, day1)
    const mails = await summaryMails(asked)
    expect(mails.length).toBeGreaterThan(0)
    const counted = await depsWith()
    await counted.attendance.saveSummary(aDaySummary())
    expect(await collectAttendance(counted, day1)).toBe('no-data')
    expect(await summaryMails(counted)).toEqual([])
  })
})

describe('a clinic whose people were erased', () => {
  it('keeps its numbers: the rows are gone', async () => {
    const deps = await depsWith(aPublishedClinic({ erasedAt: '2026-12-13T02:00:00.000Z' }))
    await deps.attendance.saveSummary(aDaySummary())
    await deps.attendance.saveAttendanceRecord({
      ...day1,
      registrationId,
      isPresent: true,
      reason: 'list',
      by: 'x',
      at: afterwards,
    })
    expect(await collectAttendance(deps, day1)).toBe('missing')
    expect(await deps.attendance.listSummaries(somaliaClinicId)).toEqual([aDaySummary()])
  })
})

describe('a clinic in person', () => {
  it('takes no report of Zoom', async () => {
    const deps = await depsWith(aPublishedClinic({ mode: 'in-person' }))
    expect(await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'staff-1' })).toBe('missing')
  })
})
