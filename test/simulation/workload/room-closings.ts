import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { fromEpochMillis, type Instant, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { importZoomReport } from '../../../shared/use-cases/attendance/import-zoom-report'
import { recordAttendance } from '../../../shared/use-cases/attendance/record-attendance'
import { recordZoomEvent } from '../../../shared/use-cases/attendance/record-zoom-event'
import { aStay, aZoomEvent, somaliaClinicId } from '../../support/builders/builders'
import type { Simulation } from '../engine/simulation'
import { organiserId, toEmail } from './page-visits'

/** A day of which somebody reports who was there. */
interface RoomClosing {
  day: number
  how: 'webhook' | 'report'
  from: Instant
  to: Instant
}

/** Zoom reports a meeting, or an organiser uploads its report; in person an organiser records who was there. */
export const closeRoom = async (
  deps: Dependencies,
  { day, how, from, to }: RoomClosing,
  simulation: Pick<Simulation, 'eventLog' | 'eventLoop'>,
): Promise<string> => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (clinic && !hasOnlineMeeting(clinic)) return recordByHand(deps, day, simulation)
  return how === 'webhook' ? sendZoomEvents(deps, from, to) : uploadReport(deps, day, from, to)
}

const sendZoomEvents = async (deps: Dependencies, from: Instant, to: Instant): Promise<string> => {
  const email = toEmail('amina')
  const after = fromEpochMillis(toEpochMillis(to) + 20_000)
  await recordZoomEvent(deps, aZoomEvent({ email, at: from }))
  return recordZoomEvent(
    deps,
    aZoomEvent({ kind: 'ended', participantId: null, email: null, name: '', at: after }),
  )
}

const uploadReport = (deps: Dependencies, day: number, from: Instant, to: Instant): Promise<string> =>
  importZoomReport(deps, {
    clinicId: somaliaClinicId,
    day,
    by: organiserId,
    stays: [aStay({ email: toEmail('amina'), from, to })],
  })

/** All who are confirmed attended on site. */
const recordByHand = async (
  deps: Dependencies,
  day: number,
  { eventLog, eventLoop }: Pick<Simulation, 'eventLog' | 'eventLoop'>,
): Promise<string> => {
  const listPresent = () =>
    [...eventLog.registrations.values()].flatMap((versions) => {
      const last = versions.at(-1)?.value
      return last?.clinicId === somaliaClinicId && last.status === 'confirmed' ? [last.id] : []
    })
  const present = listPresent()
  const { kind } = await recordAttendance(deps, {
    clinicId: somaliaClinicId,
    day,
    present,
    reason: 'attended on site',
    by: organiserId,
  })
  const stayed = new Set(listPresent())
  eventLog.recordedByHand.set(day, { at: eventLoop.now, value: present.filter((id) => stayed.has(id)) })
  return `${kind} by hand: ${present.length}`
}
