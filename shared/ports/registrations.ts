import type { AuditRecord } from '../domain/audit'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { AddressChange } from '../domain/registration/address-change'
import type { Presence } from '../domain/registration/presence'
import type { Registration } from '../domain/registration/registration'
import type { InitialStatus } from '../domain/registration/registration-states'
import type { SeatCounts } from '../domain/registration/seats'
import type { Instant } from '../domain/values/time/instant'

export interface RegistrationStore {
  /**
   * Writes registration, seat (or place on the waiting list, by its status) and due mail in one transaction. full: no
   * seat is free, or others wait for it, or the clinic has changed; free: no need to wait, or the clinic has changed;
   * mail-exists: an erasure has taken the registration and not yet its mails. A withdrawn registration is replaced
   * when the stored revision is one less than the new one; any other existing one is not changed.
   * heldAs: an earlier attempt of the person, perhaps a crashed one, holds a seat or a place for this status; asked for
   * with it, the registration gets what is held.
   * @param admission `admissionOf` the clinic as it was read; undefined: it is not compared
   */
  register(
    registration: Registration,
    confirmation: LedgerEntry,
    capacity: number | null,
    admission?: string,
  ): Promise<'registered' | 'exists' | 'full' | 'free' | 'mail-exists' | { heldAs: InitialStatus }>
  get(clinicId: string, id: string): Promise<Registration | undefined>
  /** Those of several registrations that exist, in no order. */
  getMany(clinicId: string, ids: readonly string[]): Promise<Registration[]>
  /**
   * Makes the copy of the confirmation due if it never was, and if the registration still has the status that was
   * read and has had it since before `before`. One transaction on the same three items as `register`, so that the
   * response time does not reveal who is registered.
   */
  resendConfirmation(
    registration: Pick<Registration, 'clinicId' | 'id' | 'revision'>,
    copy: LedgerEntry,
    before: Instant,
  ): Promise<'queued' | 'not-queued'>
  /**
   * Replaces the details of a registration and the days that it attends; status and revision stay. The sweep is told,
   * as the clinic's figures follow. conflict: status, revision or details have changed since `from` was read
   */
  saveDetails(from: Registration, to: Registration): Promise<'saved' | 'conflict'>
  /**
   * Stores a request for another address together with the due mail to it. conflict: status, revision, details or the
   * number of requests have changed since `from` was read
   */
  saveAddressRequest(from: Registration, to: Registration, mail: LedgerEntry): Promise<'saved' | 'conflict'>
  /**
   * Ends a registration and writes it under its new address, with a mail to both, in one transaction; the seats stay
   * as they are. conflict: the old registration has changed since; exists: the new address is registered, or an
   * erasure has not yet taken its mails
   */
  moveAddress(
    change: AddressChange,
    mails: { ended: LedgerEntry; moved: LedgerEntry },
  ): Promise<'moved' | 'conflict' | 'exists'>
  /** All registrations of a clinic, page by page, in no particular order. */
  pages(clinicId: string): AsyncIterable<Registration[]>
  /** Stores the first click on the join address of a day. */
  recordJoinClick(clinicId: string, id: string, day: number, at: Instant): Promise<void>
  /** Stores when a form behind a link of a mail was first sent. */
  recordReached(clinicId: string, id: string, at: Instant): Promise<void>
  /** Stores whether the registrant was there, once: a value that is stored stays. */
  recordPresence(clinicId: string, id: string, presence: Presence): Promise<void>
  seatsTaken(clinicId: string): Promise<number>
  /** The same of many clinics, 0 for a clinic without registrations. */
  seatsTakenIn(clinicIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  seats(clinicId: string): Promise<SeatCounts>
  /** Ends the seats that crashed registrations hold past their term; a seat without its registration is free again. */
  settleHolds(clinicId: string, now: Instant): Promise<void>
  /**
   * Changes the status from the one that was read to the next one, together with the seat counts, the mail about it
   * and the audit line, in one transaction. conflict: status, revision or details have changed since; full: no seat is free
   * for the registrant, or the clinic has changed; free: no need to wait, or the clinic has changed.
   * @throws Error when the mail is due already: nothing is written then
   */
  change(change: RegistrationChange): Promise<'changed' | 'conflict' | 'full' | 'free'>
}

/** A registration's change of status, with the mail about it. */
export interface RegistrationChange {
  from: Pick<Registration, 'status' | 'revision' | 'detailsVersion'>
  /** Its revision is one more than that of `from`. */
  to: Registration
  mail: LedgerEntry
  capacity: number | null
  /** `admissionOf` the clinic as it was read, where the clinic decides on the change. */
  admission?: string
  /** Refused as a conflict when a form behind a link of a mail was sent since. */
  unlessReached?: boolean
  /** Present when a member of staff decided the change. */
  audit?: AuditRecord
}
