import { ClinicId, isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { SiteWorld } from '../site'

/** A clinic that the public may see: drafts are as if they did not exist. */
export const publicClinic = async (
  world: Pick<SiteWorld, 'clinics'>,
  id: string,
): Promise<PlannableClinic | undefined> => {
  if (!ClinicId.safeParse(id).success) return undefined
  const clinic = await world.clinics.get(id)
  return clinic && clinic.status !== 'draft' && isPlannable(clinic) ? clinic : undefined
}
