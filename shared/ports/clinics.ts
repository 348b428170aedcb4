import type { AuditRecord } from '../domain/audit'
import type { Clinic } from '../domain/clinic/clinic'
import type { ClinicWatch } from '../domain/clinic/clinic-watch'
import type { Dispatch } from '../domain/mail/dispatches/dispatch'
import type { Instant } from '../domain/values/time/instant'

export interface ClinicStore {
  get(id: string): Promise<Clinic | undefined>
  /** Every clinic, newest first day first; drafts without a date come first. May lag a moment behind a write. */
  list(): Promise<Clinic[]>
  /** Those of `list` whose last day is this local date or later, and those that lack a date; no other one is read. */
  listEndingSince(date: string): Promise<Clinic[]>
  /**
   * The clinics that the sweep is to look at by an instant, with what is known about their work. Which they are, and
   * what is known, may lag behind a write, like `list`: what it lacks now it has in a later run.
   */
  listWatched(by: Instant): Promise<ReadonlyMap<string, ClinicWatch>>
  /** What is known about the work of these clinics; without those about which nothing is stored. */
  readWatches(clinicIds: readonly string[]): Promise<ReadonlyMap<string, ClinicWatch>>
  /**
   * Stores what the sweep found, when nothing has changed since `watch.changes` was read.
   * @param sweepAt when `listWatched` has the clinic again; null: always; never: after the next change only
   */
  saveWatch(
    clinicId: string,
    watch: Pick<ClinicWatch, 'changes' | 'look'>,
    sweepAt: Instant | null | 'never',
  ): Promise<'saved' | 'conflict'>
  /** Writes the clinic, its audit record and the audit records of other clinics in one transaction. */
  create(clinic: Clinic, audit: AuditRecord, elsewhere?: AuditRecord[]): Promise<'created' | 'exists'>
  /**
   * Writes clinic, audit record and the notices it causes in one transaction, when `clinic.version - 1` is stored.
   * @throws Error when one of the notices exists already: nothing is written then
   */
  save(clinic: Clinic, audit: AuditRecord, notices?: Dispatch[]): Promise<'saved' | 'conflict'>
  /** Deletes a draft, with an audit record, when this version of it is stored and it is still a draft. */
  deleteDraft(draft: Pick<Clinic, 'id' | 'version'>, audit: AuditRecord): Promise<'deleted' | 'conflict'>
  /** The clinics whose Zoom meeting has this number, newest first. */
  findByMeeting(meetingId: string): Promise<Clinic[]>
  /** Records a change that does not affect the clinic's own item (a report, a match). */
  recordAudit(audit: AuditRecord): Promise<void>
  /** In order of time. */
  audit(id: string): Promise<AuditRecord[]>
}
