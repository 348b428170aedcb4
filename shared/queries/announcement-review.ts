import { describeReading, listReadValues, type ReadValue } from '../announcement/describe-reading'
import type { DraftClinic, Finding, FindingChoice } from '../announcement/draft-clinic'
import { readAnnouncement } from '../announcement/read-announcement'
import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'

/** A finding beside what the draft holds now. */
export interface ReviewedFinding extends Finding {
  /** Its place in the review: stays the same as long as the announcement does. */
  index: number
  /** The choice whose values the draft holds; null where it holds those of none. */
  chosen: number | null
  /** A person has decided on it since the announcement was read. */
  isDecided: boolean
}

/** What the announcement of a clinic said when its draft was made. */
export interface AnnouncementReview {
  /** What it leaves open, most important first, then by line. */
  findings: ReviewedFinding[]
  /** The draft as it was read; undefined where the text holds no clinic, or several and none of this title. */
  draft: DraftClinic | undefined
  /** What was read, as a sentence and with the lines of each value. */
  reading: { summary: string; values: ReadValue[]; isComplete: boolean } | undefined
}

const order: Finding['severity'][] = ['error', 'warning', 'info']

/**
 * Reads the announcement of a clinic again and compares it with the draft. A text with several clinics is matched by
 * title, and only what concerns this clinic is given.
 * @throws AccessDeniedError when the staff member may not read the clinic
 */
export const reviewAnnouncement = (staff: StaffMember, clinic: Clinic): AnnouncementReview => {
  assertCan(staff, 'clinic:read', clinic)
  if (!clinic.announcement.trim()) return { findings: [], draft: undefined, reading: undefined }
  const { clinics, sources, findings } = readAnnouncement(clinic.announcement)
  const at = clinics.length === 1 ? 0 : clinics.findIndex(({ title }) => title === clinic.title)
  const [draft, draftSources] = [clinics[at], sources[at]]
  const own = findings
    .filter((finding) => draft === undefined || finding.clinic === undefined || finding.clinic === at + 1)
    .toSorted(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
    )
  return {
    findings: own.map((finding, index) => reviewFinding(finding, index, clinic, draft)),
    draft,
    reading:
      draft && draftSources
        ? {
            summary: describeReading(draft),
            values: listReadValues(draft, draftSources),
            isComplete: isComplete(draft),
          }
        : undefined,
  }
}

const reviewFinding = (
  finding: Finding,
  index: number,
  clinic: Clinic,
  draft: DraftClinic | undefined,
): ReviewedFinding => {
  const chosen = (finding.choices ?? []).findIndex((choice) => holdsValues(clinic, choice))
  return {
    ...finding,
    index,
    chosen: chosen === -1 ? null : chosen,
    isDecided: draft !== undefined && isDecided(finding, clinic, draft),
  }
}

/** Whether the clinic has every value of a choice. */
const holdsValues = (
  clinic: Pick<Clinic, 'title' | 'country' | 'timeZone' | 'mode' | 'days'>,
  { values }: FindingChoice,
): boolean =>
  (values.title === undefined || values.title === clinic.title) &&
  (values.country === undefined || values.country === clinic.country) &&
  (values.timeZone === undefined || values.timeZone === clinic.timeZone) &&
  (values.mode === undefined || values.mode === clinic.mode) &&
  (values.days === undefined ||
    values.days.every((day, at) => {
      const stored = clinic.days[at]
      return stored?.date === day.date && stored?.start === day.start && stored?.end === day.end
    }))

const isDecided = ({ code, choices = [] }: Finding, clinic: Clinic, draft: DraftClinic): boolean => {
  if (code.startsWith('zone-')) return clinic.timeZone !== draft.timeZone
  if (code === 'mode-missing') return clinic.mode !== null
  if (code === 'host-unknown') return clinic.country !== draft.country
  if (code === 'title-missing' || code === 'title-unsure') return clinic.title !== draft.title
  return choices.some(
    (choice) => holdsValues(clinic, choice) && !holdsValues({ ...clinic, ...draftValues(draft) }, choice),
  )
}

const draftValues = ({ title, country, timeZone, mode, days }: DraftClinic) => ({
  title,
  country,
  timeZone,
  mode,
  days: days.map((day, index) => ({
    ...day,
    number: index + 1,
    planVersion: 1,
    changedAt: null,
    former: [],
  })),
})

/** Title, every date, the time zone and the mode are known. */
const isComplete = ({ title, timeZone, mode, days }: DraftClinic): boolean =>
  title !== '' && timeZone !== null && mode !== null && days.every(({ date }) => date !== null)
