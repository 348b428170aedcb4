import { isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { remainingDays } from '../../domain/clinic/times/clinic-times'
import { dayWindow, joinWindow } from '../../domain/clinic/times/day-window'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import type { Registration } from '../../domain/registration/registration'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

interface JoinContext {
  clinic: PlannableClinic
  registration: Registration
}

export type JoinLinkResult =
  | (JoinContext & { state: 'waiting'; day: PlannableDay; opensAt: Instant; startsAt: Instant })
  | (JoinContext & { state: 'open'; joinUrl: string })
  | (JoinContext & {
      state: 'over' | 'cancelled' | 'withdrawn' | 'no-seat' | 'pending' | 'rejected' | 'no-room' | 'in-person'
    })
  | { state: 'missing' }

/** The result of opening the personal join address now. Inside the window the click is stored as an attempt to join. */
export const openJoinLink = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<JoinLinkResult> => {
  const [clinic, registration] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !registration || !isPlannable(clinic)) return { state: 'missing' }
  const who = { clinic, registration }
  if (registration.status === 'withdrawn') return { ...who, state: 'withdrawn' }
  if (clinic.status !== 'published') return { ...who, state: 'cancelled' }
  const now = deps.now()
  const [day] = remainingDays(clinic, now)
  if (!day) return { ...who, state: 'over' }
  if (registration.status === 'pending' || registration.status === 'rejected')
    return { ...who, state: registration.status }
  if (registration.status !== 'confirmed') return { ...who, state: 'no-seat' }
  if (!hasOnlineMeeting(clinic)) return { ...who, state: 'in-person' }
  const opensAt = joinWindow(clinic, day).from
  if (now < opensAt) return { ...who, state: 'waiting', day, opensAt, startsAt: dayWindow(clinic, day).from }
  await deps.registrations.recordJoinClick(clinicId, registrationId, day.number, now)
  return clinic.zoom ? { ...who, state: 'open', joinUrl: clinic.zoom.joinUrl } : { ...who, state: 'no-room' }
}
