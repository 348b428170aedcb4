import type { ClinicFigures, FiguresRecord } from '../domain/clinic/clinic-figures'
import type { ProgrammeAudit } from '../domain/programme/programme-audit'
import type { ProgrammeLink } from '../domain/programme-link/programme-link'
import type { ProgrammeSubscription } from '../domain/programme-mail/subscription'
import type { Instant } from '../domain/values/time/instant'

/** The figures of the clinics, kept together so that a report of all reads a few pages. */
interface FiguresStore {
  /** The figures of every clinic that was held. */
  listFigures(): Promise<ClinicFigures[]>
  getRecord(clinicId: string): Promise<FiguresRecord | undefined>
  /** Writes when `revision - 1` is stored, or nothing is stored for revision 1. */
  saveRecord(record: FiguresRecord): Promise<'saved' | 'conflict'>
  /** The secret of the people's keys: made with the first call, and the same from then on. */
  personSecret(): Promise<string>
}

/** Links for readers outside the programme. */
interface ProgrammeLinkStore {
  /** Stores a new link with the line of the audit log; an existing one is not changed. */
  addLink(link: ProgrammeLink, audit: ProgrammeAudit): Promise<'added' | 'exists'>
  getLink(id: string): Promise<ProgrammeLink | undefined>
  /** In order of their ids. */
  listLinks(): Promise<ProgrammeLink[]>
  /** Withdraws a link with the line of the audit log; once. */
  withdrawLink(id: string, at: Instant, audit: ProgrammeAudit): Promise<'withdrawn' | 'not-open'>
}

/** Who gets the programme report by mail, by the recipient id of their mails, `staffId`. */
interface ProgrammeSubscriptionStore {
  getSubscription(recipientId: string): Promise<ProgrammeSubscription | undefined>
  listSubscriptions(): Promise<ProgrammeSubscription[]>
  /** Stores a new subscription with the line of the audit log; an existing one is not changed. */
  addSubscription(subscription: ProgrammeSubscription, audit: ProgrammeAudit): Promise<'added' | 'exists'>
  /** Replaces a subscription that exists. */
  renewSubscription(subscription: ProgrammeSubscription): Promise<'renewed' | 'absent'>
  /** @param audit null: the person is erased, of which nothing is recorded here */
  removeSubscription(recipientId: string, audit: ProgrammeAudit | null): Promise<'removed' | 'absent'>
}

export interface ProgrammeStore extends FiguresStore, ProgrammeLinkStore, ProgrammeSubscriptionStore {
  /** Adds a line to the audit log of the programme. */
  recordProgrammeAudit(audit: ProgrammeAudit): Promise<void>
  /** In order of time. */
  programmeAudit(): Promise<ProgrammeAudit[]>
}
