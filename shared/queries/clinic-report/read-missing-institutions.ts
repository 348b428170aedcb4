import { assertCan } from '../../domain/access/actions'
import { canAccessCampaign } from '../../domain/access/campaign-access'
import type { StaffMember } from '../../domain/access/staff'
import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import {
  findMissingInstitutions,
  type MissingInstitutions,
} from '../../domain/clinic-report/missing-institutions'
import { createInstitutionFinder } from '../../domain/institutions/institution'
import type { Dependencies } from '../../ports/dependencies'
import { type ClinicAttendanceDependencies, countClinicAttendance } from '../attendees/clinic-attendance'

/** What is known about the invited institutions of a day. */
export type MissingInstitutionsReading =
  | ({ kind: 'known'; deletedLists: number } & MissingInstitutions)
  /** No invitation was sent to a list that the staff member may use. */
  | { kind: 'nobody-invited' }
  /** The day has no data, or its personal data were erased. */
  | { kind: 'not-counted' }

/**
 * The institutions that were invited to a clinic and of which no person joined the day, from the lists that the staff
 * member may use: a list is read by its owners only. Requests follow the campaigns, their mails and their lists.
 * @throws AccessDeniedError when the staff member may not use the clinic's campaigns or read its attendance
 */
export const readMissingInstitutions = async (
  deps: ClinicAttendanceDependencies & Pick<Dependencies, 'campaigns' | 'contactLists'>,
  staff: StaffMember,
  clinic: PlannableClinic,
  day: PlannableDay,
): Promise<MissingInstitutionsReading> => {
  assertCan(staff, 'campaigns:use', clinic)
  assertCan(staff, 'attendance:read', clinic)
  const campaigns = (await deps.campaigns.listByClinic(clinic.id)).filter(
    (campaign) => campaign.recipientSnapshot !== null && canAccessCampaign(campaign, staff),
  )
  if (campaigns.length === 0) return { kind: 'nobody-invited' }
  if (clinic.erasedAt !== null) return { kind: 'not-counted' }
  const { attendees, totals } = await countClinicAttendance(deps, clinic)
  if (totals.days.find((each) => each.day === day.number)?.joined == null) return { kind: 'not-counted' }
  const listIds = [...new Set(campaigns.map(({ list }) => list.id))]
  const [mails, lists, choices] = await Promise.all([
    Promise.all(campaigns.map(({ number }) => Array.fromAsync(deps.campaigns.mailPages(clinic.id, number)))),
    Promise.all(listIds.map((id) => deps.contactLists.contacts(id))),
    deps.institutions.listChoices(),
  ])
  const accepted = mails.flat(2).filter(({ state }) => state === 'accepted')
  return {
    kind: 'known',
    deletedLists: lists.filter((list) => list === undefined).length,
    ...findMissingInstitutions({
      contacts: lists.flatMap((list) => list?.contacts ?? []),
      invited: new Set(accepted.map(({ recipientId }) => recipientId)),
      attendees,
      day: day.number,
      findInstitution: createInstitutionFinder(choices),
    }),
  }
}
