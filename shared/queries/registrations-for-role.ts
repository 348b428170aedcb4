import { can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import { emptyDetails, type Registration } from '../domain/registration/registration'

/** Whether the staff member may see who registered for the clinic. */
export const hasNamesFor = (staff: StaffMember, clinic: Clinic): boolean =>
  can(staff, 'attendees:names', clinic)

/** The registration without what tells who the person is; organisation, sector, country and status stay. */
export const withoutName = (registration: Registration): Registration => ({
  ...registration,
  ...emptyDetails,
  name: '',
  email: '',
  gender: undefined,
  answers: {},
})
