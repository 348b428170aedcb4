import type { Instant } from '../values/instant'
import type { Registration } from './registration'
import { hasOfferLapsed, isOpenOffer } from './registration-states'

/** How a person stands, in her own eyes: an offer that is over is so before anybody has written it down. */
export type DisplayStatus =
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'lapsed'
  | 'withdrawn'
  | 'pending'
  | 'rejected'

export const toDisplayStatus = (registration: Registration, now: Instant): DisplayStatus => {
  const { status } = registration
  if (status === 'offered') return isOpenOffer(registration, now) ? 'offered' : 'lapsed'
  if (status === 'withdrawn') return hasOfferLapsed(registration) ? 'lapsed' : 'withdrawn'
  return status
}
