import { can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'

/** A draft as the page showed it; a draft that has been edited or published since is not deleted. */
export type SeenDraft = Pick<Clinic, 'id' | 'version'>

/** Of the selected drafts, those that are stored as they were shown and that the member may delete. */
export const findDeletableDrafts = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
  drafts: readonly SeenDraft[],
): Promise<Clinic[]> => {
  const stored = await Promise.all(drafts.map(({ id }) => deps.clinics.get(id)))
  const versions = new Map(drafts.map(({ id, version }) => [id, version]))
  return stored
    .filter((clinic) => clinic !== undefined)
    .filter(({ id, status, version }) => status === 'draft' && version === versions.get(id))
    .filter((clinic) => can(staff, 'clinic:delete-draft', clinic))
}

/**
 * Deletes drafts, each in a transaction of its own with its audit record. A draft has no registrations and no mails,
 * so nothing else depends on it. The second time the drafts are gone and nothing happens.
 */
export const deleteDrafts = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  drafts: readonly SeenDraft[],
): Promise<{ deleted: number }> => {
  let deleted = 0
  for (const draft of await findDeletableDrafts(deps, staff, drafts)) {
    const result = await deps.clinics.deleteDraft(draft, {
      clinicId: draft.id,
      at: deps.now(),
      by: staff.subject,
      action: 'deleted',
      before: { title: draft.title, status: 'draft' },
      after: {},
    })
    if (result === 'deleted') deleted += 1
  }
  return { deleted }
}
