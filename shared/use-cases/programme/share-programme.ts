import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { programmeLinkId } from '../../domain/ids'
import { endOfProgrammeLink, ProgrammeLink } from '../../domain/programme-link/programme-link'
import type { Dependencies } from '../../ports/dependencies'

type ShareDependencies = Pick<Dependencies, 'programme' | 'now'>

/** Programme figures belong to no clinic, and only ITU's own people may share them. */
const noClinic = { organisers: [] }

/**
 * Makes a link to the figures of co-organisers' clinics, with a line in the audit log. The same form sent twice makes
 * one link.
 * @throws AccessDeniedError when the staff member may not share figures
 */
export const makeProgrammeLink = async (
  deps: ShareDependencies,
  staff: StaffMember,
  form: { coOrganisers: readonly string[]; days: number; idempotencyKey: string },
): Promise<void> => {
  assertCan(staff, 'programme:share', noClinic)
  const now = deps.now()
  const link = ProgrammeLink.parse({
    id: programmeLinkId(staff.subject, form.idempotencyKey),
    coOrganisers: form.coOrganisers,
    createdAt: now,
    createdBy: staff.subject,
    endsAt: endOfProgrammeLink(now, form.days),
    withdrawnAt: null,
  })
  const after = { link: link.id, coOrganisers: link.coOrganisers, endsAt: link.endsAt }
  await deps.programme.addLink(link, { at: now, by: staff.subject, action: 'link-made', after })
}

/**
 * Ends a link at once, with a line in the audit log; a second call changes nothing.
 * @throws AccessDeniedError when the staff member may not share figures
 */
export const withdrawProgrammeLink = async (
  deps: ShareDependencies,
  staff: StaffMember,
  id: string,
): Promise<void> => {
  assertCan(staff, 'programme:share', noClinic)
  const now = deps.now()
  const audit = { at: now, by: staff.subject, action: 'link-withdrawn', after: { link: id } } as const
  await deps.programme.withdrawLink(id, now, audit)
}

/**
 * Records in the audit log that figures leave the console as a file, before it is made.
 * @throws AccessDeniedError when the staff member may not export them
 */
export const recordProgrammeExport = async (
  deps: ShareDependencies,
  staff: StaffMember,
  after: { format: 'csv' | 'xlsx'; by: string },
): Promise<void> => {
  assertCan(staff, 'programme:export')
  const at = deps.now()
  await deps.programme.recordProgrammeAudit({ at, by: staff.subject, action: 'exported', after })
}
