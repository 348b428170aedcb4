import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import { registrationId } from '../../../../shared/domain/ids'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import {
  anAuditRecord,
  aReport,
  aStay,
  aZoomEvent,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { drainQueues, runUntil } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'

const ayaan = 'ayaan@example.org'
const guled = 'guled@example.org'

/** A clinic that has taken place: Ayaan by her address, by a decision and by her name, Guled by his address. */
export const holdPastClinic = async (deps: InMemoryDependencies) => {
  await runUntil(deps, somaliaClinicId, '2026-12-10T05:30:00.000Z')
  await deps.registrations.recordJoinClick(
    somaliaClinicId,
    registrationId(somaliaClinicId, ayaan),
    1,
    deps.now(),
  )
  const stays = [
    aStay({ name: 'Ayaan', email: ayaan }),
    aStay({ name: 'iPhone', email: null, from: '2026-12-10T07:00:00.000Z', to: '2026-12-10T08:30:00.000Z' }),
    aStay({ name: 'NUR Ayaan', email: null }),
    aStay({ name: 'Guled Ali', email: guled, to: '2026-12-10T09:00:00.000Z' }),
    aStay({ name: 'Somebody', email: null }),
  ]
  deps.setNow('2026-12-10T12:00:00.000Z')
  await deps.attendance.saveReport(aReport({ stays }))
  await deps.attendance.saveMatchDecision(
    somaliaClinicId,
    1,
    participantKey({ name: 'iPhone', email: null }),
    registrationId(somaliaClinicId, ayaan),
  )
  const on2 = (event: Parameters<typeof aZoomEvent>[0]) =>
    deps.attendance.recordEvent(somaliaClinicId, aZoomEvent({ meetingUuid: 'uuid-of-day-2==', ...event }))
  await on2({ at: '2026-12-11T06:00:00.000Z' })
  await on2({ kind: 'left', email: null, at: '2026-12-11T08:00:00.000Z' })
  await on2({ at: '2026-12-11T06:30:00.000Z', participantId: 'participant-2', name: 'Guled', email: guled })
  await on2({ kind: 'ended', participantId: null, email: null, name: '', at: '2026-12-11T09:30:00.000Z' })
  await deps.clinics.recordAudit(
    anAuditRecord({
      action: 'match-decided',
      after: { day: 1, row: 'row-1', registration: registrationId(somaliaClinicId, ayaan) },
    }),
  )
  deps.setNow('2026-12-14T12:00:00.000Z')
  for (const day of [1, 2]) await collectAttendance(deps, { clinicId: somaliaClinicId, day })
  await drainQueues(deps, somaliaClinicId)
}
