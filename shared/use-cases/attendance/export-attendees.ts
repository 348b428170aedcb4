import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Records in the audit log that a list of attendees leaves the product, before the file is made.
 * @throws AccessDeniedError when the staff member may not export it
 */
export const recordAttendeeExport = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  clinic: Clinic,
  file: { attendees: number; format: 'csv' | 'xlsx'; hasNames: boolean },
): Promise<void> => {
  assertCan(staff, 'attendees:export', clinic)
  await deps.clinics.recordAudit({
    clinicId: clinic.id,
    at: deps.now(),
    by: staff.subject,
    action: 'exported',
    before: {},
    after: { list: 'attendees', ...file },
  })
}
