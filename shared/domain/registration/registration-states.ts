import type { Instant } from '../values/time/instant'
import { CONSENT_ON_THE_SPOT, type Registration, type RegistrationStatus } from './registration'

/**
 * The transitions from one status to the next, drawn in docs/registration.md. Each takes the registration as it was
 * read and returns the next one, or undefined where there is no such transition. `revision` rises with every change,
 * and the caller writes on the condition that status and revision are unchanged: of two concurrent writers one wins,
 * and a late write finds another revision and fails.
 */
export type NextRegistration = Registration | undefined

/** What a form can lead to. */
export type InitialStatus = Extract<
  RegistrationStatus,
  'confirmed' | 'waitlisted' | 'pending' | 'unconfirmed'
>

/**
 * The start of a registration.
 * @param previous the withdrawn registration of a person who registers again
 */
export const createRegistration = (
  details: Omit<
    Registration,
    | 'status'
    | 'registeredAt'
    | 'submittedAt'
    | 'statusSince'
    | 'revision'
    | 'detailsVersion'
    | 'attendingDays'
    | 'offeredUntil'
    | 'joinClickedAt'
    | 'presence'
    | 'hasAnsweredSurvey'
    | 'addressRequest'
    | 'isMoved'
    | 'reachedAt'
    | 'isUnreached'
  >,
  status: InitialStatus,
  previous: Partial<Registration> | undefined,
  now: Instant,
): Registration => ({
  ...details,
  status,
  registeredAt: previous?.registeredAt ?? now,
  submittedAt: now,
  statusSince: now,
  revision: (previous?.revision ?? 0) + 1,
  detailsVersion: previous?.detailsVersion ?? 0,
  attendingDays: null,
  offeredUntil: null,
  joinClickedAt: previous?.joinClickedAt ?? {},
  presence: null,
  hasAnsweredSurvey: false,
  addressRequest: null,
  isMoved: false,
  ...(previous?.reachedAt && { reachedAt: previous.reachedAt }),
})

/** The registrant confirms the address, and the registration becomes what its form would have made of it now. */
export const confirmRegistration = (
  registration: Registration,
  to: Exclude<InitialStatus, 'unconfirmed'>,
  now: Instant,
): NextRegistration => {
  const next = changeStatus(registration, ['unconfirmed'], to, now)
  return next && { ...next, submittedAt: now, reachedAt: now }
}

/**
 * The organiser accepts the registrant, also after a rejection: with a seat when one is free and the waiting list is
 * empty, otherwise at the end of the waiting list. The seat counts decide which.
 */
export const approveRegistration = (
  registration: Registration,
  to: Extract<RegistrationStatus, 'confirmed' | 'waitlisted'>,
  now: Instant,
): NextRegistration => changeStatus(registration, ['pending', 'rejected'], to, now)

/** The organiser rejects the registrant, who cannot register again by the form. */
export const rejectRegistration = (registration: Registration, now: Instant): NextRegistration =>
  changeStatus(registration, ['pending'], 'rejected', now)

/** Offers a freed seat to the next person on the list, held until the given instant. */
export const offerSeat = (registration: Registration, until: Instant, now: Instant): NextRegistration =>
  changeStatus(registration, ['waitlisted'], 'offered', now, until)

/** The registrant accepts the offered seat in time. */
export const acceptOffer = (registration: Registration, now: Instant): NextRegistration =>
  isOpenOffer(registration, now) ? changeStatus(registration, ['offered'], 'confirmed', now) : undefined

/** The offer expired: the seat is free for the next person. A registrant who still wants one registers again. */
export const lapseOffer = (registration: Registration, now: Instant): NextRegistration =>
  isOpenOffer(registration, now)
    ? undefined
    : changeStatus(registration, ['offered'], 'withdrawn', now, registration.offeredUntil)

/** The registrant withdraws, from any status; this declines an offer and ends a pending decision. */
export const withdrawRegistration = (registration: Registration, now: Instant): NextRegistration =>
  changeStatus(
    registration,
    ['confirmed', 'waitlisted', 'offered', 'pending', 'unconfirmed'],
    'withdrawn',
    now,
  )

/** No mail has reached the address in its term, and others wait: the seat or place goes to them. */
export const endUnreached = (registration: Registration, now: Instant): NextRegistration => {
  const to = hasShownAddress(registration)
    ? undefined
    : changeStatus(registration, ['confirmed', 'waitlisted'], 'withdrawn', now)
  return to && { ...to, isUnreached: true }
}

/**
 * Whether the registration itself shows that its address exists: a form behind a link of a mail was sent, a meeting was
 * joined by such a link, or it has its status from an organiser, an accepted offer or a desk, not from the form.
 */
export const hasShownAddress = (registration: Registration): boolean =>
  registration.reachedAt !== undefined ||
  registration.detailsVersion > 0 ||
  registration.addressRequest !== null ||
  Object.keys(registration.joinClickedAt).length > 0 ||
  registration.consentVersion === CONSENT_ON_THE_SPOT ||
  (registration.submittedAt ?? registration.statusSince) !== registration.statusSince

/**
 * A confirmed registrant attends other days. The new revision has a confirmation of its own, which says which days are
 * attended and updates the calendar; messages whose instant has passed are merged into it as after any confirmation.
 */
export const changeDays = (
  registration: Registration,
  attendingDays: Registration['attendingDays'],
  now: Instant,
): NextRegistration => {
  const { submittedAt, statusSince } = registration
  const to = changeStatus(registration, ['confirmed'], 'confirmed', now)
  return to && { ...to, attendingDays, submittedAt: submittedAt ?? statusSince }
}

/** Whether the offered seat is still held for the registrant. */
export const isOpenOffer = ({ status, offeredUntil }: Registration, now: Instant): boolean =>
  status === 'offered' && offeredUntil !== null && now < offeredUntil

/** Whether the registrant lost the seat because the offer expired, not because they withdrew. */
export const hasOfferLapsed = ({ status, offeredUntil }: Registration): boolean =>
  status === 'withdrawn' && offeredUntil !== null

/** Whether an organiser's decision, not the form, put the registrant on the waiting list. */
export const wasWaitlistedByStaff = ({ status, submittedAt, statusSince }: Registration): boolean =>
  status === 'waitlisted' && submittedAt !== null && submittedAt < statusSince

/** Whether the registrant, who takes part or may do so, has asked for support. */
export const asksForSupport = ({ accessNeeds, status }: Registration): boolean =>
  accessNeeds !== '' && !['withdrawn', 'rejected', 'unconfirmed'].includes(status)

/** The waiting list in order of arrival; two of the same millisecond always have the same order. */
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
