import type { ZoomEvent } from '../../domain/attendance/zoom/zoom-event'
import type { Clinic } from '../../domain/clinic/clinic'
import { endOf } from '../../domain/clinic/clinic-times'
import { DAY, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/**
 * Keeps an event of a clinic's Zoom meeting, durably before it is acknowledged. A meeting number that
 * several clinics use belongs to the one that had not been over for a day when the event happened.
 */
export const recordZoomEvent = async (
  world: Pick<World, 'clinics' | 'attendance'>,
  event: ZoomEvent,
): Promise<'recorded' | 'unknown-meeting'> => {
  const clinics = (await world.clinics.withMeeting(event.meetingId)).filter(
    ({ status }) => status !== 'draft',
  )
  const running = clinics.filter((clinic) => event.at <= plus(endOf(clinic) ?? event.at, DAY))
  const clinic = running.toSorted(byEnd)[0]
  if (!clinic) return 'unknown-meeting'
  await world.attendance.recordEvent(clinic.id, event)
  return 'recorded'
}

const byEnd = (a: Clinic, b: Clinic): number => ((endOf(a) ?? '') < (endOf(b) ?? '') ? -1 : 1)
