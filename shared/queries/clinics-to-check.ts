import { can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import type { Dependencies } from '../ports/dependencies'

/** The published clinics whose registrations the staff member may see, so that an import can be checked against them. */
export const findClinicsToCheck = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
): Promise<Clinic[]> =>
  (await deps.clinics.list()).filter(
    (clinic) => clinic.status === 'published' && can(staff, 'registrations:export', clinic),
  )
