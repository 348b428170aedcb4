import type { AnonymousRecord } from '../domain/attendance/anonymous-record'
import type { ErasedEvent } from '../domain/attendance/erased-rows'
import type { AuditRecord } from '../domain/audit'
import type { ErasedCounts } from '../domain/erasure/erased-counts'
import type { ErasureRequest } from '../domain/erasure/erasure'
import type { LedgerEntry } from '../domain/mail/ledger'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/values/instant'

/** Takes people out of the table and keeps the counts. */
export interface ErasureStore {
  add(erasure: ErasureRequest): Promise<'added' | 'exists'>
  /** Those under way and those that are still remembered, newest first. */
  listAll(): Promise<ErasureRequest[]>
  /** Replaces it when it is not done yet; it is forgotten after 40 days. */
  finish(erasure: ErasureRequest): Promise<void>
  /** The right to erase people until then, for one at a time. taken: somebody else has it */
  acquireLease(now: Instant, until: Instant): Promise<'leased' | 'taken'>
  /**
   * Takes registrations of one clinic out, at most 50, and adds them to what remains, in one transaction: each is
   * counted once. conflict: one of them has changed or is gone; nothing is erased then.
   * @param left what else is written with it
   */
  eraseRegistrations(
    registrations: Registration[],
    left?: { anonymousRecord?: AnonymousRecord; audit?: AuditRecord },
  ): Promise<'erased' | 'conflict'>
  /** The same with mails; one that was claimed or settled since it was read is a conflict. */
  eraseMails(entries: LedgerEntry[]): Promise<'erased' | 'conflict'>
  erasedCounts(clinicId: string): Promise<ErasedCounts>
  anonymousRecords(clinicId: string): Promise<AnonymousRecord[]>
  /** Puts events of Zoom in the place of others, all at once: half a visit would last until the evening. */
  replaceEvents(clinicId: string, events: ErasedEvent[]): Promise<void>
  /** Takes back a person's word on a row. */
  removeMatchDecision(clinicId: string, day: number, participantKey: string): Promise<void>
  /**
   * Takes events, reports, decisions and nameless registrants of a clinic out, at most so many items; summaries stay.
   * @returns how many it were; 0: none is left
   */
  eraseAttendance(clinicId: string, most: number): Promise<number>
  /** Takes a registration (null: every one) out of the audit log's lines. @returns how many lines */
  redactAudit(clinicId: string, registrationId: string | null): Promise<number>
}
