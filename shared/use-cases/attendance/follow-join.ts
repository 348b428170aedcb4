import { isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { daysToCome } from '../../domain/clinic/clinic-times'
import { dayWindow, joinWindow } from '../../domain/clinic/plan'
import type { Registration } from '../../domain/registration/registration'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

interface Who {
  clinic: PlannableClinic
  registration: Registration
}

export type JoinAnswer =
  | (Who & { state: 'waiting'; day: PlannableDay; opensAt: Instant; startsAt: Instant })
  | (Who & { state: 'open'; joinUrl: string })
  | (Who & { state: 'over' | 'cancelled' | 'withdrawn' | 'no-seat' | 'pending' | 'rejected' | 'no-room' })
  | { state: 'missing' }

/** What the personal join address leads to now. In the window the click is kept as tried. */
export const followJoin = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<JoinAnswer> => {
  const [clinic, registration] = await Promise.all([
    world.clinics.get(clinicId),
    world.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !registration || !isPlannable(clinic)) return { state: 'missing' }
  const who = { clinic, registration }
  if (registration.status === 'withdrawn') return { ...who, state: 'withdrawn' }
  if (clinic.status !== 'published') return { ...who, state: 'cancelled' }
  const now = world.now()
  const [day] = daysToCome(clinic, now)
  if (!day) return { ...who, state: 'over' }
  if (registration.status === 'pending' || registration.status === 'rejected')
    return { ...who, state: registration.status }
  if (registration.status !== 'confirmed') return { ...who, state: 'no-seat' }
  const opensAt = joinWindow(clinic, day).from
  if (now < opensAt) return { ...who, state: 'waiting', day, opensAt, startsAt: dayWindow(clinic, day).from }
  await world.registrations.markTried(clinicId, registrationId, day.number, now)
  return clinic.zoom ? { ...who, state: 'open', joinUrl: clinic.zoom.joinUrl } : { ...who, state: 'no-room' }
}
