import * as z from 'zod'
import { type Instant, MINUTE_MS } from '../values/instant'
import { InstantText } from '../values/time-schemas'
import { buildAttendanceCurve, CurvePoint } from './attendance-curve'
import { type AttendedDay, compareDays, DayComparison } from './compare-days'
import {
  computeDayAttendance,
  type DayAttendance,
  type DayInput,
  ExcludedCounts,
  presenceIntervals,
} from './day-attendance'
import { countGroups, GroupCount } from './group-counts'
import { durationMs } from './intervals'

/** The report of one day: counts only, so that it may be kept when the people behind it are erased. */
export const DaySummary = z.object({
  clinicId: z.string(),
  day: z.int().min(1),
  /** The day's hours, by which everything is clipped. */
  window: z.object({ from: InstantText, to: InstantText }),
  /** Where the stays come from, and when they were taken from there. */
  source: z.enum(['report', 'webhook']),
  dataTakenAt: InstantText,
  /** False when Zoom gave totals without times: then minutes are upper bounds and there is no curve. */
  exact: z.boolean(),
  /** The share of the day's hours that is long enough. */
  longEnough: z.number().min(0).max(1),
  counts: z.object({
    registered: z.int().min(0),
    /** Clicked the way in; null where nobody kept count. */
    joinClicked: z.int().min(0).nullable(),
    /** Registrants in the room at least one whole minute. */
    inRoom: z.int().min(0),
    inRoomLongEnough: z.int().min(0),
    /** Rows of the report inside the day's hours that belong to no registrant, and the participants they make. */
    unmatchedRows: z.int().min(0),
    unmatchedPeople: z.int().min(0),
  }),
  /** Hosts, interpreters, recorders and rows decided to be nobody's: counted nowhere else. */
  excluded: ExcludedCounts,
  bySector: z.array(GroupCount),
  byOrganisation: z.array(GroupCount),
  byCountry: z.array(GroupCount),
  /** Everybody in the room but the excluded, matched or not. */
  curve: z.array(CurvePoint),
  /** Against the day before; null for the first day. */
  againstDayBefore: DayComparison.nullable(),
})
export type DaySummary = z.infer<typeof DaySummary>

export interface SummaryInput extends DayInput {
  clinicId: string
  day: number
  source: DaySummary['source']
  dataTakenAt: Instant
  /** How many registrants clicked the way in of this day; null where nobody kept count. */
  joinClicked: number | null
  /** 0 to 1; half of the day's hours unless set otherwise. */
  longEnough?: number | undefined
  /** Who was in the room on the day before, where there was one. */
  dayBefore?: AttendedDay | undefined
}

export const DEFAULT_ATTENDANCE_SHARE = 0.5

/** @returns the day's report; the same data gives the same report. */
export const summariseDay = (input: SummaryInput): DaySummary => {
  const {
    clinicId,
    day,
    source,
    dataTakenAt,
    joinClicked,
    registrants,
    longEnough = DEFAULT_ATTENDANCE_SHARE,
  } = input
  const { from, to } = input.window
  const attendance = computeDayAttendance(input)
  const minutes = new Map(attendance.people.map((person) => [person.registrationId, person.minutes]))
  const group = (of: Parameters<typeof countGroups>[2]) =>
    countGroups(registrants, (id) => attendanceLevel(minutes.get(id), input.window, longEnough), of)
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
    excluded: attendance.excluded,
    bySector: group(({ sector }) => sector ?? ''),
    byOrganisation: group(({ organisation }) => organisation),
    byCountry: group(({ country }) => country),
    curve: buildAttendanceCurve(presenceIntervals(input), input.window),
    againstDayBefore: input.dayBefore
      ? compareDays(input.dayBefore, { day, people: attendance.people })
      : null,
  }
}

/** The numbers of a day that come from the room. */
export const countAttendance = (
  { people, unmatched }: DayAttendance,
  window: { from: Instant; to: Instant },
  longEnough: number,
) => ({
  inRoom: people.length,
  inRoomLongEnough: people.filter(
    ({ minutes }) => attendanceLevel(minutes, window, longEnough) === 'long-enough',
  ).length,
  unmatchedRows: unmatched.reduce((sum, { rows }) => sum + rows, 0),
  unmatchedPeople: unmatched.length,
})

/** Compared in the whole minutes that are shown, so that everybody can check it. */
const attendanceLevel = (
  minutes: number | undefined,
  window: { from: Instant; to: Instant },
  longEnough: number,
) => {
  if (minutes === undefined) return 'absent'
  return minutes * MINUTE_MS >= longEnough * durationMs(window) ? 'long-enough' : 'in-room'
}
