import type { Clinic } from '../../clinic/clinic'
import { isClinicOver } from '../../clinic/times/clinic-times'
import { offerExpiresAt } from '../../registration/offer-expiry'
import type { Registration } from '../../registration/registration'
import { endUnreached } from '../../registration/registration-states'
import type { Instant } from '../../values/time/instant'
import { createReachCounter, type MailReach, type ReachingEntry, type SilentRegistration } from './mail-reach'

/**
 * Until when a registration keeps its seat or place without a sign that its mail arrived, counted from when SES took
 * that mail: as long as an offered seat is held. undefined: seats are not limited, or no seat can be offered any more.
 */
const unreachedTermEnds = (
  clinic: Clinic,
  { acceptedAt }: Pick<SilentRegistration, 'acceptedAt'>,
): Instant | undefined =>
  clinic.status === 'published' && clinic.capacity !== null ? offerExpiresAt(clinic, acceptedAt) : undefined

/**
 * The registrations whose term is over. While SES reports no later mail of the clinic as delivered, its events may be
 * late for every registrant, and no term is over.
 */
export const endedTerms = (clinic: Clinic, { silent, reachedUntil }: MailReach, now: Instant) =>
  isClinicOver(clinic, now)
    ? []
    : silent.filter(
        (each) =>
          (unreachedTermEnds(clinic, each) ?? '~') <= now &&
          reachedUntil !== null &&
          each.acceptedAt < reachedUntil,
      )

/** The next instant at which a term ends; undefined: none is open. */
export const nextTermEnd = (clinic: Clinic, { silent }: MailReach, now: Instant): Instant | undefined =>
  silent
    .flatMap((each) => unreachedTermEnds(clinic, each) ?? [])
    .filter((end) => end > now)
    .toSorted()[0]

/**
 * Whether the registration ends when nothing shows until its term ends that mails reach the address, and others wait.
 * @param mails all of the registrant in the clinic
 */
export const isTermOpen = (
  {
    clinic,
    registration,
    mails,
  }: { clinic: Clinic; registration: Registration; mails: readonly ReachingEntry[] },
  now: Instant,
): boolean => {
  if (isClinicOver(clinic, now) || !endUnreached(registration, now)) return false
  const counter = createReachCounter()
  mails.forEach(counter.add)
  return counter
    .reach()
    .silent.some(
      (each) => each.revision === registration.revision && unreachedTermEnds(clinic, each) !== undefined,
    )
}
