import { describeReading, listReadValues, type ReadValue } from '../announcement/describe-reading'
import type { Finding } from '../announcement/draft-clinic'
import { readAnnouncement } from '../announcement/read-announcement'
import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'

const order: Finding['severity'][] = ['error', 'warning', 'info']

type AnnouncedClinic = Pick<Clinic, 'announcement' | 'organisers' | 'title'>

/**
 * What the announcement of a clinic leaves open, most important first, then by line.
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const readAnnouncementFindings = (staff: StaffMember, clinic: AnnouncedClinic): Finding[] => {
  assertCan(staff, 'clinic:read', clinic)
  const { announcement } = clinic
  return announcement.trim()
    ? readAnnouncement(announcement).findings.toSorted(
        (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
      )
    : []
}

/** What was read for one clinic of an announcement: a sentence, and each value with its lines. */
export interface ReadSummary {
  summary: string
  values: ReadValue[]
}

/**
 * What the announcement said when the draft was made. A text with several clinics is matched by title.
 * @param clinic its title may have been edited since
 * @returns undefined where the text holds no clinic, or several and none of this title
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const summariseAnnouncement = (
  staff: StaffMember,
  clinic: AnnouncedClinic,
): ReadSummary | undefined => {
  assertCan(staff, 'clinic:read', clinic)
  const { announcement, title } = clinic
  if (!announcement.trim()) return undefined
  const { clinics, sources } = readAnnouncement(announcement)
  const index = clinics.length === 1 ? 0 : clinics.findIndex((read) => read.title === title)
  const [read, readSources] = [clinics[index], sources[index]]
  return read && readSources
    ? { summary: describeReading(read), values: listReadValues(read, readSources) }
    : undefined
}
