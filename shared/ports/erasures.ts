import type { AnonymousRecord } from '../domain/attendance/anonymous-record'
import type { ErasedEvent } from '../domain/attendance/erased-rows'
import type { AuditRecord } from '../domain/audit'
import type { ErasedCounts } from '../domain/erasure/erased-counts'
import type { ErasureRequest } from '../domain/erasure/erasure'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/values/time/instant'

/** Erases people from the table and keeps the counts. */
export interface ErasureStore {
  add(erasure: ErasureRequest): Promise<'added' | 'exists'>
  /** Open requests and those done in the last 40 days, newest first. */
  listAll(): Promise<ErasureRequest[]>
  /** Marks it as done when it is not yet; it expires after 40 days. */
  finish(erasure: ErasureRequest): Promise<void>
  /** Acquires the lease to erase people until `until`. taken: another run holds it */
  acquireLease(now: Instant, until: Instant): Promise<'leased' | 'taken'>
  /**
   * Erases at most 50 registrations of one clinic and adds them to the counts in one transaction, so each is counted
   * once. conflict: one of them has changed or is gone; nothing is erased then.
   * @param left what else is written in the transaction
   */
  eraseRegistrations(
    registrations: Registration[],
    left?: { anonymousRecord?: AnonymousRecord; audit?: AuditRecord },
  ): Promise<'erased' | 'conflict'>
  /** The same for mails; one that was claimed or settled since it was read is a conflict. */
  eraseMails(entries: LedgerEntry[]): Promise<'erased' | 'conflict'>
  erasedCounts(clinicId: string): Promise<ErasedCounts>
  anonymousRecords(clinicId: string): Promise<AnonymousRecord[]>
  /** Replaces Zoom events in one transaction: a visit with only its join would count until the end of the day. */
  replaceEvents(clinicId: string, events: ErasedEvent[]): Promise<void>
  /** Deletes a match decision. */
  removeMatchDecision(clinicId: string, day: number, participantKey: string): Promise<void>
  /**
   * Deletes events, reports, match decisions and anonymous records of a clinic, at most `most` items; summaries stay.
   * @returns how many were deleted; 0: none is left
   */
  eraseAttendance(clinicId: string, most: number): Promise<number>
  /** Removes a registration (null: every registration) from the audit log. @returns how many records */
  redactAudit(clinicId: string, registrationId: string | null): Promise<number>
}
