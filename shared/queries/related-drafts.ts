import { assertCan, can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import type { Dependencies } from '../ports/dependencies'

/**
 * The other drafts that were made from the same announcement at the same time, as far as the member may read them.
 * @throws AccessDeniedError when the staff member may not read the clinic itself
 */
export const listRelatedDrafts = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
  clinic: Clinic,
): Promise<Clinic[]> => {
  assertCan(staff, 'clinic:read', clinic)
  return (await deps.clinics.list()).filter(
    (other) =>
      other.status === 'draft' &&
      other.id !== clinic.id &&
      other.createdAt === clinic.createdAt &&
      other.announcement === clinic.announcement &&
      can(staff, 'clinic:read', other),
  )
}
