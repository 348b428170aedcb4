import {
  type Clinic,
  ClinicId,
  isPlannable,
  type PlannableClinic,
} from '../../../shared/domain/clinic/clinic'
import { isSeatRuleMet } from '../../../shared/domain/registration/seats'
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
 * The same with whether its seats are taken, read in one call. For display only: the conditional write decides whether
 * a seat is free.
 */
export const findClinicWithFullness = async (
  deps: Pick<SiteDependencies, 'clinics' | 'registrations'>,
  id: string,
): Promise<{ clinic: PlannableClinic; full: boolean } | undefined> => {
  if (!ClinicId.safeParse(id).success) return undefined
  const [clinic, seats] = await Promise.all([findPublicClinic(deps, id), deps.registrations.seats(id)])
  return clinic && { clinic, full: !isSeatRuleMet('seat', seats, clinic.capacity) }
}

/** The published and cancelled clinics, newest first day first. */
export const listPublicClinics = async (
  deps: Pick<SiteDependencies, 'clinics'>,
): Promise<PlannableClinic[]> => (await deps.clinics.list()).filter(isPublic)

const isPublic = (clinic: Clinic): clinic is PlannableClinic =>
  clinic.status !== 'draft' && clinic.status !== 'recorded' && isPlannable(clinic)
