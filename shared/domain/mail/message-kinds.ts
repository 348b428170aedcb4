import * as z from 'zod'
import type { RegistrationStatus } from '../registration/registration'

/** `urgent` overtakes `bulk`: an urgent mail waits only for the mails that are being sent. */
export const mailLanes = ['urgent', 'bulk'] as const
export type MailLane = (typeof mailLanes)[number]

/** A clock time at some days before the clinic day, in the clinic's zone; negative: after it. `start` is the day's own. */
interface WallRule {
  daysBefore: number
  time: 'start' | `${number}:${number}`
}

/** When a planned message is due and until when it is useful. */
export interface PlanRule {
  /** One message for each day, or one for the clinic, counted from its first or from its last day. */
  about: 'day' | 'first-day' | 'last-day'
  due: WallRule | { minutesBeforeStart: number }
  usefulUntil: WallRule | 'day-start' | 'day-end'
  /** Only clinics with an online meeting have it. */
  needsMeeting?: boolean
}

/** The properties of one kind of mail, apart from its template and its texts. */
interface MessageKindRow {
  /** What staff read on the console. */
  label: string
  lane: MailLane
  /** True: when it is unknown whether SES took it, the mail is sent again. False: it is not, so that nobody gets it twice. */
  isService: boolean
  recipient: 'registrant' | 'staff' | 'contact'
  /** Which registration statuses may get it, read again when it is sent. */
  mayReceive: readonly RegistrationStatus[]
  /**
   * What its id is made of, beside clinic, recipient and kind. status: the registration's revision, and whether it
   * is the copy; request: the revision and the number of the request; clinic-plan, day-plan: plan version and revision, of a day also its number; place: place version and
   * revision; notice: the revision; summary: day and edition; month: the month, of no
   * clinic; campaign: the number.
   */
  identity:
    | 'status'
    | 'request'
    | 'clinic-plan'
    | 'day-plan'
    | 'place'
    | 'notice'
    | 'summary'
    | 'month'
    | 'campaign'
  /** Which days' times its reader learns, so that a later move is a change to them. */
  announces: 'remaining-days' | 'its-day' | 'nothing'
  /** null: due as soon as the event it reports happens, and valid until the clinic, its day or the offer ends. */
  plan: PlanRule | null
}

const statusMail = {
  lane: 'urgent',
  isService: true,
  recipient: 'registrant',
  identity: 'status',
  announces: 'nothing',
  plan: null,
} as const

const plannedMail = { isService: true, recipient: 'registrant', mayReceive: ['confirmed'] } as const

/** One row per kind of mail. docs/recipes.md has the steps for a new one. */
export const messageKinds = {
  confirmation: {
    label: 'Confirmation of registration',
    ...statusMail,
    mayReceive: ['confirmed'],
    announces: 'remaining-days',
  },
  waitlisted: { label: 'Place on the waiting list', ...statusMail, mayReceive: ['waitlisted'] },
  'seat-offered': { label: 'Offer of a freed seat', ...statusMail, mayReceive: ['offered'] },
  pending: { label: 'Registration received, approval pending', ...statusMail, mayReceive: ['pending'] },
  rejected: { label: 'Notice that a registration is not accepted', ...statusMail, mayReceive: ['rejected'] },
  withdrawn: { label: 'Withdrawal confirmed', ...statusMail, mayReceive: ['withdrawn'] },
  'address-confirmation': {
    label: 'Confirmation of a new address',
    ...statusMail,
    mayReceive: ['confirmed', 'waitlisted', 'offered', 'pending'],
    identity: 'request',
  },
  'reminder-week': {
    label: 'Reminder a week before',
    ...plannedMail,
    lane: 'bulk',
    identity: 'clinic-plan',
    announces: 'remaining-days',
    plan: {
      about: 'first-day',
      due: { daysBefore: 7, time: '09:00' },
      usefulUntil: { daysBefore: 2, time: 'start' },
    },
  },
  'reminder-day': {
    label: 'Reminder the day before',
    ...plannedMail,
    lane: 'bulk',
    identity: 'day-plan',
    announces: 'its-day',
    plan: { about: 'day', due: { daysBefore: 1, time: '09:00' }, usefulUntil: 'day-start' },
  },
  'join-link': {
    label: 'Joining link (1 hour before)',
    ...plannedMail,
    lane: 'urgent',
    identity: 'day-plan',
    announces: 'its-day',
    plan: { about: 'day', due: { minutesBeforeStart: 60 }, usefulUntil: 'day-end', needsMeeting: true },
  },
  'thank-you': {
    label: 'Thank-you after the clinic',
    ...plannedMail,
    lane: 'bulk',
    identity: 'clinic-plan',
    announces: 'nothing',
    // After more than two days no further events of Zoom are waited for, so the attendance is final.
    plan: {
      about: 'last-day',
      due: { daysBefore: -3, time: '09:00' },
      usefulUntil: { daysBefore: -10, time: '09:00' },
    },
  },
  moved: {
    label: 'Notice of a new date or time',
    ...plannedMail,
    lane: 'urgent',
    identity: 'day-plan',
    announces: 'its-day',
    plan: null,
  },
  'place-changed': {
    label: 'Notice of a new venue or mode',
    ...plannedMail,
    lane: 'urgent',
    identity: 'place',
    announces: 'remaining-days',
    plan: null,
  },
  cancelled: {
    label: 'Notice of withdrawal or cancellation',
    ...statusMail,
    mayReceive: ['confirmed', 'waitlisted', 'offered', 'pending'],
    identity: 'notice',
  },
  'day-summary': {
    label: 'Day summary to organisers and ITU',
    lane: 'bulk',
    isService: true,
    recipient: 'staff',
    mayReceive: [],
    identity: 'summary',
    announces: 'nothing',
    plan: null,
  },
  'programme-report': {
    label: 'Programme report of the month',
    lane: 'bulk',
    isService: true,
    recipient: 'staff',
    mayReceive: [],
    identity: 'month',
    announces: 'nothing',
    plan: null,
  },
  invitation: {
    // The invitations of a campaign are counted on the page of the campaign.
    label: 'Test of an invitation',
    lane: 'bulk',
    isService: false,
    recipient: 'contact',
    mayReceive: [],
    identity: 'campaign',
    announces: 'nothing',
    plan: null,
  },
} as const satisfies Record<string, MessageKindRow>

type Rows = typeof messageKinds
export type MessageKind = keyof Rows

type KindsWhere<Column extends keyof MessageKindRow, Value> = {
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

export const MessageKind = z.enum(kinds)
export const DispatchKind = z.enum(kindsOf('clinic-plan', 'day-plan', 'place', 'notice'))
