import type { FormerTime, PlannableClinic } from '../clinic/clinic'
import { dayWithOpenWayIn, endOf, isOver } from '../clinic/clinic-times'
import { dayWindow, plan } from '../clinic/plan'
import type { Registration } from '../registration/registration'
import { hasLapsed } from '../registration/registration-states'
import type { Instant } from '../time/instant'
import { lastTold } from './last-told'
import type { LedgerEntry, MailKey } from './ledger'
import { isOwedTo } from './mail-recipients'
import { CANCELLATION, planVersionOf } from './plan-version'

/**
 * seat: a confirmed one; place: one in the waiting list, or an offer that was declined; offer: it was over;
 * request: the organiser had not decided.
 */
export type Left = 'seat' | 'place' | 'offer' | 'request'

/** What to do with a mail now, looked at again at the moment of sending. */
export type Verdict =
  | {
      send: true
      former: FormerTime | null
      wayIn: boolean
      /** What the person gave up, or lost, where the mail tells the end of her registration. */
      left: Left | null
      dueAt: Instant
      usefulUntil: Instant | null
    }
  | { send: false; state: 'skipped' | 'missed'; reason: string }

export interface MailFacts {
  key: MailKey
  clinic: PlannableClinic
  registration: Registration
  /** The person's other mails, to know what she was told. */
  told: readonly LedgerEntry[]
  now: Instant
}

/** Checks everything that may have changed since the mail was decided: behaviours 11 to 14. */
export const judgeMail = (facts: MailFacts): Verdict => {
  const { clinic, now } = facts
  const verdict = judges[facts.key.kind](facts)
  if (!verdict.send) return verdict
  if (verdict.usefulUntil !== null && now > verdict.usefulUntil) {
    return { send: false, state: 'missed', reason: 'too-late' }
  }
  return clinic.status === 'draft' ? skip('clinic-not-published') : verdict
}

type Judge = (facts: MailFacts) => Verdict

/** A mail that tells how a person stands, while she stands so. */
const judgeStatus =
  (status: Registration['status']) =>
  ({ key, clinic, registration, now }: MailFacts): Verdict => {
    // Who is rejected hears that only, and not of the cancellation.
    if (clinic.status === 'cancelled' && status !== 'rejected') return skip('clinic-cancelled')
    if (registration.status !== status) return skip(`registration-${registration.status}`)
    if (Math.abs(key.planVersion) !== registration.round) return skip('registered-anew')
    const wayIn = status === 'confirmed' && dayWithOpenWayIn(clinic, now) !== undefined
    const usefulUntil = status === 'offered' ? registration.offeredUntil : endOf(clinic)
    return send({ wayIn, dueAt: registration.confirmedAt, usefulUntil })
  }

const judgePlanned: Judge = ({ key, clinic, registration }) => {
  if (clinic.status === 'cancelled') return skip('clinic-cancelled')
  if (registration.status !== 'confirmed') return skip(`registration-${registration.status}`)
  const message = plan(clinic).find(({ kind, day }) => kind === key.kind && day === key.day)
  if (!message || message.planVersion !== key.planVersion) return skip('plan-changed')
  if (registration.confirmedAt >= message.at) return skip('told-by-confirmation')
  const wayIn = key.kind === 'join-link'
  return send({ wayIn, dueAt: message.at, usefulUntil: message.usefulUntil })
}

const judgeMoved: Judge = ({ key, clinic, registration, told, now }) => {
  const day = clinic.days.find(({ number }) => number === key.day)
  if (clinic.status === 'cancelled') return skip('clinic-cancelled')
  if (registration.status !== 'confirmed') return skip(`registration-${registration.status}`)
  if (!day || planVersionOf(clinic, 'moved', key.day) !== key.planVersion) return skip('plan-changed')
  const former = lastTold(day, clinic.timeZone, told)
  if (former === 'nothing') return skip('told-by-confirmation')
  if (former === 'now') return skip('knows-already')
  const wayIn = dayWithOpenWayIn(clinic, now)?.number === day.number
  return send({ former, wayIn, dueAt: day.changedAt ?? now, usefulUntil: dayWindow(clinic, day).to })
}

const judgeCancelled: Judge = ({ key, clinic, registration, told, now }) => {
  if (key.planVersion === CANCELLATION) {
    if (clinic.status !== 'cancelled') return skip('plan-changed')
    if (!isOwedTo(registration, { kind: 'cancelled', at: now }))
      return skip(`registration-${registration.status}`)
    return send({ dueAt: clinic.cancelledAt ?? now, usefulUntil: endOf(clinic) })
  }
  if (registration.status !== 'withdrawn' || registration.round !== key.planVersion)
    return skip('registered-anew')
  if (isOver(clinic, now)) return { send: false, state: 'skipped', reason: 'clinic-over' }
  // Whoever withdrew just before the clinic's own cancellation could leave gets none but this one.
  const isTold = told.some(
    ({ kind, planVersion, state }) =>
      kind === 'cancelled' && planVersion === CANCELLATION && state === 'accepted',
  )
  if (isTold) return skip('told-by-cancellation')
  return send({
    left: leftBy(registration, told),
    dueAt: registration.confirmedAt,
    usefulUntil: endOf(clinic),
  })
}

/** Each status has its mail, whose plan version is its round: the one before tells what she had. */
const leftBy = (registration: Registration, told: readonly LedgerEntry[]): Left => {
  if (hasLapsed(registration)) return 'offer'
  const before = told.find(
    ({ kind, planVersion }) => leftWith[kind] !== undefined && planVersion === registration.round - 1,
  )
  return (before && leftWith[before.kind]) ?? 'seat'
}

const leftWith: Partial<Record<MailKey['kind'], Left>> = {
  waitlisted: 'place',
  'seat-offered': 'place',
  pending: 'request',
}

const judges: Record<MailKey['kind'], Judge> = {
  confirmation: judgeStatus('confirmed'),
  waitlisted: judgeStatus('waitlisted'),
  'seat-offered': judgeStatus('offered'),
  pending: judgeStatus('pending'),
  rejected: judgeStatus('rejected'),
  'reminder-week': judgePlanned,
  'reminder-day': judgePlanned,
  'join-link': judgePlanned,
  moved: judgeMoved,
  cancelled: judgeCancelled,
  'day-summary': () => skip('not-for-registrants'),
  invitation: () => skip('not-for-registrants'),
}

const send = (facts: Partial<Extract<Verdict, { send: true }>> & { dueAt: Instant }): Verdict => ({
  former: null,
  wayIn: false,
  left: null,
  usefulUntil: null,
  ...facts,
  send: true,
})

const skip = (reason: string): Verdict => ({ send: false, state: 'skipped', reason })
