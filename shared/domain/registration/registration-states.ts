import type { Instant } from '../values/instant'
import type { Registration, RegistrationStatus } from './registration'

/**
 * The ways from one status to the next, drawn in docs/registration.md. Each takes the
 * registration as it was read and yields the next one, or undefined where there is no such way. `revision`
 * rises with every change, and whoever writes one does so on the condition that status and round are still
 * those that were read: of two that decide at once one wins, and what comes late meets another round.
 */
export type NextRegistration = Registration | undefined

/** A way in starts here. @param previous where somebody comes back who has withdrawn */
export const createRegistration = (
  details: Omit<
    Registration,
    'status' | 'registeredAt' | 'submittedAt' | 'statusSince' | 'revision' | 'offeredUntil' | 'joinClickedAt'
  >,
  status: Extract<RegistrationStatus, 'confirmed' | 'waitlisted' | 'pending'>,
  previous: Registration | undefined,
  now: Instant,
): Registration => ({
  ...details,
  status,
  registeredAt: previous?.registeredAt ?? now,
  submittedAt: now,
  statusSince: now,
  revision: (previous?.revision ?? 0) + 1,
  offeredUntil: null,
  joinClickedAt: previous?.joinClickedAt ?? {},
})

/**
 * The organiser takes her, now or after all: on a seat where one is free and nobody waits for it, else at the end
 * of the waiting list. The seats decide which.
 */
export const approveRegistration = (
  registration: Registration,
  to: Extract<RegistrationStatus, 'confirmed' | 'waitlisted'>,
  now: Instant,
): NextRegistration => changeStatus(registration, ['pending', 'rejected'], to, now)

/** The organiser does not take her. She cannot come back by the form. */
export const rejectRegistration = (registration: Registration, now: Instant): NextRegistration =>
  changeStatus(registration, ['pending'], 'rejected', now)

/** A freed seat for the next in the list, held until then. */
export const offerSeat = (registration: Registration, until: Instant, now: Instant): NextRegistration =>
  changeStatus(registration, ['waitlisted'], 'offered', now, until)

/** The offered seat is taken, in time. */
export const acceptOffer = (registration: Registration, now: Instant): NextRegistration =>
  isOpenOffer(registration, now) ? changeStatus(registration, ['offered'], 'confirmed', now) : undefined

/** The offer was not taken in time: the seat is free for the next. Who still wants one registers again. */
export const lapseOffer = (registration: Registration, now: Instant): NextRegistration =>
  isOpenOffer(registration, now)
    ? undefined
    : changeStatus(registration, ['offered'], 'withdrawn', now, registration.offeredUntil)

/** Leaves, whatever she had; an offer is declined by it, and what is pending is not decided any more. */
export const withdrawRegistration = (registration: Registration, now: Instant): NextRegistration =>
  changeStatus(registration, ['confirmed', 'waitlisted', 'offered', 'pending'], 'withdrawn', now)

/** Whether the seat is still held for her. */
export const isOpenOffer = ({ status, offeredUntil }: Registration, now: Instant): boolean =>
  status === 'offered' && offeredUntil !== null && now < offeredUntil

/** Whether she is out because an offer was not taken, and not by her own word. */
export const hasOfferLapsed = ({ status, offeredUntil }: Registration): boolean =>
  status === 'withdrawn' && offeredUntil !== null

/** Whether an organiser's decision has put her into the waiting list, and not the form. */
export const wasWaitlistedByStaff = ({ status, submittedAt, statusSince }: Registration): boolean =>
  status === 'waitlisted' && submittedAt !== null && submittedAt < statusSince

/** The waiting list in its order: who came first, and of two in one millisecond always the same. */
export const sortWaitlist = (registrations: readonly Registration[]): Registration[] =>
  registrations
    .filter(({ status }) => status === 'waitlisted')
    .toSorted((a, b) => (`${a.statusSince} ${a.id}` < `${b.statusSince} ${b.id}` ? -1 : 1))

const changeStatus = (
  registration: Registration,
  statuses: readonly RegistrationStatus[],
  status: RegistrationStatus,
  now: Instant,
  offeredUntil: Instant | null = null,
): NextRegistration =>
  statuses.includes(registration.status)
    ? { ...registration, status, statusSince: now, revision: registration.revision + 1, offeredUntil }
    : undefined
