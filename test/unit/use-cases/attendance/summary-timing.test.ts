import { describe, expect, it } from 'vitest'
import type { ZoomEvent } from '../../../../shared/domain/attendance/zoom/zoom-event'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { importZoomReport } from '../../../../shared/use-cases/attendance/import-zoom-report'
import { recordZoomEvent } from '../../../../shared/use-cases/attendance/record-zoom-event'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aStay,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const from = '2026-12-10T06:00:00.000Z'
const to = '2026-12-10T09:30:00.000Z'
const day1 = { clinicId: somaliaClinicId, day: 1 }

const depsAt = async (now: string) => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(aRegistration(), { ...aLedgerEntry(), state: 'accepted' }, null)
  return deps
}

const event = (meetingUuid: string, kind: ZoomEvent['kind'], minute: number): ZoomEvent => ({
  meetingId: '84512345678',
  meetingUuid,
  kind,
  participantId: kind === 'ended' ? null : `device of ${meetingUuid}`,
  registrantId: null,
  email: kind === 'ended' ? null : 'ayaan@example.org',
  name: kind === 'ended' ? '' : 'Ayaan Nur',
  at: addMilliseconds(from, minute * MINUTE_MS),
})

describe('the summary of a day', () => {
  it('is not made during the day, even when a report was uploaded', async () => {
    const deps = await depsAt(addMilliseconds(from, HOUR_MS))
    await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'organiser-1' })
    expect(await collectAttendance(deps, day1)).toBe('too-early')
    deps.setNow(addMilliseconds(to, MINUTE_MS))
    expect(await collectAttendance(deps, day1)).toBe('summarised')
  })

  it('is tried by every sweep from half an hour after the day, for two days, until there is one', async () => {
    const deps = await depsAt(from)
    const isCountedAt = async (now: string) => {
      deps.setNow(now)
      deps.queue.attendance.length = 0
      await sweepClinics(deps)
      return deps.queue.attendance.filter(({ day }) => day === 1).length
    }
    expect(await isCountedAt(addMilliseconds(to, 29 * MINUTE_MS))).toBe(0)
    for (const minutes of [30, 35, 40, 24 * 60, 47 * 60, 48 * 60, 48 * 60 + 5])
      expect([minutes, await isCountedAt(addMilliseconds(to, minutes * MINUTE_MS))]).toEqual([minutes, 1])
    await importZoomReport(deps, { ...day1, stays: [aStay()], by: 'organiser-1' })
    await collectAttendance(deps, day1)
    expect(await isCountedAt(addMilliseconds(to, 48 * HOUR_MS + 10 * MINUTE_MS))).toBe(0)
  })

  it('combines all runs of the meeting from Zoom events, rehearsal included, and counts only the hours of the day', async () => {
    const deps = await depsAt(from)
    for (const one of [
      event('rehearsal', 'joined', -50),
      event('rehearsal', 'left', -20),
      event('rehearsal', 'ended', -20),
      event('run 1', 'joined', -5),
      event('run 1', 'ended', 60),
      event('run 2', 'joined', 70),
      event('run 2', 'left', 120),
      event('run 3', 'joined', 110),
      event('run 3', 'left', 140),
      event('run 3', 'ended', 215),
    ])
      await recordZoomEvent(deps, one)
    deps.setNow(addMilliseconds(to, HOUR_MS))
    await collectAttendance(deps, day1)
    const [summary] = await deps.attendance.listSummaries(somaliaClinicId)
    // 60 minutes in the first run and 70 in the other two: longer than the 105 minutes that count as long enough.
    expect(summary?.counts).toMatchObject({ joined: 1, attended: 1, unmatchedRows: 0 })
    expect(summary?.curve.find(({ at }) => at === addMilliseconds(from, HOUR_MS))?.people).toBe(0)
  })
})
