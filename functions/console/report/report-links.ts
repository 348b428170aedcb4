import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { FunnelRow, FunnelStep } from '../../../shared/domain/clinic-report/reach-funnel'
import type { AttendeeFilter, AttendeeReach } from '../../../shared/queries/attendees/attendee-list'
import type { ClinicReport } from '../../../shared/queries/clinic-report/read-clinic-report'
import { attendeesHref } from '../attendees/attendee-filter'

/** The addresses of the lists behind the numbers; null where there is none, or the reader may not open it. */
export interface ReportLinks {
  attendees(filter: Partial<AttendeeFilter>): string | null
  invitations: string | null
  messages: string | null
}

export const linksFor = (
  staff: StaffMember,
  clinic: Clinic,
  { basis }: Pick<ClinicReport, 'basis'>,
): ReportLinks => {
  const base = `/console/clinics/${clinic.id}`
  return {
    attendees: (filter) =>
      basis === 'lists' && (!filter.gender || can(staff, 'attendees:names', clinic))
        ? attendeesHref(clinic.id, filter)
        : null,
    invitations: can(staff, 'campaigns:use', clinic) ? `${base}/invitations` : null,
    messages: can(staff, 'clinic:read', clinic) ? `${base}/timeline` : null,
  }
}

const reachByStep: Partial<Record<FunnelStep, AttendeeReach>> = {
  registered: 'registered',
  clicked: 'clicked',
  joined: 'joined',
  attended: 'attended',
}

export const peopleHref = ({ step }: FunnelRow, links: ReportLinks): string | null => {
  const reach = reachByStep[step]
  if (reach) return links.attendees({ reach })
  return step === 'pageOpened' ? null : links.invitations
}

/** Those of the step before who are not in this one. */
export const lostHref = (row: FunnelRow, links: ReportLinks): string | null =>
  differenceHref(row.before, row.step, links)

/** Those of this step who are not in the step before. */
export const cameOtherwiseHref = (row: FunnelRow, links: ReportLinks): string | null =>
  differenceHref(row.step, row.before, links)

const differenceHref = (
  step: FunnelStep | null,
  without: FunnelStep | null,
  links: ReportLinks,
): string | null => {
  const [reach, exceptReach] = [step && reachByStep[step], without && reachByStep[without]]
  return reach && exceptReach ? links.attendees({ reach, except: { reach: exceptReach, day: null } }) : null
}
