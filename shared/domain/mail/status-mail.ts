import type { Clinic } from '../clinic/clinic'
import { endOf } from '../clinic/clinic-times'
import type { Registration, Status } from '../registration/registration'
import type { Instant } from '../time/instant'
import type { LedgerEntry } from './ledger'
import { dueEntry } from './mail-entry'
import type { MessageKind } from './message'

/** The mail that tells a person how she stands; its plan version is the round in which she came to stand so. */
export const statusMail = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  mailOf(registration, registration.round, clinic, now)

/** The one copy that somebody has who registers again: the same mail, its plan version negated. */
export const copyOfStatusMail = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  mailOf(registration, -registration.round, clinic, now)

const mailOf = (
  { clinicId, id, status, offeredUntil }: Registration,
  planVersion: number,
  clinic: Clinic,
  now: Instant,
): LedgerEntry =>
  dueEntry(
    { clinicId, recipientId: id, kind: kinds[status], day: null, planVersion },
    now,
    status === 'offered' ? offeredUntil : endOf(clinic),
  )

const kinds: Record<Status, MessageKind> = {
  confirmed: 'confirmation',
  waitlisted: 'waitlisted',
  pending: 'pending',
  offered: 'seat-offered',
  withdrawn: 'cancelled',
  rejected: 'rejected',
}
