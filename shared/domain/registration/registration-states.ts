import type { Instant } from '../time/instant'
import type { Registration, Status } from './registration'

/**
 * The ways from one status to the next, drawn in docs/architecture.md, "One registration". Each takes the
 * registration as it was read and yields the next one, or undefined where there is no such way. `round`
 * rises with every change, and whoever writes one does so on the condition that status and round are still
 * those that were read: of two that decide at once one wins, and what comes late meets another round.
 */
export type Next = Registration | undefined

/** A way in starts here. @param before where somebody comes back who has withdrawn */
export const enter = (
  details: Omit<
    Registration,
    'status' | 'registeredAt' | 'enteredAt' | 'confirmedAt' | 'round' | 'offeredUntil' | 'tried'
  >,
  status: Extract<Status, 'confirmed' | 'waitlisted' | 'pending'>,
  before: Registration | undefined,
  now: Instant,
): Registration => ({
  ...details,
  status,
  registeredAt: before?.registeredAt ?? now,
  enteredAt: now,
  confirmedAt: now,
  round: (before?.round ?? 0) + 1,
  offeredUntil: null,
  tried: before?.tried ?? {},
})

/**
 * The organiser takes her, now or after all: on a seat where one is free and nobody waits for it, else at the end
 * of the waiting list. The seats decide which.
 */
export const approve = (
  one: Registration,
  to: Extract<Status, 'confirmed' | 'waitlisted'>,
  now: Instant,
): Next => from(one, ['pending', 'rejected'], to, now)

/** The organiser does not take her. She cannot come back by the form. */
export const reject = (one: Registration, now: Instant): Next => from(one, ['pending'], 'rejected', now)

/** A freed seat for the next in the list, held until then. */
export const offer = (one: Registration, until: Instant, now: Instant): Next =>
  from(one, ['waitlisted'], 'offered', now, until)

/** The offered seat is taken, in time. */
export const accept = (one: Registration, now: Instant): Next =>
  isOpenOffer(one, now) ? from(one, ['offered'], 'confirmed', now) : undefined

/** The offer was not taken in time: the seat is free for the next. Who still wants one registers again. */
export const lapse = (one: Registration, now: Instant): Next =>
  isOpenOffer(one, now) ? undefined : from(one, ['offered'], 'withdrawn', now, one.offeredUntil)

/** Leaves, whatever she had; an offer is declined by it, and what is pending is not decided any more. */
export const withdraw = (one: Registration, now: Instant): Next =>
  from(one, ['confirmed', 'waitlisted', 'offered', 'pending'], 'withdrawn', now)

/** Whether the seat is still held for her. */
export const isOpenOffer = ({ status, offeredUntil }: Registration, now: Instant): boolean =>
  status === 'offered' && offeredUntil !== null && now < offeredUntil

/** Whether she is out because an offer was not taken, and not by her own word. */
export const hasLapsed = ({ status, offeredUntil }: Registration): boolean =>
  status === 'withdrawn' && offeredUntil !== null

/** Whether an organiser's decision has put her into the waiting list, and not the form. */
export const wasPutThere = ({ status, enteredAt, confirmedAt }: Registration): boolean =>
  status === 'waitlisted' && enteredAt !== null && enteredAt < confirmedAt

/** The waiting list in its order: who came first, and of two in one millisecond always the same. */
export const inOrder = (registrations: readonly Registration[]): Registration[] =>
  registrations
    .filter(({ status }) => status === 'waitlisted')
    .toSorted((a, b) => (`${a.confirmedAt} ${a.id}` < `${b.confirmedAt} ${b.id}` ? -1 : 1))

const from = (
  one: Registration,
  statuses: readonly Status[],
  status: Status,
  now: Instant,
  offeredUntil: Instant | null = null,
): Next =>
  statuses.includes(one.status)
    ? { ...one, status, confirmedAt: now, round: one.round + 1, offeredUntil }
    : undefined
