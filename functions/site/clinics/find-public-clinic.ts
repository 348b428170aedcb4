import { ClinicId, isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { SiteDependencies } from '../site-dependencies'

/** A published or cancelled clinic; undefined for drafts, which are answered as 404. */
export const findPublicClinic = async (
  deps: Pick<SiteDependencies, 'clinics'>,
  id: string,
): Promise<PlannableClinic | undefined> => {
  if (!ClinicId.safeParse(id).success) return undefined
  const clinic = await deps.clinics.get(id)
  return clinic && clinic.status !== 'draft' && clinic.status !== 'recorded' && isPlannable(clinic)
    ? clinic
    : undefined
}
