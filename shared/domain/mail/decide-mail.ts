import type { FormerTime, PlannableClinic } from '../clinic/clinic'
import { clinicEnd, dayWithOpenJoinLink, isClinicOver } from '../clinic/clinic-times'
import { dayWindow } from '../clinic/day-window'
import { placeVersion } from '../clinic/place'
import { addressRequestEnds, canChangeAddress } from '../registration/address-change'
import { attendsDay } from '../registration/attending-days'
import type { Registration } from '../registration/registration'
import { hasOfferLapsed } from '../registration/registration-states'
import type { Instant } from '../values/instant'
import { currentDispatchVersion } from './dispatch-version'
import { lastAnnouncedPlace } from './last-announced-place'
import { lastAnnouncedTime } from './last-announced-time'
import type { LedgerEntry } from './ledger'
import { dayOf, isMailOf, type MailKeyOf } from './mail-key'
import { missMail, type NotSendable, skipMail } from './mail-reason'
import {
  kindsOf,
  type MessageKind,
  messageKinds,
  type PlannedKind,
  plannedKinds,
  type RegistrantKind,
} from './message-kinds'
import { planMessages } from './message-plan'

/**
 * address: the registration goes on under another one; seat: a confirmed one; waiting-list: being on it, or an offer that was declined; offer: it had lapsed;
 * request: the organiser had not decided.
 */
export type GaveUp = 'address' | 'seat' | 'waiting-list' | 'offer' | 'request'

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
  const { kind } = key
  if (kind === 'cancelled' && clinic.status !== 'cancelled') return skipMail('plan-changed')
  // A rejected registrant gets only the rejection, not the cancellation; a withdrawn one only the withdrawal.
  if (clinic.status === 'cancelled' && !kindsOfCancelledClinic.has(kind)) return skipMail('clinic-cancelled')
  const { mayReceive }: { mayReceive: readonly Registration['status'][] } = messageKinds[kind]
  if (!mayReceive.includes(registration.status)) {
    return skipMail(kind === 'withdrawn' ? 'newer-revision' : `registration-${registration.status}`)
  }
  return key.revision === registration.revision ? undefined : skipMail('newer-revision')
}

const kindsOfCancelledClinic: ReadonlySet<MessageKind> = new Set(['cancelled', 'rejected', 'withdrawn'])

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
const decideStatusMail = ({ clinic, registration, now }: MailContext): SendDecision => {
  const { status, offeredUntil, statusSince } = registration
  const hasJoinLink = status === 'confirmed' && dayWithOpenJoinLink(clinic, now) !== undefined
  const usefulUntil = status === 'offered' ? offeredUntil : clinicEnd(clinic)
  return sendMailNow({ hasJoinLink, dueAt: statusSince, usefulUntil })
}

const decidePlanned = ({ key, clinic, registration }: MailContext<PlannedKind>): SendDecision => {
  const message = planMessages(clinic).find(({ kind, day }) => kind === key.kind && day === dayOf(key))
  if (!message || message.planVersion !== key.planVersion) return skipMail('plan-changed')
  if (registration.statusSince >= message.at) return skipMail('covered-by-confirmation')
  const hasJoinLink = key.kind === 'join-link'
  return sendMailNow({ hasJoinLink, dueAt: message.at, usefulUntil: message.usefulUntil })
}

const decideMoved = ({ key, clinic, otherMails, now }: MailContext<'moved'>): SendDecision => {
  const day = clinic.days.find(({ number }) => number === key.day)
  if (!day || currentDispatchVersion(clinic, 'moved', key.day) !== key.planVersion)
    return skipMail('plan-changed')
  const former = lastAnnouncedTime(day, clinic.timeZone, otherMails)
  if (former === 'nothing') return skipMail('covered-by-confirmation')
  if (former === 'now') return skipMail('already-announced')
  const hasJoinLink = dayWithOpenJoinLink(clinic, now)?.number === day.number
  return sendMailNow({
    former,
    hasJoinLink,
    dueAt: day.changedAt ?? now,
    usefulUntil: dayWindow(clinic, day).to,
  })
}

const decidePlaceChanged = ({ key, clinic, otherMails, now }: MailContext<'place-changed'>): SendDecision => {
  if (placeVersion(clinic) !== key.placeVersion) return skipMail('plan-changed')
  const announced = lastAnnouncedPlace(clinic, otherMails)
  if (announced === 'nothing') return skipMail('covered-by-confirmation')
  if (announced === 'now') return skipMail('already-announced')
  return sendMailNow({
    hasJoinLink: dayWithOpenJoinLink(clinic, now) !== undefined,
    dueAt: clinic.formerPlaces.at(-1)?.until ?? now,
    usefulUntil: clinicEnd(clinic),
  })
}

const decideCancelled = ({ clinic, now }: MailContext): SendDecision =>
  sendMailNow({ dueAt: clinic.cancelledAt ?? now, usefulUntil: clinicEnd(clinic) })

/** Only the latest request, and as long as the address can be changed. */
const decideAddressConfirmation = ({
  key,
  clinic,
  registration,
  now,
}: MailContext<'address-confirmation'>): SendDecision => {
  const { addressRequest } = registration
  if (addressRequest?.number !== key.request) return skipMail('newer-revision')
  if (!canChangeAddress(clinic, registration, now)) return skipMail('clinic-over')
  return sendMailNow({ dueAt: addressRequest.at, usefulUntil: addressRequestEnds(addressRequest) })
}

const decideWithdrawn = ({ clinic, registration, otherMails, now }: MailContext): SendDecision => {
  if (isClinicOver(clinic, now)) return skipMail('clinic-over')
  // A registrant who withdrew after the cancellation mail had been sent gets no second mail.
  const isCancellationSent = otherMails.some(
    ({ kind, state }) => kind === 'cancelled' && state === 'accepted',
  )
  if (isCancellationSent) return skipMail('covered-by-cancellation')
  return sendMailNow({
    gaveUp: gaveUpBy(registration, otherMails),
    dueAt: registration.statusSince,
    usefulUntil: clinicEnd(clinic),
  })
}

/** The mail of the previous revision shows which status the registrant had. */
const gaveUpBy = (registration: Registration, otherMails: readonly LedgerEntry[]): GaveUp => {
  if (registration.isMoved) return 'address'
  if (hasOfferLapsed(registration)) return 'offer'
  const previous = otherMails.find(
    (mail) =>
      isMailOf(mail, ...kindsOf('status')) &&
      mail.revision === registration.revision - 1 &&
      gaveUpByKind[mail.kind],
  )
  return (previous && gaveUpByKind[previous.kind]) ?? 'seat'
}

const gaveUpByKind: Partial<Record<MessageKind, GaveUp>> = {
  waitlisted: 'waiting-list',
  'seat-offered': 'waiting-list',
  pending: 'request',
}

const sendMailNow = (facts: Partial<SendableNow> & { dueAt: Instant }): SendDecision => ({
  former: null,
  hasJoinLink: false,
  gaveUp: null,
  usefulUntil: null,
  ...facts,
  send: true,
})
