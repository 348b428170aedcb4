import type { Clinic } from '../../domain/clinic/clinic'
import { registrationPhaseAt } from '../../domain/clinic/registration-phase'
import { registrationId } from '../../domain/ids'
import { createStatusMail, createStatusMailCopy } from '../../domain/mail/status-mail'
import { admissionOf } from '../../domain/registration/admission'
import {
  consentVersion,
  type Registration,
  type RegistrationForm,
} from '../../domain/registration/registration'
import type { RegistrationAnswers } from '../../domain/registration/registration-answers'
import {
  createRegistration,
  type InitialStatus,
  lapseOffer,
} from '../../domain/registration/registration-states'
import { isSeatRuleMet, type SeatCounts } from '../../domain/registration/seats'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

export type RegisterResult =
  | 'registered'
  | 'waitlisted'
  | 'pending'
  | 'unconfirmed'
  | 'known'
  | 'closed'
  | 'missing'

/**
 * Registers one person: registration, seat or place on the waiting list, and the due mail about it, in one
 * transaction. In a clinic with approval the registration is pending and has neither seat nor place; so it is where the
 * address is confirmed first. A second
 * registration with the same address is `known`, which the page must not show. From ten minutes later on, it sends
 * one more copy of that mail, once: people lose mails, but the form must not become a way to send mail to third
 * parties. Both cases make the same calls to the stores, so neither the response nor its time reveals who is
 * registered. Seats and the clinic's rules are compared in the transaction; when they have changed since they were
 * read, everything is read and decided again. A form that follows a crashed one gets the seat that it had counted.
 */
export const registerPerson = async (
  deps: RegisterDependencies,
  {
    clinicId,
    form,
    answers = {},
    agreedTo = consentVersion,
    alreadyRead,
    isAddressShown = false,
  }: RegisterInput,
): Promise<RegisterResult> => {
  // An erasure that has taken the registration and not yet its mails leaves their revisions behind.
  let erasedRevisions = 0
  let heldAs: InitialStatus | undefined
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const { clinic, known, seats } =
      tries === 0 && alreadyRead?.email === form.email
        ? alreadyRead
        : await readBeforeRegistration(deps, clinicId, form.email)
    if (!clinic || clinic.status === 'draft' || clinic.status === 'recorded') return 'missing'
    const now = deps.now()
    if (registrationPhaseAt(clinic, now) !== 'open') return 'closed'
    const lapsed = known && lapseOffer(known, now)
    if (lapsed) {
      await deps.registrations.change({
        from: known,
        to: lapsed,
        mail: createStatusMail(lapsed, clinic, now),
        capacity: clinic.capacity,
      })
      continue
    }
    if (known && known.status !== 'withdrawn') {
      const copy = createStatusMailCopy(known, clinic, now)
      await deps.registrations.resendConfirmation(known, copy, addMilliseconds(now, -RESEND_AFTER_MS))
      return 'known'
    }
    const first = clinic.confirmsAddress && !isAddressShown ? 'unconfirmed' : statusAtFirst(clinic, seats)
    const status = heldAs ?? first
    const previous = known ?? { revision: erasedRevisions }
    const registration = buildRegistration(clinicId, { ...form, answers }, agreedTo, status, previous, now)
    const mail = createStatusMail(registration, clinic, now)
    const result = await deps.registrations.register(registration, mail, clinic.capacity, admissionOf(clinic))
    if (result === 'exists') return 'known'
    if (result === 'registered') return status === 'confirmed' ? 'registered' : status
    if (result === 'mail-exists') erasedRevisions += 1
    heldAs = typeof result === 'object' ? result.heldAs : undefined
  }
  throw new Error(`${clinicId}: seats come and go faster than one can be taken`)
}

interface RegisterInput {
  clinicId: string
  form: RegistrationForm
  answers?: RegistrationAnswers
  agreedTo?: string
  /** Whether the form stands behind a link that was mailed to the address: then it is not confirmed again. */
  isAddressShown?: boolean
  /** What the caller has read for this form already; the first try decides on it. */
  alreadyRead?: ReadBeforeRegistration
}

/** What a registration is decided on. */
export interface ReadBeforeRegistration {
  /** The address whose registration was read; null: of none. */
  email: string | null
  clinic: Clinic | undefined
  known: Registration | undefined
  seats: SeatCounts
}

/** Reads in one call of the table. @param email null where a page has no address yet */
export const readBeforeRegistration = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations'>,
  clinicId: string,
  email: string | null,
): Promise<ReadBeforeRegistration> => {
  const [clinic, known, seats] = await Promise.all([
    deps.clinics.get(clinicId),
    email === null ? undefined : deps.registrations.get(clinicId, registrationId(clinicId, email)),
    deps.registrations.seats(clinicId),
  ])
  return { email, clinic, known, seats }
}

type RegisterDependencies = Pick<Dependencies, 'clinics' | 'registrations' | 'now'>

/** The status to try; the database decides whether it can be had. */
export const statusAtFirst = (
  { approval, capacity }: Clinic,
  seats: SeatCounts,
): Exclude<InitialStatus, 'unconfirmed'> => {
  if (approval) return 'pending'
  return isSeatRuleMet('seat', seats, capacity) ? 'confirmed' : 'waitlisted'
}

/** Ten minutes after a registration, the same form sends one more copy of its mail. */
export const RESEND_AFTER_MS = 10 * MINUTE_MS
/** Seats and rules may change between read and write, but rarely several times in a row. */
const MAX_ATTEMPTS = 8

const buildRegistration = (
  clinicId: string,
  { consent: _, ...details }: RegistrationForm & Pick<Registration, 'answers'>,
  agreedTo: string,
  status: InitialStatus,
  before: Partial<Registration> & Pick<Registration, 'revision'>,
  now: Instant,
): Registration =>
  createRegistration(
    { ...details, id: registrationId(clinicId, details.email), clinicId, consentVersion: agreedTo },
    status,
    before,
    now,
  )
