import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import { admissionOf } from '../../domain/registration/admission'
import type { Registration } from '../../domain/registration/registration'
import {
  approveRegistration,
  type NextRegistration,
  rejectRegistration,
} from '../../domain/registration/registration-states'
import { isSeatRuleMet } from '../../domain/registration/seats'
import type { Dependencies } from '../../ports/dependencies'

/** A registration as the page showed it; if its revision has changed since, the decision is not applied. */
export interface SeenRegistration {
  id: string
  revision: number
}

export interface RegistrationDecision {
  clinicId: string
  registrations: readonly SeenRegistration[]
  verdict: 'approve' | 'reject'
  by: string
}

/** The number of registrations by result. unchanged: decided before by another organiser, or withdrawn. */
export type DecisionCounts = Record<'confirmed' | 'waitlisted' | 'rejected' | 'unchanged', number>

type DecideRegistrationsDependencies = Pick<Dependencies, 'clinics' | 'registrations' | 'now'>

/**
 * Approves or rejects registrations. Each decision is one transaction of status, seat or place on the waiting list,
 * mail and audit line; a crash in between leaves some registrations undecided and none half decided. Of two
 * concurrent decisions the first is stored; the second finds another revision. The longest-waiting registrants come
 * first, so they get the last seats.
 * @returns closed: the clinic is over, cancelled or unknown, and nothing is decided
 */
export const decideRegistrations = async (
  deps: DecideRegistrationsDependencies,
  { clinicId, registrations: people, verdict, by }: RegistrationDecision,
): Promise<DecisionCounts | 'closed'> => {
  const clinic = await deps.clinics.get(clinicId)
  if (clinic?.status !== 'published' || isClinicOver(clinic, deps.now())) return 'closed'
  const found = await Promise.all(people.map(({ id }) => deps.registrations.get(clinicId, id)))
  const seen = new Map(people.map(({ id, revision }) => [id, revision]))
  const unchangedSince = found
    .filter((registration) => registration !== undefined)
    .filter(({ id, revision }) => seen.get(id) === revision)
  const context = { clinic, by, together: people.length }
  const decided: DecisionCounts = {
    confirmed: 0,
    waitlisted: 0,
    rejected: 0,
    unchanged: people.length - unchangedSince.length,
  }
  for (const registration of unchangedSince.toSorted((a, b) => (a.statusSince < b.statusSince ? -1 : 1))) {
    decided[
      verdict === 'approve'
        ? await approvePerson(deps, context, registration)
        : await rejectPerson(deps, context, registration)
    ] += 1
  }
  return decided
}

interface DecisionContext {
  clinic: Clinic
  by: string
  /** How many registrations the same button press decides. */
  together: number
}

/** The seat counts read here only select which condition to try first: the database decides. */
const approvePerson = async (
  deps: DecideRegistrationsDependencies,
  context: DecisionContext,
  registration: Registration,
): Promise<keyof DecisionCounts> => {
  let { clinic } = context
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const seats = await deps.registrations.seats(clinic.id)
    const to = isSeatRuleMet('seat', seats, clinic.capacity) ? 'confirmed' : 'waitlisted'
    const result = await saveDecision(
      deps,
      { ...context, clinic },
      registration,
      approveRegistration(registration, to, deps.now()),
    )
    if (result === 'changed') return to
    if (result === 'conflict') return 'unchanged'
    const latest = await deps.clinics.get(clinic.id)
    if (latest?.status !== 'published') return 'unchanged'
    clinic = latest
  }
  throw new Error(`${clinic.id}: seats come and go faster than one can be taken`)
}

/** The last seat may be taken and freed between read and write, but rarely several times in a row. */
const MAX_ATTEMPTS = 8

const rejectPerson = async (
  deps: DecideRegistrationsDependencies,
  context: DecisionContext,
  registration: Registration,
): Promise<keyof DecisionCounts> =>
  (await saveDecision(deps, context, registration, rejectRegistration(registration, deps.now()))) ===
  'changed'
    ? 'rejected'
    : 'unchanged'

const saveDecision = async (
  deps: DecideRegistrationsDependencies,
  { clinic, by, together }: DecisionContext,
  from: Registration,
  to: NextRegistration,
): Promise<'changed' | 'conflict' | 'full' | 'free'> => {
  if (!to) return 'conflict'
  const { id, status, statusSince } = to
  const audit = {
    clinicId: clinic.id,
    at: statusSince,
    by,
    action: status === 'rejected' ? ('rejected' as const) : ('approved' as const),
    before: { status: from.status },
    after: { registration: id, status, together },
  }
  const mail = createStatusMail(to, clinic, statusSince)
  return deps.registrations.change({
    from,
    to,
    mail,
    capacity: clinic.capacity,
    ...(status !== 'rejected' && { admission: admissionOf(clinic) }),
    audit,
  })
}
