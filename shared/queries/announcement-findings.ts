import { describeReading, listReadValues, type ReadValue } from '../announcement/describe-reading'
import type { Finding } from '../announcement/draft-clinic'
import { readAnnouncement } from '../announcement/read-announcement'

const order: Finding['severity'][] = ['error', 'warning', 'info']

/** What the announcement leaves open, most important first, then by line. */
export const readAnnouncementFindings = (announcement: string): Finding[] =>
  announcement.trim()
    ? readAnnouncement(announcement).findings.toSorted(
        (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
      )
    : []

/** What was read for one clinic of an announcement: a sentence, and each value with its lines. */
export interface ReadSummary {
  summary: string
  values: ReadValue[]
}

/**
 * What the announcement said when the draft was made. A text with several clinics is matched by title.
 * @param title of the draft; it may have been edited since
 * @returns undefined where the text holds no clinic, or several and none of this title
 */
export const summariseAnnouncement = (announcement: string, title: string): ReadSummary | undefined => {
  if (!announcement.trim()) return undefined
  const { clinics, sources } = readAnnouncement(announcement)
  const index = clinics.length === 1 ? 0 : clinics.findIndex((clinic) => clinic.title === title)
  const [clinic, clinicSources] = [clinics[index], sources[index]]
  return clinic && clinicSources
    ? { summary: describeReading(clinic), values: listReadValues(clinic, clinicSources) }
    : undefined
}
