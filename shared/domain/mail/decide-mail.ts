import type { FormerTime, PlannableClinic } from '../clinic/clinic'
import { clinicEnd, dayWithOpenJoinLink, isClinicOver } from '../clinic/clinic-times'
import { dayWindow, planMessages } from '../clinic/message-plan'
import type { Registration } from '../registration/registration'
import { hasOfferLapsed } from '../registration/registration-states'
import type { Instant } from '../values/instant'
import { isRecipient } from './dispatch-recipients'
import { lastAnnouncedTime } from './last-announced-time'
import type { LedgerEntry, MailKey } from './ledger'
import { CANCELLATION_VERSION, currentPlanVersion } from './plan-version'

/**
 * seat: a confirmed one; place: one in the waiting list, or an offer that was declined; offer: it was over;
 * request: the organiser had not decided.
 */
export type GaveUp = 'seat' | 'place' | 'offer' | 'request'

/** What to do with a mail now, looked at again at the moment of sending. */
export type SendDecision =
  | {
      send: true
      former: FormerTime | null
      hasJoinLink: boolean
      /** What the person gave up, or lost, where the mail tells the end of her registration. */
      gaveUp: GaveUp | null
      dueAt: Instant
      usefulUntil: Instant | null
    }
  | { send: false; state: 'skipped' | 'missed'; reason: string }

export interface MailContext {
  key: MailKey
  clinic: PlannableClinic
  registration: Registration
  /** The person's other mails, to know what she was told. */
  otherMails: readonly LedgerEntry[]
  now: Instant
}

/** Checks everything that may have changed since the mail was decided: behaviours 11 to 14. */
export const decideMail = (context: MailContext): SendDecision => {
  const { clinic, now } = context
  const decision = decideByKind[context.key.kind](context)
  if (!decision.send) return decision
  if (decision.usefulUntil !== null && now > decision.usefulUntil) {
    return { send: false, state: 'missed', reason: 'too-late' }
  }
  return clinic.status === 'draft' ? skip('clinic-not-published') : decision
}

type DecideKind = (facts: MailContext) => SendDecision

/** A mail that tells how a person stands, while she stands so. */
const decideStatusMail =
  (status: Registration['status']) =>
  ({ key, clinic, registration, now }: MailContext): SendDecision => {
    // Who is rejected hears that only, and not of the cancellation.
    if (clinic.status === 'cancelled' && status !== 'rejected') return skip('clinic-cancelled')
    if (registration.status !== status) return skip(`registration-${registration.status}`)
    if (Math.abs(key.planVersion) !== registration.revision) return skip('newer-revision')
    const hasJoinLink = status === 'confirmed' && dayWithOpenJoinLink(clinic, now) !== undefined
    const usefulUntil = status === 'offered' ? registration.offeredUntil : clinicEnd(clinic)
    return send({ hasJoinLink, dueAt: registration.statusSince, usefulUntil })
  }

const decidePlannedMail: DecideKind = ({ key, clinic, registration }) => {
  if (clinic.status === 'cancelled') return skip('clinic-cancelled')
  if (registration.status !== 'confirmed') return skip(`registration-${registration.status}`)
  const message = planMessages(clinic).find(({ kind, day }) => kind === key.kind && day === key.day)
  if (!message || message.planVersion !== key.planVersion) return skip('plan-changed')
  if (registration.statusSince >= message.at) return skip('covered-by-confirmation')
  const hasJoinLink = key.kind === 'join-link'
  return send({ hasJoinLink, dueAt: message.at, usefulUntil: message.usefulUntil })
}

const decideMoved: DecideKind = ({ key, clinic, registration, otherMails, now }) => {
  const day = clinic.days.find(({ number }) => number === key.day)
  if (clinic.status === 'cancelled') return skip('clinic-cancelled')
  if (registration.status !== 'confirmed') return skip(`registration-${registration.status}`)
  if (!day || currentPlanVersion(clinic, 'moved', key.day) !== key.planVersion) return skip('plan-changed')
  const former = lastAnnouncedTime(day, clinic.timeZone, otherMails)
  if (former === 'nothing') return skip('covered-by-confirmation')
  if (former === 'now') return skip('already-announced')
  const hasJoinLink = dayWithOpenJoinLink(clinic, now)?.number === day.number
  return send({ former, hasJoinLink, dueAt: day.changedAt ?? now, usefulUntil: dayWindow(clinic, day).to })
}

const decideCancelled: DecideKind = ({ key, clinic, registration, otherMails, now }) => {
  if (key.planVersion === CANCELLATION_VERSION) {
    if (clinic.status !== 'cancelled') return skip('plan-changed')
    if (!isRecipient(registration, { kind: 'cancelled', at: now }))
      return skip(`registration-${registration.status}`)
    return send({ dueAt: clinic.cancelledAt ?? now, usefulUntil: clinicEnd(clinic) })
  }
  if (registration.status !== 'withdrawn' || registration.revision !== key.planVersion)
    return skip('newer-revision')
  if (isClinicOver(clinic, now)) return { send: false, state: 'skipped', reason: 'clinic-over' }
  // Whoever withdrew just before the clinic's own cancellation could leave gets none but this one.
  const isTold = otherMails.some(
    ({ kind, planVersion, state }) =>
      kind === 'cancelled' && planVersion === CANCELLATION_VERSION && state === 'accepted',
  )
  if (isTold) return skip('covered-by-cancellation')
  return send({
    gaveUp: gaveUpBy(registration, otherMails),
    dueAt: registration.statusSince,
    usefulUntil: clinicEnd(clinic),
  })
}

/** Each status has its mail, whose plan version is its round: the one before tells what she had. */
const gaveUpBy = (registration: Registration, otherMails: readonly LedgerEntry[]): GaveUp => {
  if (hasOfferLapsed(registration)) return 'offer'
  const previousMail = otherMails.find(
    ({ kind, planVersion }) => gaveUpByKind[kind] !== undefined && planVersion === registration.revision - 1,
  )
  return (previousMail && gaveUpByKind[previousMail.kind]) ?? 'seat'
}

const gaveUpByKind: Partial<Record<MailKey['kind'], GaveUp>> = {
  waitlisted: 'place',
  'seat-offered': 'place',
  pending: 'request',
}

const decideByKind: Record<MailKey['kind'], DecideKind> = {
  confirmation: decideStatusMail('confirmed'),
  waitlisted: decideStatusMail('waitlisted'),
  'seat-offered': decideStatusMail('offered'),
  pending: decideStatusMail('pending'),
  rejected: decideStatusMail('rejected'),
  'reminder-week': decidePlannedMail,
  'reminder-day': decidePlannedMail,
  'join-link': decidePlannedMail,
  moved: decideMoved,
  cancelled: decideCancelled,
  'day-summary': () => skip('not-for-registrants'),
  invitation: () => skip('not-for-registrants'),
}

const send = (facts: Partial<Extract<SendDecision, { send: true }>> & { dueAt: Instant }): SendDecision => ({
  former: null,
  hasJoinLink: false,
  gaveUp: null,
  usefulUntil: null,
  ...facts,
  send: true,
})

const skip = (reason: string): SendDecision => ({ send: false, state: 'skipped', reason })
