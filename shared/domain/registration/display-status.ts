import type { Instant } from '../values/time/instant'
import type { Registration } from './registration'
import { hasOfferLapsed, isOpenOffer } from './registration-states'

/** The status as the registrant sees it: an expired offer is shown as lapsed even before the sweep has stored that. */
export type DisplayStatus =
  | 'confirmed'
  | 'waitlisted'
  | 'offered'
  | 'lapsed'
  | 'withdrawn'
  | 'pending'
  | 'rejected'
  | 'unconfirmed'

export const toDisplayStatus = (registration: Registration, now: Instant): DisplayStatus => {
  const { status } = registration
  if (status === 'offered') return isOpenOffer(registration, now) ? 'offered' : 'lapsed'
  if (status === 'withdrawn') return hasOfferLapsed(registration) ? 'lapsed' : 'withdrawn'
  return status
}
