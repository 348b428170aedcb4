import { anonymiseRegistration } from '../../domain/attendance/anonymous-record'
import { isErasedName } from '../../domain/attendance/erased-rows'
import { participantKey } from '../../domain/attendance/matching/match-participants'
import { BY_REGISTRANT, type ErasureOccurrence, type ErasureRequest } from '../../domain/erasure/erasure'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { isSettled } from '../../domain/mail/ledger/mail-states'
import type { Registration } from '../../domain/registration/registration'
import { addMilliseconds, DAY_MS, type Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { eraseRows, type PersonRows, readPersonRows } from './person-rows'
import { holdsSeat, withdrawSilently } from './withdraw-silently'

export type EraseFromClinicDependencies = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'ledger' | 'attendance' | 'erasures' | 'certificates' | 'now'
>

/**
 * Erases a person from one clinic. The registration is erased after the data that is only found through it, and
 * before the mails, because without it no mail is sent or recorded. Each step can be repeated.
 * @returns the number of erased items; later: a mail is being sent, or the registration was changed meanwhile
 */
export const eraseFromClinic = async (
  deps: EraseFromClinicDependencies,
  erasure: ErasureRequest,
  occurrence: ErasureOccurrence,
): Promise<number | 'later'> => {
  const { clinicId, registrationId } = occurrence
  const clinic = await deps.clinics.get(clinicId)
  const registration = await deps.registrations.get(clinicId, registrationId)
  const mails = await deps.ledger.listByRecipient(clinicId, registrationId)
  if (!clinic || hasRegisteredAgain(registration, erasure)) return 0
  if (registration && holdsSeat(clinic, registration, deps.now())) {
    const withdrawn = await withdrawSilently(deps, clinic, registration, deps.now())
    return withdrawn === 'conflict' ? 'later' : eraseFromClinic(deps, erasure, occurrence)
  }
  if (mails.some((mail) => isMailInProgress(mail, erasure, deps.now()))) return 'later'
  const person = { ...occurrence, personId: erasure.personId }
  const certificate = await deps.certificates.get(clinicId, registrationId)
  if (certificate) await deps.certificates.erase(certificate)
  const known = await readPersonRows(deps, clinic, person)
  const rows = await eraseRows(deps, clinicId, person, known)
  const counts = { mails: mails.length, rows }
  if (
    registration &&
    (await eraseRegistration(deps, erasure, occurrence, registration, counts)) === 'conflict'
  )
    return 'later'
  const decided =
    (await releaseDecisions(deps, occurrence, known)) + (await releaseAttendanceRecords(deps, occurrence))
  if ((await deps.erasures.eraseMails(mails)) === 'conflict') return 'later'
  const lines = await deps.erasures.redactAudit(clinicId, registrationId)
  return rows + decided + mails.length + lines + (registration ? 1 : 0) + (certificate ? 1 : 0)
}

/** A registration made after the request is not erased. */
const hasRegisteredAgain = (
  registration: Registration | undefined,
  { requestedAt }: ErasureRequest,
): boolean =>
  registration !== undefined &&
  registration.status !== 'withdrawn' &&
  (registration.submittedAt ?? registration.statusSince) > requestedAt

/** A worker holds the mail, or it is the cancellation, due within a day, that removes the registrant's calendar entries. */
const isMailInProgress = (mail: LedgerEntry, { by, requestedAt }: ErasureRequest, now: Instant): boolean => {
  if (mail.state === 'claimed') return mail.leaseUntil !== null && mail.leaseUntil > now
  return (
    by === BY_REGISTRANT &&
    mail.kind === 'withdrawn' &&
    !isSettled(mail) &&
    now < addMilliseconds(requestedAt, DAY_MS)
  )
}

const eraseRegistration = (
  deps: EraseFromClinicDependencies,
  { id, by }: ErasureRequest,
  { clinicId, anonymousId }: ErasureOccurrence,
  registration: Registration,
  counts: { mails: number; rows: number },
): Promise<'erased' | 'conflict'> => {
  const after = { erasure: id, registrations: 1, ...counts }
  const audit = { clinicId, at: deps.now(), by, action: 'erased' as const, before: {}, after }
  const isCounted = registration.status === 'confirmed'
  return deps.erasures.eraseRegistrations([registration], {
    audit,
    ...(isCounted && { anonymousRecord: anonymiseRegistration(registration, anonymousId) }),
  })
}

/** Assigns the person's match decisions to the anonymous record where a day counts it, and removes the others. */
const releaseDecisions = async (
  deps: EraseFromClinicDependencies,
  occurrence: ErasureOccurrence,
  { visits, days }: PersonRows,
): Promise<number> => {
  const { clinicId, registrationId, anonymousId } = occurrence
  const hasAnonymousRecord = (await deps.erasures.anonymousRecords(clinicId)).some(
    ({ id }) => id === anonymousId,
  )
  let released = 0
  for (const { day } of days) {
    const report = await deps.attendance.report(clinicId, day)
    const events = visits.length > 0 ? await deps.attendance.listEvents(clinicId) : []
    const present = new Set(
      [...(report?.stays ?? []), ...events].filter(isErasedName).map(({ name }) => erasedRowKey(name)),
    )
    const decisions = await deps.attendance.getMatchDecisions(clinicId, day)
    const ownDecisions = Object.entries(decisions).filter(([, outcome]) => outcome === registrationId)
    for (const [row] of ownDecisions) {
      if (hasAnonymousRecord && present.has(row))
        await deps.attendance.saveMatchDecision(clinicId, day, row, anonymousId)
      else await deps.erasures.removeMatchDecision(clinicId, day, row)
    }
    released += ownDecisions.length
  }
  return released
}

/** Assigns what was recorded by hand to the anonymous record, without its reason, and removes it from the person. */
const releaseAttendanceRecords = async (
  deps: EraseFromClinicDependencies,
  { clinicId, registrationId, anonymousId }: ErasureOccurrence,
): Promise<number> => {
  const records = (await deps.attendance.listAttendanceRecords(clinicId)).filter(
    (record) => record.registrationId === registrationId,
  )
  if (records.length === 0) return 0
  const anonymousRecords = await deps.erasures.anonymousRecords(clinicId)
  const isCounted = anonymousRecords.some(({ id }) => id === anonymousId)
  for (const record of records) {
    if (isCounted)
      await deps.attendance.saveAttendanceRecord({ ...record, registrationId: anonymousId, reason: '' })
    await deps.attendance.removeAttendanceRecord(clinicId, record.day, registrationId)
  }
  return records.length
}

const erasedRowKey = (name: string): string => participantKey({ name, email: null })
