import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic, ClinicMaterial } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Replaces the links to the materials of a clinic. Its page shows them from then on; the mail after the clinic, when it
 * has been sent, is not sent again.
 * @param change.version of the clinic that the form was made from
 * @throws AccessDeniedError when the staff member may not edit the materials
 */
export const saveMaterials = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  { id, version, materials }: { id: string; version: number; materials: ClinicMaterial[] },
): Promise<'saved' | 'conflict' | 'missing'> => {
  const clinic = await deps.clinics.get(id)
  if (!clinic) return 'missing'
  assertCan(staff, 'clinic:materials', clinic)
  // A form that is sent twice has nothing more to save.
  const isStored = (stored: Clinic | null | undefined) =>
    JSON.stringify(stored?.materials) === JSON.stringify(materials)
  if (clinic.version !== version) return isStored(clinic) ? 'saved' : 'conflict'
  const saved = await deps.clinics.save(
    { ...clinic, materials, version: version + 1 },
    {
      clinicId: id,
      at: deps.now(),
      by: staff.subject,
      action: 'edited',
      before: { materials: clinic.materials },
      after: { materials },
    },
  )
  return saved === 'conflict' && isStored(await deps.clinics.get(id)) ? 'saved' : saved
}
