import type { Instant } from '../time/instant'
import type { Registration } from './registration'
import { hasLapsed, isOpenOffer } from './registration-states'

/** How a person stands, in her own eyes: an offer that is over is so before anybody has written it down. */
export type Standing =
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'lapsed'
  | 'withdrawn'
  | 'pending'
  | 'rejected'

export const standingOf = (registration: Registration, now: Instant): Standing => {
  const { status } = registration
  if (status === 'offered') return isOpenOffer(registration, now) ? 'offered' : 'lapsed'
  if (status === 'withdrawn') return hasLapsed(registration) ? 'lapsed' : 'withdrawn'
  return status
}
