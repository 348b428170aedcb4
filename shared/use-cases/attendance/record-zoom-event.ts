import type { ZoomEvent } from '../../domain/attendance/zoom/zoom-event'
import type { Clinic } from '../../domain/clinic/clinic'
import { clinicEnd } from '../../domain/clinic/times/clinic-times'
import { addMilliseconds, DAY_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores an event of a clinic's Zoom meeting before acknowledging it. When several clinics use a meeting number, the
 * event belongs to the one that had not been over for more than a day when the event happened.
 */
export const recordZoomEvent = async (
  deps: Pick<Dependencies, 'clinics' | 'attendance'>,
  event: ZoomEvent,
): Promise<'recorded' | 'unknown-meeting'> => {
  const clinics = (await deps.clinics.findByMeeting(event.meetingId)).filter(
    ({ status }) => status !== 'draft' && status !== 'recorded',
  )
  const running = clinics.filter(
    (clinic) => event.at <= addMilliseconds(clinicEnd(clinic) ?? event.at, DAY_MS),
  )
  const clinic = running.toSorted(byEnd)[0]
  if (!clinic) return 'unknown-meeting'
  await deps.attendance.recordEvent(clinic.id, event)
  return 'recorded'
}

const byEnd = (a: Clinic, b: Clinic): number => ((clinicEnd(a) ?? '') < (clinicEnd(b) ?? '') ? -1 : 1)
