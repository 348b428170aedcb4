import type { DaySummary } from './domain/attendance/day-summary'
import type { ZoomEvent } from './domain/attendance/zoom-event'
import type { AuditRecord } from './domain/audit'
import type { Contact } from './domain/campaign/contact'
import type { ContactList, ListAudit } from './domain/campaign/contact-list'
import type { ImportDraft } from './domain/campaign/import-draft'
import type { Standing, Unsubscription } from './domain/campaign/standing'
import type { Clinic } from './domain/clinic'
import type { DeadLetter, DeadLetterQueue } from './domain/dead-letter'
import type { Dispatch } from './domain/dispatch'
import type { Instant } from './domain/instant'
import type { Lane } from './domain/lane'
import type { LedgerEntry, MailKey } from './domain/ledger'
import type { Registration } from './domain/registration'
import type { RegistrationChange } from './domain/registration-change'
import type { Seats } from './domain/seats'
import type { Suppression } from './domain/suppression'
import type { TokenKeys } from './domain/token'
import type { TakenReport } from './domain/zoom-taken'
import type { ErasureStore } from './ports/erasures'

/**
 * What the use cases need from the world. Every write is conditional; its result names what the database decided.
 * Reads are of the present state, except `ClinicStore.list`. A stored item that is not of its schema throws an
 * error that names its key and field.
 */
export interface ClinicStore {
  get(id: string): Promise<Clinic | undefined>
  /** Every clinic, newest first day first; drafts without a date come first. May lag a moment behind a write. */
  list(): Promise<Clinic[]>
  /** Writes the clinic with its audit record, and what it means to other clinics, in one transaction. */
  create(clinic: Clinic, audit: AuditRecord, elsewhere?: AuditRecord[]): Promise<'created' | 'exists'>
  /**
   * Writes clinic, audit record and the notices it causes in one transaction, when `clinic.version - 1` is stored.
   * @throws Error when one of the notices exists already: nothing is written then
   */
  save(clinic: Clinic, audit: AuditRecord, notices?: Dispatch[]): Promise<'saved' | 'conflict'>
  /** The clinics whose Zoom meeting has this number, newest first. */
  withMeeting(meetingId: string): Promise<Clinic[]>
  /** A change that leaves the clinic's own record as it is (a report, a match). */
  record(audit: AuditRecord): Promise<void>
  /** In order of time. */
  audit(id: string): Promise<AuditRecord[]>
}

export interface RegistrationStore {
  /**
   * Registration, seat (or place in the waiting list, as its status says) and due mail in one transaction.
   * full: no seat is free, or others wait for it; free: no need to wait. A withdrawn registration comes back
   * when its stored round is `registration.round - 1`; any other existing one is left as it is.
   * @throws Error when the confirmation is due already: nothing is written then
   */
  register(
    registration: Registration,
    confirmation: LedgerEntry,
    capacity: number | null,
  ): Promise<'registered' | 'exists' | 'full' | 'free'>
  get(clinicId: string, id: string): Promise<Registration | undefined>
  /**
   * The copy becomes due when it never was, and the status of the registration is still the one read and began
   * before `before`. One transaction on the same three items as `register`, so that nobody learns from the time
   * it takes who is registered.
   */
  tellAgain(registration: Registration, copy: LedgerEntry, before: Instant): Promise<'told' | 'not-told'>
  /** All registrations of a clinic, page by page, in no particular order. */
  pages(clinicId: string): AsyncIterable<Registration[]>
  /** Keeps the first click on the join address of a day. */
  markTried(clinicId: string, id: string, day: number, at: Instant): Promise<void>
  seatsTaken(clinicId: string): Promise<number>
  seats(clinicId: string): Promise<Seats>
  /**
   * From the status that was read to the next one, with what that does to the seats and the mail that tells it,
   * in one transaction. conflict: status or round are others by now; full: no seat is free for her.
   * @throws Error when the mail is due already: nothing is written then
   */
  change(change: RegistrationChange): Promise<'changed' | 'conflict' | 'full'>
}

/** What a claim found: a fresh lease, or the entry that stands in its way. */
export type Claim = { claimed: true; entry: LedgerEntry } | { claimed: false; entry: LedgerEntry }

export interface LedgerStore {
  get(key: MailKey): Promise<LedgerEntry | undefined>
  ofRecipient(clinicId: string, recipientId: string): Promise<LedgerEntry[]>
  /** The whole ledger of a clinic, page by page. */
  pages(clinicId: string): AsyncIterable<LedgerEntry[]>
  /** Writes a new entry; an existing one stays. */
  add(entry: LedgerEntry): Promise<'added' | 'exists'>
  /**
   * Takes the mail for one attempt: writes `entry` (state claimed) when none is stored, or the stored one
   * is `due` or `ambiguous` with the attempt before. Never takes over a claimed one.
   */
  claim(entry: LedgerEntry): Promise<Claim>
  /** Replaces the stored entry when it still has the state, the attempt and, where given, the feedback of `from`. */
  settle(
    from: Pick<LedgerEntry, 'state' | 'attempt'> & { feedback?: LedgerEntry['feedback'] },
    entry: LedgerEntry,
  ): Promise<'settled' | 'conflict'>
}

export interface DispatchStore {
  ofClinic(clinicId: string): Promise<Dispatch[]>
  /** The same with the clinic's mails that are `due`, `claimed` or `ambiguous`, in one reading. */
  withUnfinishedMails(clinicId: string): Promise<{ dispatches: Dispatch[]; mails: LedgerEntry[] }>
  add(dispatch: Dispatch): Promise<'added' | 'exists'>
  /** Replaces the stored one when it still has the state `from`. */
  move(from: Dispatch['state'], dispatch: Dispatch): Promise<'moved' | 'conflict'>
}

export interface SuppressionStore {
  find(personId: string): Promise<Suppression | undefined>
  /** Keeps the first word on an address. */
  suppress(suppression: Suppression): Promise<'suppressed' | 'known'>
  /** Keeps the first word of a person. */
  unsubscribe(unsubscription: Unsubscription): Promise<'unsubscribed' | 'known'>
  hasUnsubscribed(personId: string): Promise<boolean>
  /** Of so many persons those who get no invitation, and why; a suppression is the graver word. */
  standing(personIds: readonly string[]): Promise<Map<string, Standing>>
}

/** Contacts by list. A list's contacts are replaced as a whole: a reader has the ones before or the ones after. */
export interface ContactListStore {
  get(id: string): Promise<ContactList | undefined>
  /** Every list of everybody, the latest changed first: whoever shows them looks whose they are. */
  all(): Promise<ContactList[]>
  create(list: ContactList, audit: ListAudit): Promise<'created' | 'exists'>
  /** The list and its contacts as they belong together. */
  contacts(id: string): Promise<{ list: ContactList; contacts: Contact[] } | undefined>
  /** Writes list, contacts and audit record, when `list.version - 1` is stored. */
  replace(list: ContactList, contacts: readonly Contact[], audit: ListAudit): Promise<'saved' | 'conflict'>
  /** A draft is forgotten after a day. */
  keepDraft(draft: ImportDraft): Promise<void>
  draft(listId: string, id: string): Promise<ImportDraft | undefined>
  removeDraft(listId: string, id: string): Promise<void>
  /** What left the list as it is (an export). */
  record(audit: ListAudit): Promise<void>
  /** In order of time. */
  audit(listId: string): Promise<ListAudit[]>
}

export interface VisitorStore {
  /** Counts one more form of a visitor (`visitorId`). @param until when the number is forgotten @returns the forms so far */
  countForm(visitorId: string, until: Instant): Promise<number>
}

export interface SessionStore {
  /** Of a session that somebody has ended. @param until when it would have ended by itself: nobody asks after that */
  end(id: string, until: Instant): Promise<void>
  hasEnded(id: string): Promise<boolean>
}

export interface AttendanceStore {
  /** The same event twice is one. */
  recordEvent(clinicId: string, event: ZoomEvent): Promise<void>
  /** In order of time. */
  events(clinicId: string): Promise<ZoomEvent[]>
  /** A new report of a day replaces the one before; of two the later taken one stays, whichever comes last. */
  saveReport(report: TakenReport): Promise<void>
  report(clinicId: string, day: number): Promise<TakenReport | undefined>
  /** A person's word on whose row it is: a registration id, or 'nobody'. */
  decide(clinicId: string, day: number, rowKey: string, registrationId: string | 'nobody'): Promise<void>
  decisions(clinicId: string, day: number): Promise<Record<string, string>>
  /** Replaces the summary of the day. */
  saveSummary(summary: DaySummary): Promise<void>
  /** In order of the days. */
  summaries(clinicId: string): Promise<DaySummary[]>
}

/** A one-time schedule that puts a due message into the dispatch queue. */
export interface ScheduledMessage {
  clinicId: string
  kind: Dispatch['kind']
  day: number | null
  planVersion: number
  at: Instant
}

export interface Scheduler {
  /** Creates or replaces the schedule `scheduleName(clinicId, day, kind)`. */
  put(message: ScheduledMessage): Promise<void>
  /** Names of the schedules of a clinic. */
  names(clinicId: string): Promise<string[]>
  /** Nothing happens when there is none. */
  remove(name: string): Promise<void>
}

/** A dispatch that is due. */
export type DispatchJob = Pick<Dispatch, 'clinicId' | 'kind' | 'day' | 'planVersion'>

export interface Queues {
  /** @param delaySeconds at most 900 */
  dispatch(job: DispatchJob, delaySeconds?: number): Promise<void>
  /** One message a key, into the queue of its lane. @param delaySeconds at most 900 */
  mail(keys: MailKey[], delaySeconds?: number): Promise<void>
  attendance(job: { clinicId: string; day: number }): Promise<void>
}

/** What could not be worked on, by the queue it was for. */
export interface DeadLetterBox {
  count(queue: DeadLetterQueue): Promise<number>
  /** At most so many, the oldest first; they stay where they are. */
  look(queue: DeadLetterQueue, most: number): Promise<DeadLetter[]>
  /** Sends each letter to those who work on it, then takes it out. @returns how many */
  sendBack(queue: Exclude<DeadLetterQueue, 'changes'>): Promise<number>
  /** Takes out those of which it is true. @returns how many */
  putAway(queue: DeadLetterQueue, isDone: (letter: DeadLetter) => boolean): Promise<number>
}

/** What SES said, in the terms of the mail contract. */
export type SendResult =
  | { outcome: 'accepted'; sesMessageId: string }
  | { outcome: 'rejected'; reason: string }
  /** Not sent: the account's rate; try again soon. */
  | { outcome: 'throttled' }
  /** Not sent: the account's daily quota. */
  | { outcome: 'quota-exceeded' }
  /** Not sent: nothing reached SES (refused connection, name not found). */
  | { outcome: 'unreachable'; reason: string }
  /** Reset, time-out or 5xx after the request was written: nobody knows. */
  | { outcome: 'ambiguous'; reason: string }

export interface Mailer {
  /**
   * One call, no retry; never rejects for what SES or the network does. Reasons are codes without addresses.
   * @param raw a whole MIME message
   * @param tags values of `[A-Za-z0-9_-]` only
   */
  send(raw: Uint8Array, to: string, tags: Record<string, string>): Promise<SendResult>
}

/** A place in the account's sending rate. */
export interface Turn {
  /** Resolves at the moment of the call; at once when that has passed. */
  comes(): Promise<void>
}

/** The account's sending rate and daily quota, which all workers share. */
export interface Pace {
  /**
   * Waits for a place in the rate, urgent mail first; a second or so is left to prepare the mail in.
   * busy: others go first for longer than a worker should wait; closed: the daily quota is used up
   */
  turn(lane: Lane): Promise<Turn | 'busy' | 'closed'>
  /** SES has said that the rate is exceeded: all pause for a moment. */
  slowDown(): Promise<void>
  /** SES has said that the daily quota is used up: nobody calls for a while, and urgent mail tries first. */
  close(): Promise<void>
}

export interface Secrets {
  tokenKeys(): Promise<TokenKeys>
  sessionKeys(): Promise<TokenKeys>
  /** The secret token of the Zoom app's webhook. */
  zoomWebhook(): Promise<string>
}

/** Facts of the installation that use cases need. */
export interface House {
  siteUrl: string
  mailFrom: string
  /** Addresses at ITU that get every day summary. */
  summaryRecipients: string[]
  /** Mails a second that the SES account allows. */
  mailRate: number
  /** Outside production: patterns of addresses that may get mail (`*@example.org`); null: everybody. */
  allowedRecipients: string[] | null
  /** After a restore of the table: what was due until then is never sent, it may have been; null: no restore. */
  silentBefore: Instant | null
  /** Days after its end at which a clinic's personal data go, unless it has its own number. */
  retentionDays: number
}

/** Everything, as one typed argument; a use case names the few it takes with Pick. */
export interface World {
  clinics: ClinicStore
  registrations: RegistrationStore
  ledger: LedgerStore
  dispatches: DispatchStore
  suppressions: SuppressionStore
  contactLists: ContactListStore
  visitors: VisitorStore
  sessions: SessionStore
  attendance: AttendanceStore
  erasures: ErasureStore
  scheduler: Scheduler
  queues: Queues
  deadLetters: DeadLetterBox
  mailer: Mailer
  pace: Pace
  secrets: Secrets
  house: House
  now: () => Instant
}
