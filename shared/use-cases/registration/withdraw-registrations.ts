import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { createStatusMail } from '../../domain/mail/status-mail'
import type { Registration } from '../../domain/registration/registration'
import { withdrawRegistration } from '../../domain/registration/registration-states'
import { createWithdrawalAudit } from '../../domain/registration/withdrawal-audit'
import type { Dependencies } from '../../ports/dependencies'
import type { SeenRegistration } from './decide-registrations'

export type WithdrawalCounts = Record<'withdrawn' | 'unchanged', number>

/** Of the selected registrations, those that are stored as they were shown and can be withdrawn. */
export const findWithdrawable = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  clinicId: string,
  registrations: readonly SeenRegistration[],
): Promise<Registration[]> => {
  const stored = await Promise.all(registrations.map(({ id }) => deps.registrations.get(clinicId, id)))
  const revisions = new Map(registrations.map(({ id, revision }) => [id, revision]))
  return stored
    .filter((registration) => registration !== undefined)
    .filter(
      (registration) =>
        revisions.get(registration.id) === registration.revision &&
        withdrawRegistration(registration, deps.now()) !== undefined,
    )
}

/**
 * Withdraws registrations for an organiser. Status, freed seat, the mail that informs the registrant and the audit
 * record are one transaction for each registration. A registration that has changed since it was shown is not
 * touched, so a second click changes nothing. The freed seats go to the waiting list as after any withdrawal.
 * @returns closed: the clinic is completed, cancelled or unknown, and nothing was withdrawn
 */
export const withdrawRegistrations = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  input: { clinicId: string; registrations: readonly SeenRegistration[]; by: string },
): Promise<WithdrawalCounts | 'closed'> => {
  const { clinicId, registrations, by } = input
  const clinic = await deps.clinics.get(clinicId)
  if (clinic?.status !== 'published' || isClinicOver(clinic, deps.now())) return 'closed'
  let withdrawn = 0
  for (const registration of await findWithdrawable(deps, clinicId, registrations))
    if (await withdrawOne(deps, clinic, registration, by)) withdrawn += 1
  return { withdrawn, unchanged: registrations.length - withdrawn }
}

const withdrawOne = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  clinic: Clinic,
  from: Registration,
  by: string,
): Promise<boolean> => {
  const now = deps.now()
  const to = withdrawRegistration(from, now)
  if (!to) return false
  const audit = createWithdrawalAudit({ from, to, by, at: now })
  const mail = createStatusMail(to, clinic, now)
  return (await deps.registrations.change({ from, to, mail, capacity: clinic.capacity, audit })) === 'changed'
}
