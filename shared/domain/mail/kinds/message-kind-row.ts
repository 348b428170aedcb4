import type { RegistrationStatus } from '../../registration/registration'

/** `urgent` overtakes `bulk`: an urgent mail waits only for the mails that are being sent. */
export const mailLanes = ['urgent', 'bulk'] as const
export type MailLane = (typeof mailLanes)[number]

/** A clock time at some days before the clinic day, in the clinic's zone; negative: after it. `start` is the day's own. */
export interface WallRule {
  daysBefore: number
  time: 'start' | `${number}:${number}`
}

/** When a planned message is due. */
export interface PlanRule {
  /** One message for each day, or one for the clinic, counted from its first or from its last day. */
  about: 'day' | 'first-day' | 'last-day'
  due: WallRule | { minutesBeforeStart: number }
  /** Only clinics with an online meeting have it. */
  needsMeeting?: boolean
}

/** An instant of the day that the mail is about, or from which its plan counts. */
export type DayRule = WallRule | 'day-start' | 'day-end'

/** Until when a mail of a clinic is useful. */
export type UsefulUntilRule =
  | DayRule
  | 'clinic-end'
  | 'offer-end'
  | 'address-request-end'
  | 'registration-end'

/** What a mail holds that is read or made for it alone; the programme, which a confirmation after the reminder holds too. */
type MailPart =
  | 'attendance'
  | 'certificate'
  | 'materials'
  | 'address-link'
  | 'waitlist-position'
  | 'programme'

/**
 * The properties of one kind of mail, apart from its template and its texts. What a row cannot hold is code with the
 * kind's name in it: what must be true for a notice of a change (decide-mail.ts), and how the mails of staff and of
 * contacts are loaded, which are no registrants (use-cases/mail/load-mail.ts).
 */
export interface MessageKindRow {
  /** What staff read on the console. */
  label: string
  /** What the report of a clinic says instead, in which test mails are not counted. */
  reportLabel?: string
  lane: MailLane
  /** True: when it is unknown whether SES took it, the mail is sent again. False: it is not, lest it arrive twice. */
  isService: boolean
  recipient: 'registrant' | 'staff' | 'contact'
  /** Which registration statuses may get it, read again when it is sent. */
  mayReceive: readonly RegistrationStatus[]
  /**
   * What its id is made of, beside clinic, recipient and kind. status: the registration's revision, and whether it
   * is the copy; request: the revision and the number of the request; clinic-plan, day-plan: plan version and revision, of a day also its number; place: place version and
   * revision; notice: the revision; summary: day and edition; month: the month, of no
   * clinic; date: the UTC date, of no clinic; campaign: the number.
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
    | 'date'
    | 'campaign'
  /** Which days' times its reader learns, so that a later move is a change to them. */
  announces: 'remaining-days' | 'its-day' | 'nothing'
  /** null: due as soon as the event it reports happens. */
  plan: PlanRule | null
  /** Afterwards it is not sent but marked missed; null: it is always sent. */
  usefulUntil: UsefulUntilRule | { daysAfterDue: number } | null
  /** In which states of its clinic a registrant gets it. */
  clinicStatus: readonly ('published' | 'cancelled')[]
  /** Whether it holds the joining link: always, or from an hour before a day until its end, of a mail about a day that one. */
  joinLink?: 'always' | 'while-open'
  contains?: readonly MailPart[]
  /** The calendar file: the attended days and the removal of all others, the attended days, its day, or the removal. */
  calendar?: 'all-days' | 'attended-days' | 'its-day' | 'removal'
  /** The form causes it, in which a visitor can enter a stranger's address. */
  isCausedByForm?: true
  /** What the registrant got before decides on it. */
  dependsOnOtherMails?: true
  /** What a registrant gives up who withdraws while this mail is the latest about their status; without it: their seat. */
  withdrawalGivesUp?: 'waiting-list' | 'request'
  /** Not sent to a person who has unsubscribed; every other mail is. */
  endsWithUnsubscription?: true
  /** Days after its due instant for which its ledger entry is kept; without it the entry is erased with its clinic. */
  keptDays?: number
}
