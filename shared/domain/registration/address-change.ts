import type { Clinic } from '../clinic/clinic'
import { hasBegun } from '../clinic/times/clinic-times'
import { registrationId } from '../ids'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'
import type { Registration } from './registration'
import { withdrawRegistration } from './registration-states'

/** How many other addresses the registrant of one address may enter, in all. */
export const MAX_ADDRESS_REQUESTS = 3

const CONFIRM_WITHIN_MS = 2 * DAY_MS

/** Until when the new address may be confirmed. */
export const addressRequestEnds = ({ at }: { at: Instant }): Instant => addMilliseconds(at, CONFIRM_WITHIN_MS)

const movableStatuses: readonly Registration['status'][] = ['confirmed', 'waitlisted', 'offered', 'pending']

/**
 * Whether a registrant may change the address: until the clinic begins. Afterwards the address that Zoom knows from a
 * day would belong to nobody.
 */
export const canChangeAddress = (clinic: Clinic, { status }: Registration, now: Instant): boolean =>
  clinic.status === 'published' && !hasBegun(clinic, now) && movableStatuses.includes(status)

/** The registration under its new address, and the old one, which ends. */
export interface AddressChange {
  from: Registration
  /** The old registration, withdrawn. */
  ended: Registration
  /** The same registration with another id, its place on the waiting list or its seat. */
  moved: Registration
}

/**
 * Moves a registration to the address that was requested. A confirmed registrant starts as at a registration of now,
 * because the confirmation to the new address replaces the messages that have been sent; others keep their place.
 * @param previousRevision of an earlier, withdrawn registration with the new address; 0: there is none
 * @returns undefined: no address is requested, or the status does not allow it
 */
export const moveToAddress = (
  from: Registration,
  previousRevision: number,
  now: Instant,
): AddressChange | undefined => {
  const { addressRequest: request } = from
  const withdrawn = withdrawRegistration(from, now)
  if (!request || !withdrawn) return undefined
  return {
    from,
    ended: { ...withdrawn, addressRequest: null, isMoved: true },
    moved: {
      ...from,
      id: registrationId(from.clinicId, request.email),
      email: request.email,
      revision: previousRevision + 1,
      detailsVersion: 0,
      statusSince: from.status === 'confirmed' ? now : from.statusSince,
      submittedAt: from.submittedAt ?? from.statusSince,
      joinClickedAt: {},
      // The link to confirm was in a mail to the new address.
      reachedAt: now,
      addressRequest: null,
    },
  }
}
