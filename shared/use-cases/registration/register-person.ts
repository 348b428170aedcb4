import { isClinicOver } from '../../domain/clinic/clinic-times'
import { registrationId } from '../../domain/ids'
import { createStatusMail, createStatusMailCopy } from '../../domain/mail/status-mail'
import {
  consentVersion,
  type Registration,
  type RegistrationForm,
} from '../../domain/registration/registration'
import { createRegistration } from '../../domain/registration/registration-states'
import { isSeatRuleMet, type SeatCounts } from '../../domain/registration/seats'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'

export type RegisterResult = 'registered' | 'waitlisted' | 'pending' | 'known' | 'closed' | 'missing'

/**
 * Registers one person: registration, seat or place on the waiting list, and the due mail about it, in one
 * transaction. In a clinic with approval the registration is pending and has neither seat nor place. A second
 * registration with the same address is `known`, which the page must not show. From ten minutes later on, it sends
 * one more copy of that mail, once: people lose mails, but the form must not become a way to send mail to third
 * parties. Both cases make the same calls to the stores, so neither the response nor its time reveals who is
 * registered.
 */
export const registerPerson = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  { clinicId, form }: { clinicId: string; form: RegistrationForm },
): Promise<RegisterResult> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft') return 'missing'
  const now = deps.now()
  if (clinic.status === 'cancelled' || isClinicOver(clinic, now)) return 'closed'
  const id = registrationId(clinicId, form.email)
  const [known, seats] = await Promise.all([
    deps.registrations.get(clinicId, id),
    deps.registrations.seats(clinicId),
  ])
  if (known && known.status !== 'withdrawn') {
    const copy = createStatusMailCopy(known, clinic, now)
    await deps.registrations.resendConfirmation(known, copy, addMilliseconds(now, -RESEND_AFTER_MS))
    return 'known'
  }
  // The seat counts read here only select which status to try first: the database decides.
  let status: InitialStatus = clinic.approval ? 'pending' : initialStatus(seats, clinic.capacity)
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const registration = buildRegistration(clinicId, form, status, known, now)
    const mail = createStatusMail(registration, clinic, now)
    const result = await deps.registrations.register(registration, mail, clinic.capacity)
    if (result === 'exists') return 'known'
    if (result === 'registered') return status === 'confirmed' ? 'registered' : status
    status = result === 'full' ? 'waitlisted' : 'confirmed'
  }
  throw new Error(`${clinicId}: seats come and go faster than one can be taken`)
}

type InitialStatus = Extract<Registration['status'], 'confirmed' | 'waitlisted' | 'pending'>

const initialStatus = (seats: SeatCounts, capacity: number | null): InitialStatus =>
  isSeatRuleMet('seat', seats, capacity) ? 'confirmed' : 'waitlisted'

/** Ten minutes after a registration, the same form sends one more copy of its mail. */
export const RESEND_AFTER_MS = 10 * MINUTE_MS
/** The last seat may be taken and freed between read and write, but rarely several times in a row. */
const MAX_ATTEMPTS = 8

const buildRegistration = (
  clinicId: string,
  { consent: _, ...details }: RegistrationForm,
  status: InitialStatus,
  before: Registration | undefined,
  now: Instant,
): Registration =>
  createRegistration(
    { ...details, id: registrationId(clinicId, details.email), clinicId, consentVersion },
    status,
    before,
    now,
  )
