import { rowKey } from '../../../../shared/domain/attendance/match'
import { registrationId } from '../../../../shared/domain/ids'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { anAuditRecord, aReport, aStay, aZoomEvent, somalia } from '../../../support/builders'
import { live, settle } from '../../../support/live'
import type { MemoryWorld } from '../../../support/memory-world'

const ayaan = 'ayaan@example.org'
const guled = 'guled@example.org'

/** A clinic that has taken place: Ayaan by her address, by a decision and by her name, Guled by his address. */
export const livesThrough = async (world: MemoryWorld) => {
  await live(world, somalia, '2026-12-10T05:30:00.000Z')
  await world.registrations.markTried(somalia, registrationId(somalia, ayaan), 1, world.now())
  const stays = [
    aStay({ name: 'Ayaan', email: ayaan }),
    aStay({ name: 'iPhone', email: null, from: '2026-12-10T07:00:00.000Z', to: '2026-12-10T08:30:00.000Z' }),
    aStay({ name: 'NUR Ayaan', email: null }),
    aStay({ name: 'Guled Ali', email: guled, to: '2026-12-10T09:00:00.000Z' }),
    aStay({ name: 'Somebody', email: null }),
  ]
  world.setNow('2026-12-10T12:00:00.000Z')
  await world.attendance.saveReport(aReport({ stays }))
  await world.attendance.decide(
    somalia,
    1,
    rowKey({ name: 'iPhone', email: null }),
    registrationId(somalia, ayaan),
  )
  const on2 = (event: Parameters<typeof aZoomEvent>[0]) =>
    world.attendance.recordEvent(somalia, aZoomEvent({ meetingUuid: 'uuid-of-day-2==', ...event }))
  await on2({ at: '2026-12-11T06:00:00.000Z' })
  await on2({ kind: 'left', email: null, at: '2026-12-11T08:00:00.000Z' })
  await on2({ at: '2026-12-11T06:30:00.000Z', participantId: 'participant-2', name: 'Guled', email: guled })
  await on2({ kind: 'ended', participantId: null, email: null, name: '', at: '2026-12-11T09:30:00.000Z' })
  await world.clinics.record(
    anAuditRecord({
      action: 'match-decided',
      after: { day: 1, row: 'row-1', registration: registrationId(somalia, ayaan) },
    }),
  )
  world.setNow('2026-12-14T12:00:00.000Z')
  for (const day of [1, 2]) await collectAttendance(world, { clinicId: somalia, day })
  await settle(world, somalia)
}
