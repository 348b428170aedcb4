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
  await recordExport(deps, staff, clinic, { list: 'attendees', ...file })
}

/**
 * The same of a clinic's report, which holds counts only.
 * @throws AccessDeniedError when the staff member may not export it
 */
export const recordReportExport = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  clinic: Clinic,
): Promise<void> => {
  assertCan(staff, 'attendees:export', clinic)
  await recordExport(deps, staff, clinic, { list: 'clinic-report', format: 'xlsx' })
}

const recordExport = (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  clinic: Clinic,
  after: Record<string, string | number | boolean>,
): Promise<void> =>
  deps.clinics.recordAudit({
    clinicId: clinic.id,
    at: deps.now(),
    by: staff.subject,
    action: 'exported',
    before: {},
    after,
  })
