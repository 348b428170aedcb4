import type { Clinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/clinic-times'
import type { Registration, RegistrationStatus } from '../registration/registration'
import type { Instant } from '../values/instant'
import { createDueEntry } from './due-entry'
import type { LedgerEntry } from './ledger'
import type { KindsOf } from './message-kinds'

/** The mail about a registrant's status, one for each revision of the registration. */
export const createStatusMail = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  createMail(registration, clinic, now, false)

/** The one copy of it that a registrant gets who sends the form again. */
export const createStatusMailCopy = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  createMail(registration, clinic, now, true)

const createMail = (
  { clinicId, id, status, revision, offeredUntil }: Registration,
  clinic: Clinic,
  now: Instant,
  copy: boolean,
): LedgerEntry =>
  createDueEntry(
    { clinicId, recipientId: id, kind: statusMailKinds[status], revision, copy },
    now,
    status === 'offered' ? offeredUntil : clinicEnd(clinic),
  )

export const statusMailKinds: Record<RegistrationStatus, KindsOf<'status'>> = {
  confirmed: 'confirmation',
  waitlisted: 'waitlisted',
  pending: 'pending',
  offered: 'seat-offered',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
}
