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
