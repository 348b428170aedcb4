import * as z from 'zod'
import type { Instant } from '../../values/time/instant'
import { InstantText } from '../../values/time/time-schemas'
import { buildAttendanceCurve, CurvePoint } from './attendance-curve'
import { DEFAULT_ATTENDANCE_SHARE, hasAttended } from './attendance-rule'
import type { Attendee } from './attendee'
import { ClinicComparison } from './comparable-clinics'
import { type AttendedDay, compareDays, DayComparison } from './compare-days'
import {
  computeDayAttendance,
  countExcluded,
  type DayAttendance,
  type DayInput,
  ExcludedCounts,
} from './day-attendance'
import { countGroups, GroupCount } from './group-counts'
import { countSessionsOfDay, SessionCount } from './session-counts'

const SummaryCounts = z.object({
  registered: z.int().min(0),
  /** Registrants who clicked the joining link; null where clicks were not recorded. */
  joinClicked: z.int().min(0).nullable(),
  /** Registrants in the meeting at least one whole minute. */
  joined: z.int().min(0),
  /** Registrants who attended: present for the share of the day's hours that `longEnough` says. */
  attended: z.int().min(0),
  /** Rows within the day's hours that could not be matched, and the participants they make. */
  unmatchedRows: z.int().min(0),
  unmatchedPeople: z.int().min(0),
})
export type SummaryCounts = z.infer<typeof SummaryCounts>

/** Where a day's numbers come from; `by-hand` where there is only what staff recorded. */
const summarySources = ['report', 'webhook', 'by-hand'] as const

/** The report of one day: counts only, so that it may be kept when the personal data are erased. */
export const DaySummary = z.object({
  clinicId: z.string(),
  day: z.int().min(1),
  /** The day's hours, by which every stay is clipped. */
  window: z.object({ from: InstantText, to: InstantText }),
  /** Where the stays come from, and when they were taken from there. */
  source: z.enum(summarySources),
  dataTakenAt: InstantText,
  /** False when Zoom gave totals without times: then minutes are upper bounds and there is no curve. */
  exact: z.boolean(),
  /** The share of the day's hours that counts as attended. */
  longEnough: z.number().min(0).max(1),
  counts: SummaryCounts,
  /** Hosts, interpreters, bots and participants decided to be none: counted nowhere else. */
  excluded: ExcludedCounts,
  bySector: z.array(GroupCount),
  byOrganisation: z.array(GroupCount),
  byCountry: z.array(GroupCount),
  /** The sessions of the day's programme, in its order; none for a summary that was counted before they were. */
  sessions: z.array(SessionCount).default([]),
  /** Every participant but the excluded, matched or not. */
  curve: z.array(CurvePoint),
  /** Against the day before; null for the first day, and where nothing is known of the day before. */
  againstDayBefore: DayComparison.nullable(),
  /** Against comparable clinics; null for a summary that was made outside the console, or before there were any. */
  comparison: ClinicComparison.nullable().default(null),
  /** Rows of the report that could not be read and were left out by a person's decision. */
  skippedRows: z.int().min(0).default(0),
  /** 1 for the first summary that is mailed; rises with every corrected report that changes a number. */
  edition: z.int().min(1).default(1),
  /** The edition that this one replaces; null for the first. */
  corrects: z
    .object({ source: z.enum(summarySources), dataTakenAt: InstantText, counts: SummaryCounts })
    .nullable()
    .default(null),
})
export type DaySummary = z.infer<typeof DaySummary>

export interface SummaryInput extends DayInput {
  clinicId: string
  day: number
  source: DaySummary['source']
  dataTakenAt: Instant
  /** How many registrants clicked the joining link of this day; null where clicks were not recorded. */
  joinClicked: number | null
  skippedRows?: number | undefined
  /** 0 to 1; half of the day's hours unless set otherwise. */
  longEnough?: number | undefined
  /** Who was in the meeting on the day before, where that is known. */
  dayBefore?: AttendedDay | undefined
  comparison?: ClinicComparison | undefined
}

/** Computes the first edition of a day's summary; the same data give the same summary. */
export const summariseDay = (input: SummaryInput): DaySummary => {
  const { clinicId, day, source, dataTakenAt, joinClicked, registrants } = input
  const { longEnough = DEFAULT_ATTENDANCE_SHARE, skippedRows = 0 } = input
  const { from, to } = input.window
  const attendance = computeDayAttendance(input)
  const people = new Map(attendance.people.map((person) => [person.registrationId, person]))
  const group = (of: Parameters<typeof countGroups>[2]) =>
    countGroups(registrants, (id) => attendanceLevel(people.get(id), input.window, longEnough), of)
  return {
    clinicId,
    day,
    window: { from, to },
    source,
    dataTakenAt,
    exact: input.stays.every((stay) => stay.atMost === undefined),
    longEnough,
    counts: {
      ...countAttendance(attendance, input.window, longEnough),
      registered: registrants.length,
      joinClicked,
    },
    excluded: countExcluded(attendance.excluded),
    bySector: group(({ sector }) => sector ?? ''),
    byOrganisation: group(({ organisation }) => organisation),
    byCountry: group(({ country }) => country),
    sessions: countSessionsOfDay(attendance.people, input.sessions ?? []),
    curve: buildAttendanceCurve(attendance.presences, input.window),
    againstDayBefore: input.dayBefore
      ? compareDays(input.dayBefore, { day, people: attendance.people })
      : null,
    comparison: input.comparison ?? null,
    skippedRows,
    edition: 1,
    corrects: null,
  }
}

/**
 * The edition of a summary that is computed again. A report that arrived since and changes a number makes a new
 * edition, which is mailed as a correction; a decision about a row changes the numbers of the same edition.
 */
export const nextEdition = (next: DaySummary, previous: DaySummary | undefined): DaySummary => {
  if (previous === undefined) return next
  const isNewReport = next.source === 'report' && previous.dataTakenAt < next.dataTakenAt
  const { edition, corrects, source, dataTakenAt, counts } = previous
  if (!isNewReport || isSameResult(next, previous)) return { ...next, edition, corrects }
  return { ...next, edition: edition + 1, corrects: { source, dataTakenAt, counts } }
}

const isSameResult = (a: DaySummary, b: DaySummary): boolean =>
  JSON.stringify(resultOf(a)) === JSON.stringify(resultOf(b))

/** What readers of the summary compare; clicks and registrations change without a report. */
const resultOf = ({ counts, bySector, byOrganisation, byCountry }: DaySummary) => {
  const { joined, attended, unmatchedRows, unmatchedPeople } = counts
  const groups = [bySector, byOrganisation, byCountry].map((rows) =>
    rows.map(({ label, joined, attended }) => [label, joined, attended]),
  )
  return [joined, attended, unmatchedRows, unmatchedPeople, groups]
}

/** The numbers of a day that come from the meeting. */
export const countAttendance = (
  { people, unmatched }: Pick<DayAttendance, 'people' | 'unmatched'>,
  window: { from: Instant; to: Instant },
  longEnough: number,
) => ({
  joined: people.length,
  attended: people.filter((person) => hasAttended(person, window, longEnough)).length,
  unmatchedRows: unmatched.reduce((sum, { rows }) => sum + rows, 0),
  unmatchedPeople: unmatched.length,
})

const attendanceLevel = (
  person: Attendee | undefined,
  window: { from: Instant; to: Instant },
  longEnough: number,
) => {
  if (person === undefined) return 'absent'
  return hasAttended(person, window, longEnough) ? 'attended' : 'joined'
}
