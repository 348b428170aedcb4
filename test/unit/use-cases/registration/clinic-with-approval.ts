import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds } from '../../../../shared/domain/values/time/instant'
import {
  decideRegistrations,
  type RegistrationDecision,
} from '../../../../shared/use-cases/registration/decide-registrations'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

export const REGISTRATION_START = '2026-11-20T09:00:00.000Z'
export const emailOf = (who: string) => `${who}@example.org`
export const idByName = (who: string) => registrationId(somaliaClinicId, emailOf(who))
export const keyOf = (who: string) => ({ clinicId: somaliaClinicId, registrationId: idByName(who) })
export const registerByEmail = (deps: InMemoryDependencies, who: string) =>
  registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf(who) }) })

/** A clinic with approval, for which these people have registered, one minute apart. */
export const depsWithPending = async (
  capacity: number | null,
  ...people: string[]
): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies({ now: REGISTRATION_START })
  await deps.clinics.create(aPublishedClinic({ capacity, approval: true }), anAuditRecord())
  for (const [index, who] of people.entries()) {
    deps.setNow(addMilliseconds(REGISTRATION_START, index * 60_000))
    await registerByEmail(deps, who)
  }
  return deps
}
export const statusesOf = async (
  deps: InMemoryDependencies,
  ...people: string[]
): Promise<(string | undefined)[]> =>
  Promise.all(
    people.map(async (who) => (await deps.registrations.get(somaliaClinicId, idByName(who)))?.status),
  )
const shownAtRevision =
  (revision: number) =>
  (who: string): RegistrationDecision['registrations'][number] => ({ id: idByName(who), revision })
export const decideOn = (
  deps: InMemoryDependencies,
  verdict: RegistrationDecision['verdict'],
  people: readonly string[],
  { by = 'organiser-1', revision = 1 } = {},
) =>
  decideRegistrations(deps, {
    clinicId: somaliaClinicId,
    registrations: people.map(shownAtRevision(revision)),
    verdict,
    by,
  })
export const setApproval = async (deps: InMemoryDependencies, approval: boolean) => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  const next: Clinic | undefined = clinic && { ...clinic, approval, version: clinic.version + 1 }
  if (next) await deps.clinics.save(next, anAuditRecord())
}
export const noDecisions = { confirmed: 0, waitlisted: 0, rejected: 0, unchanged: 0 }
