import type { FormerTime, PlannableClinic } from '../clinic/clinic'
import { placeVersion } from '../clinic/place'
import { dayWithOpenJoinLink, isClinicOver } from '../clinic/times/clinic-times'
import { canChangeAddress } from '../registration/address-change'
import { attendsDay } from '../registration/attending-days'
import type { Registration } from '../registration/registration'
import { hasOfferLapsed } from '../registration/registration-states'
import type { Instant } from '../values/time/instant'
import { currentDispatchVersion } from './kinds/dispatch-version'
import {
  kindsOf,
  messageKindOf,
  type PlannedKind,
  plannedKinds,
  type RegistrantKind,
} from './kinds/message-kinds'
import { planMessages } from './kinds/message-plan'
import { usefulUntilOf } from './kinds/useful-until'
import { lastAnnouncedPlace } from './ledger/last-announced-place'
import { lastAnnouncedTime } from './ledger/last-announced-time'
import type { LedgerEntry } from './ledger/ledger'
import { dayOf, isMailOf, type MailKeyOf } from './ledger/mail-key'
import { missMail, type NotSendable, skipMail } from './ledger/mail-reason'

/**
 * address: the registration goes on under another one; seat: a confirmed one; waiting-list: being on it, or an offer that was declined; offer: it had lapsed;
 * request: the organiser had not decided.
 */
export type GaveUp = 'address' | 'seat' | 'waiting-list' | 'offer' | 'request' | 'unreached'

interface SendableNow {
  send: true
  former: FormerTime | null
  hasJoinLink: boolean
  /** What the registrant gave up or lost, for a mail about the end of their registration. */
  gaveUp: GaveUp | null
  dueAt: Instant
  usefulUntil: Instant | null
}

/** What to do with a mail now, decided again at the moment of sending. */
export type SendDecision = SendableNow | NotSendable

export interface MailContext<Kind extends RegistrantKind = RegistrantKind> {
  key: MailKeyOf<Kind>
  clinic: PlannableClinic
  registration: Registration
  /** The registrant's other mails: they show what the registrant has already been informed of. */
  otherMails: readonly LedgerEntry[]
  now: Instant
}

/** Checks everything that may have changed since the mail became due: behaviours 11 to 14. */
export const decideMail = (context: MailContext): SendDecision => {
  const { clinic, now } = context
  const decision = decideByStatus(context) ?? decideByKind(context)
  if (!decision.send) return decision
  if (decision.usefulUntil !== null && now > decision.usefulUntil) return missMail('too-late')
  return clinic.status === 'draft' ? skipMail('clinic-not-published') : decision
}

/** The rules that hold for every kind: the clinic takes place, and the registrant still has a status that may get it. */
const decideByStatus = ({ key, clinic, registration }: MailContext): NotSendable | undefined => {
  const { mayReceive, clinicStatus } = messageKindOf(key.kind)
  const isCancelled = clinic.status === 'cancelled'
  if (!clinicStatus.includes(isCancelled ? 'cancelled' : 'published'))
    return skipMail(isCancelled ? 'clinic-cancelled' : 'plan-changed')
  if (!mayReceive.includes(registration.status)) {
    return skipMail(key.kind === 'withdrawn' ? 'newer-revision' : `registration-${registration.status}`)
  }
  return key.revision === registration.revision ? undefined : skipMail('newer-revision')
}

/** What must be true for one kind alone; a planned kind and a mail about a status need no line of their own. */
const decideByKind = (context: MailContext): SendDecision => {
  const { key, registration } = context
  const number = dayOf(key)
  if (number !== null && !attendsDay(registration, { number })) return skipMail('day-not-attended')
  if (isMailOf(key, 'moved')) return decideMoved({ ...context, key })
  if (isMailOf(key, 'place-changed')) return decidePlaceChanged({ ...context, key })
  if (isMailOf(key, ...plannedKinds)) return decidePlanned({ ...context, key })
  if (isMailOf(key, 'cancelled')) return decideCancelled(context)
  if (isMailOf(key, 'address-confirmation')) return decideAddressConfirmation({ ...context, key })
  return isMailOf(key, 'withdrawn') ? decideWithdrawn(context) : decideStatusMail(context)
}

/** A mail about the registrant's status; it is skipped once the status has changed. */
const decideStatusMail = (context: MailContext): SendDecision =>
  sendMailNow(context, { dueAt: context.registration.statusSince })

const decidePlanned = (context: MailContext<PlannedKind>): SendDecision => {
  const { key, clinic, registration } = context
  const message = planMessages(clinic).find(({ kind, day }) => kind === key.kind && day === dayOf(key))
  if (!message || message.planVersion !== key.planVersion) return skipMail('plan-changed')
  if (registration.statusSince >= message.at) return skipMail('covered-by-confirmation')
  return sendMailNow(context, { dueAt: message.at, usefulUntil: message.usefulUntil })
}

const decideMoved = (context: MailContext<'moved'>): SendDecision => {
  const { key, clinic, otherMails, now } = context
  const day = clinic.days.find(({ number }) => number === key.day)
  if (!day || currentDispatchVersion(clinic, 'moved', key.day) !== key.planVersion)
    return skipMail('plan-changed')
  const former = lastAnnouncedTime(day, clinic.timeZone, otherMails)
  if (former === 'nothing') return skipMail('covered-by-confirmation')
  if (former === 'now') return skipMail('already-announced')
  return sendMailNow(context, { former, dueAt: day.changedAt ?? now })
}

const decidePlaceChanged = (context: MailContext<'place-changed'>): SendDecision => {
  const { key, clinic, otherMails, now } = context
  if (placeVersion(clinic) !== key.placeVersion) return skipMail('plan-changed')
  const announced = lastAnnouncedPlace(clinic, otherMails)
  if (announced === 'nothing') return skipMail('covered-by-confirmation')
  if (announced === 'now') return skipMail('already-announced')
  return sendMailNow(context, { dueAt: clinic.formerPlaces.at(-1)?.until ?? now })
}

const decideCancelled = (context: MailContext): SendDecision =>
  sendMailNow(context, { dueAt: context.clinic.cancelledAt ?? context.now })

/** Only the latest request, and as long as the address can be changed. */
const decideAddressConfirmation = (context: MailContext<'address-confirmation'>): SendDecision => {
  const { key, clinic, registration, now } = context
  const { addressRequest } = registration
  if (addressRequest?.number !== key.request) return skipMail('newer-revision')
  if (!canChangeAddress(clinic, registration, now)) return skipMail('clinic-over')
  return sendMailNow(context, { dueAt: addressRequest.at })
}

const decideWithdrawn = (context: MailContext): SendDecision => {
  const { clinic, registration, otherMails, now } = context
  if (isClinicOver(clinic, now)) return skipMail('clinic-over')
  // A registrant who withdrew after the cancellation mail had been sent gets no second mail.
  const isCancellationSent = otherMails.some(
    ({ kind, state }) => kind === 'cancelled' && state === 'accepted',
  )
  if (isCancellationSent) return skipMail('covered-by-cancellation')
  const before = statusMailBefore(registration, otherMails)
  if (before?.kind === 'address-check') return skipMail('registration-unconfirmed')
  return sendMailNow(context, {
    gaveUp: gaveUpBy(registration, otherMails),
    dueAt: registration.statusSince,
  })
}

/** The mail of the previous revision shows which status the registrant had. */
const gaveUpBy = (registration: Registration, otherMails: readonly LedgerEntry[]): GaveUp => {
  if (registration.isMoved) return 'address'
  if (registration.isUnreached) return 'unreached'
  if (hasOfferLapsed(registration)) return 'offer'
  const previous = statusMailBefore(registration, otherMails)
  return (previous && messageKindOf(previous.kind).withdrawalGivesUp) ?? 'seat'
}

const statusMailBefore = ({ revision }: Registration, otherMails: readonly LedgerEntry[]) =>
  otherMails.find((mail) => isMailOf(mail, ...kindsOf('status')) && mail.revision === revision - 1)

type SendableContext = Pick<MailContext, 'clinic' | 'registration' | 'now'> & {
  key: MailKeyOf<RegistrantKind>
}

const sendMailNow = (
  context: SendableContext,
  facts: Omit<Partial<SendableNow>, 'hasJoinLink'> & { dueAt: Instant },
): SendDecision => ({
  former: null,
  hasJoinLink: holdsJoinLink(context),
  gaveUp: null,
  usefulUntil: facts.usefulUntil ?? usefulUntilOfMail(context),
  ...facts,
  send: true,
})

const usefulUntilOfMail = ({ key, clinic, registration }: SendableContext): Instant | null =>
  usefulUntilOf(key.kind, {
    clinic,
    registration,
    day: clinic.days.find(({ number }) => number === dayOf(key)),
  })

const holdsJoinLink = ({ key, clinic, now }: SendableContext): boolean => {
  const { joinLink } = messageKindOf(key.kind)
  if (joinLink !== 'while-open') return joinLink === 'always'
  const open = dayWithOpenJoinLink(clinic, now)
  return open !== undefined && (dayOf(key) ?? open.number) === open.number
}
