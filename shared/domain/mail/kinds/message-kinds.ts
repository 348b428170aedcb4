import * as z from 'zod'
import type { MessageKindRow, PlanRule } from './message-kind-row'

const statusMail = {
  lane: 'urgent',
  isService: true,
  recipient: 'registrant',
  identity: 'status',
  announces: 'nothing',
  plan: null,
  usefulUntil: 'clinic-end',
  clinicStatus: ['published'],
} as const

/** To those who have a seat. */
const attendeeMail = {
  isService: true,
  recipient: 'registrant',
  mayReceive: ['confirmed'],
  clinicStatus: ['published'],
} as const

/** A rejected registrant gets no cancellation, a withdrawn one no second mail about the end. */
const endOfRegistration = { ...statusMail, clinicStatus: ['published', 'cancelled'] } as const

const staffMail = {
  lane: 'bulk',
  isService: true,
  recipient: 'staff',
  mayReceive: [],
  announces: 'nothing',
  plan: null,
  clinicStatus: ['published', 'cancelled'],
} as const

/** One row per kind of mail. docs/recipes.md has the steps for a new one. */
export const messageKinds = {
  confirmation: {
    label: 'Confirmation of registration',
    ...statusMail,
    mayReceive: ['confirmed'],
    announces: 'remaining-days',
    joinLink: 'while-open',
    calendar: 'all-days',
    isCausedByForm: true,
  },
  waitlisted: {
    label: 'Place on the waiting list',
    ...statusMail,
    mayReceive: ['waitlisted'],
    contains: ['waitlist-position'],
    withdrawalGivesUp: 'waiting-list',
    isCausedByForm: true,
  },
  'seat-offered': {
    label: 'Offer of a freed seat',
    ...statusMail,
    mayReceive: ['offered'],
    usefulUntil: 'offer-end',
    withdrawalGivesUp: 'waiting-list',
  },
  pending: {
    label: 'Registration received, approval pending',
    ...statusMail,
    mayReceive: ['pending'],
    isCausedByForm: true,
    withdrawalGivesUp: 'request',
  },
  'address-check': {
    label: 'Request to confirm the address',
    ...statusMail,
    mayReceive: ['unconfirmed'],
    isCausedByForm: true,
  },
  rejected: {
    label: 'Notice that a registration is not accepted',
    ...endOfRegistration,
    mayReceive: ['rejected'],
  },
  withdrawn: {
    label: 'Confirmation of a cancelled registration',
    ...endOfRegistration,
    mayReceive: ['withdrawn'],
    calendar: 'removal',
    dependsOnOtherMails: true,
  },
  'address-confirmation': {
    label: 'Confirmation of a new address',
    ...statusMail,
    mayReceive: ['confirmed', 'waitlisted', 'offered', 'pending'],
    identity: 'request',
    usefulUntil: 'address-request-end',
    contains: ['address-link'],
    isCausedByForm: true,
  },
  'reminder-week': {
    label: 'Reminder a week before',
    ...attendeeMail,
    lane: 'bulk',
    identity: 'clinic-plan',
    announces: 'remaining-days',
    plan: { about: 'first-day', due: { daysBefore: 7, time: '09:00' } },
    usefulUntil: { daysBefore: 2, time: 'start' },
  },
  'reminder-day': {
    label: 'Reminder the day before',
    ...attendeeMail,
    lane: 'bulk',
    identity: 'day-plan',
    announces: 'its-day',
    plan: { about: 'day', due: { daysBefore: 1, time: '09:00' } },
    usefulUntil: 'day-start',
    contains: ['programme'],
  },
  'join-link': {
    label: 'Joining link (1 hour before)',
    ...attendeeMail,
    lane: 'urgent',
    identity: 'day-plan',
    announces: 'its-day',
    plan: { about: 'day', due: { minutesBeforeStart: 60 }, needsMeeting: true },
    usefulUntil: 'day-end',
    joinLink: 'always',
  },
  'thank-you': {
    label: 'Thank-you after the clinic',
    ...attendeeMail,
    lane: 'bulk',
    identity: 'clinic-plan',
    announces: 'nothing',
    // After more than two days no further events of Zoom are waited for, so the attendance is final.
    plan: { about: 'last-day', due: { daysBefore: -3, time: '09:00' } },
    usefulUntil: { daysBefore: -10, time: '09:00' },
    contains: ['attendance', 'certificate', 'materials'],
  },
  moved: {
    label: 'Notice of a new date or time',
    ...attendeeMail,
    lane: 'urgent',
    identity: 'day-plan',
    announces: 'its-day',
    plan: null,
    usefulUntil: 'day-end',
    joinLink: 'while-open',
    calendar: 'its-day',
    dependsOnOtherMails: true,
  },
  'place-changed': {
    label: 'Notice of a new venue or mode',
    ...attendeeMail,
    lane: 'urgent',
    identity: 'place',
    announces: 'remaining-days',
    plan: null,
    usefulUntil: 'clinic-end',
    joinLink: 'while-open',
    calendar: 'attended-days',
    dependsOnOtherMails: true,
  },
  cancelled: {
    label: 'Notice that the clinic is cancelled',
    ...statusMail,
    mayReceive: ['confirmed', 'waitlisted', 'offered', 'pending'],
    identity: 'notice',
    clinicStatus: ['cancelled'],
    calendar: 'removal',
  },
  'day-summary': {
    label: 'Day summary to organisers and ITU',
    ...staffMail,
    identity: 'summary',
    usefulUntil: null,
  },
  'programme-report': {
    label: 'Programme report of the month',
    ...staffMail,
    identity: 'month',
    usefulUntil: { daysAfterDue: 3 },
  },
  'follow-request': {
    label: 'Link that confirms a request for news of new clinics',
    lane: 'urgent',
    isService: true,
    recipient: 'contact',
    mayReceive: [],
    identity: 'date',
    announces: 'nothing',
    plan: null,
    usefulUntil: { daysAfterDue: 2 },
    clinicStatus: [],
    isCausedByForm: true,
    keptDays: 40,
  },
  invitation: {
    // The invitations of a campaign are counted on the page of the campaign.
    label: 'Test of an invitation',
    reportLabel: 'Invitation and its reminders',
    lane: 'bulk',
    isService: false,
    recipient: 'contact',
    mayReceive: [],
    identity: 'campaign',
    announces: 'nothing',
    plan: null,
    usefulUntil: 'registration-end',
    clinicStatus: ['published'],
    endsWithUnsubscription: true,
  },
} as const satisfies Record<string, MessageKindRow>

type Rows = typeof messageKinds
export type MessageKind = keyof Rows

/** The row of a kind, with the properties that only some rows have. */
export const messageKindOf = (kind: MessageKind): MessageKindRow => messageKinds[kind]

type KindsWhere<Column extends 'identity' | 'plan' | 'recipient', Value> = {
  [Kind in MessageKind]: Rows[Kind][Column] extends Value ? Kind : never
}[MessageKind]

type Identity = MessageKindRow['identity']
export type KindsOf<Value extends Identity> = KindsWhere<'identity', Value>
/** A kind that the plan of a clinic holds at an instant of its own. */
export type PlannedKind = KindsWhere<'plan', PlanRule>
/** A kind that goes to everybody concerned at once, by a dispatch. */
export type DispatchKind = KindsOf<'clinic-plan' | 'day-plan' | 'place' | 'notice'>
/** A kind that a registrant gets. */
export type RegistrantKind = KindsWhere<'recipient', 'registrant'>
/** A kind that is about one clinic. */
export type ClinicKind = Exclude<MessageKind, KindsOf<'month' | 'date'>>

const kinds = Object.keys(messageKinds) as MessageKind[]
const hasIdentity =
  <Value extends Identity>(...identities: Value[]) =>
  (kind: MessageKind): kind is KindsOf<Value> =>
    (identities as Identity[]).includes(messageKinds[kind].identity)

export const kindsOf = <Value extends Identity>(...identities: Value[]): KindsOf<Value>[] =>
  kinds.filter(hasIdentity(...identities))

export const plannedKinds: readonly PlannedKind[] = kinds.filter(
  (kind): kind is PlannedKind => messageKinds[kind].plan !== null,
)

/** Whether a campaign sends mails of the kind; its test mails are of the same kind. */
export const isCampaignKind = hasIdentity('campaign')

export const MessageKind = z.enum(kinds)
export const DispatchKind = z.enum(kindsOf('clinic-plan', 'day-plan', 'place', 'notice'))
