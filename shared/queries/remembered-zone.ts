import { assertCan, can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import { clinicEnd } from '../domain/clinic/times/clinic-times'
import { normaliseEmail } from '../domain/values/email-address'
import type { Dependencies } from '../ports/dependencies'

/** How many other clinics of the same organisers are read. */
const MAX_CLINICS = 3

/**
 * The time zones in which earlier reports of a clinic's organisers were read, newest first: a Zoom account keeps its
 * clock. They are stored with the reports and erased with them. Only clinics whose attendance the staff member may
 * read are used.
 * @throws AccessDeniedError when the staff member may not upload a report for the clinic
 */
export const readRememberedZones = async (
  deps: Pick<Dependencies, 'clinics' | 'attendance'>,
  staff: StaffMember,
  clinic: Clinic,
): Promise<string[]> => {
  assertCan(staff, 'attendance:upload', clinic)
  const emails = new Set(clinic.organisers.map(({ email }) => normaliseEmail(email)))
  const others = (await deps.clinics.list())
    .filter(
      (other) =>
        other.id !== clinic.id &&
        can(staff, 'attendance:read', other) &&
        other.organisers.some(({ email }) => emails.has(normaliseEmail(email))),
    )
    .toSorted((a, b) => ((clinicEnd(a) ?? '') < (clinicEnd(b) ?? '') ? 1 : -1))
    .slice(0, MAX_CLINICS)
  const zones: string[] = []
  for (const { id, days } of [clinic, ...others]) {
    for (const { number } of days.toReversed()) {
      const zone = (await deps.attendance.report(id, number))?.zone
      if (zone) zones.push(zone)
    }
  }
  return [...new Set(zones)]
}
