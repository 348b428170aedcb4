import type { Clinic } from '../clinic/clinic'
import type { Registration, RegistrationStatus } from '../registration/registration'
import type { Instant } from '../values/time/instant'
import { type KindsOf, kindsOf, messageKinds } from './kinds/message-kinds'
import { usefulUntilOf } from './kinds/useful-until'
import { createDueEntry } from './ledger/due-entry'
import type { LedgerEntry } from './ledger/ledger'

type StatusOf = Pick<Registration, 'clinicId' | 'id' | 'status' | 'revision' | 'offeredUntil'>

/** The mail about a registrant's status, one for each revision of the registration. */
export const createStatusMail = (registration: Registration, clinic: Clinic, now: Instant): LedgerEntry =>
  createMail(registration, clinic, now, false)

/**
 * A copy of it for a registrant who sends the form again, or asks for the link.
 * @param number 1 for the first copy
 */
export const createStatusMailCopy = (
  registration: StatusOf,
  clinic: Clinic,
  now: Instant,
  number = 1,
): LedgerEntry => createMail(registration, clinic, now, number === 1 || number)

const createMail = (
  { clinicId, id, status, revision, offeredUntil }: StatusOf,
  clinic: Clinic,
  now: Instant,
  copy: boolean | number,
): LedgerEntry => {
  const kind = statusMailKinds[status]
  const usefulUntil = usefulUntilOf(kind, { clinic, registration: { offeredUntil } })
  return createDueEntry({ clinicId, recipientId: id, kind, revision, copy }, now, usefulUntil)
}

type ReportedStatus = (typeof messageKinds)[KindsOf<'status'>]['mayReceive'][number]

/** By their rows: the kind that reports a status is the one that only its registrants may get. */
export const statusMailKinds: Record<RegistrationStatus, KindsOf<'status'>> = Object.fromEntries(
  kindsOf('status').flatMap((kind) => messageKinds[kind].mayReceive.map((status) => [status, kind])),
) as Record<ReportedStatus, KindsOf<'status'>>
