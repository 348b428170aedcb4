import {
  type Clinic,
  ClinicId,
  isPlannable,
  type PlannableClinic,
} from '../../../shared/domain/clinic/clinic'
import { isSeatRuleMet } from '../../../shared/domain/registration/seats'
import { EmailAddress } from '../../../shared/domain/values/email-address'
import {
  type ReadBeforeRegistration,
  readBeforeRegistration,
} from '../../../shared/use-cases/registration/register-person'
import type { SiteDependencies } from '../site-dependencies'

/** A published or cancelled clinic; undefined for drafts, which are answered as 404. */
export const findPublicClinic = async (
  deps: Pick<SiteDependencies, 'clinics'>,
  id: string,
): Promise<PlannableClinic | undefined> => {
  if (!ClinicId.safeParse(id).success) return undefined
  const clinic = await deps.clinics.get(id)
  return clinic && isPublic(clinic) ? clinic : undefined
}

/**
 * The same with whether its seats are taken and the registration of an address, read in one call. For display only: the
 * conditional write decides whether a seat is free.
 * @param typedEmail as the form has it; what is no address is not looked for
 */
export const findClinicToRegister = async (
  deps: Pick<SiteDependencies, 'clinics' | 'registrations'>,
  id: string,
  typedEmail?: string,
): Promise<{ clinic: PlannableClinic; full: boolean; alreadyRead: ReadBeforeRegistration } | undefined> => {
  if (!ClinicId.safeParse(id).success) return undefined
  const { data: email = null } = EmailAddress.safeParse(typedEmail)
  const alreadyRead = await readBeforeRegistration(deps, id, email)
  const { clinic, seats } = alreadyRead
  if (!clinic || !isPublic(clinic)) return undefined
  return { clinic, full: !isSeatRuleMet('seat', seats, clinic.capacity), alreadyRead }
}

/** The published and cancelled clinics, newest first day first. */
export const listPublicClinics = async (
  deps: Pick<SiteDependencies, 'clinics'>,
): Promise<PlannableClinic[]> => (await deps.clinics.list()).filter(isPublic)

const isPublic = (clinic: Clinic): clinic is PlannableClinic =>
  clinic.status !== 'draft' && clinic.status !== 'recorded' && isPlannable(clinic)
