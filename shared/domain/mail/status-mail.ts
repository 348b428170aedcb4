import type { Clinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/clinic-times'
import type { MessageKind } from '../message-kinds'
import type { Registration, RegistrationStatus } from '../registration/registration'
import type { Instant } from '../values/instant'
import { createDueEntry } from './due-entry'
import type { LedgerEntry } from './ledger'

/** The mail that tells a person how she stands; its plan version is the round in which she came to stand so. */
export const createStatusMail = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  createMail(registration, registration.revision, clinic, now)

/** The one copy that somebody has who registers again: the same mail, its plan version negated. */
export const createStatusMailCopy = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  createMail(registration, -registration.revision, clinic, now)

const createMail = (
  { clinicId, id, status, offeredUntil }: Registration,
  planVersion: number,
  clinic: Clinic,
  now: Instant,
): LedgerEntry =>
  createDueEntry(
    { clinicId, recipientId: id, kind: kindByStatus[status], day: null, planVersion },
    now,
    status === 'offered' ? offeredUntil : clinicEnd(clinic),
  )

const kindByStatus: Record<RegistrationStatus, MessageKind> = {
  confirmed: 'confirmation',
  waitlisted: 'waitlisted',
  pending: 'pending',
  offered: 'seat-offered',
  withdrawn: 'cancelled',
  rejected: 'rejected',
}
