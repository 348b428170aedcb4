import { assertCan, can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import {
  type DecisionWord,
  decisionWords,
  participantKey,
} from '../domain/attendance/matching/match-participants'
import { attendanceShareOf } from '../domain/attendance/summary/attendance-rule'
import {
  computeDayAttendance,
  type DayAttendance,
  type ExcludedParticipant,
  type UnmatchedParticipant,
} from '../domain/attendance/summary/day-attendance'
import type { DaySummary } from '../domain/attendance/summary/day-summary'
import { minutesInWindow } from '../domain/attendance/zoom/intervals'
import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/values/time/instant'
import type { Dependencies } from '../ports/dependencies'
import { type DayData, readCountedPeople, readDayData } from '../use-cases/attendance/day-input'

/** A participant with a decision by a staff member: a registrant, or one of the decision words. */
export interface DecidedRow {
  participantKey: string
  name: string
  minutes: number
  person: { name: string; email: string } | DecisionWord
}

export interface DayReport {
  now: Instant
  isOver: boolean
  summary: DaySummary | undefined
  /** The summary of day 1, where this is a later day. */
  dayOne: DaySummary | undefined
  /** When the report was uploaded; null: only Zoom's events are known. */
  reportTakenAt: Instant | null
  /** Whether any row falls within the day's hours, or a registrant was recorded by hand. */
  hasData: boolean
  /** Whether any row of the meeting falls within the day's hours. */
  hasRows: boolean
  /** Whether no more events are awaited. */
  isComplete: boolean
  /**
   * How the summary differs from what is known now. report: it is being counted; other: decisions, registrations,
   * organisers, the rule of attendance or the known bots have changed; null: it is current, or there is none.
   */
  outdatedBy: 'report' | 'other' | null
  /** How many participants are still to be matched; not personal data. */
  unmatchedPeople: number
  /**
   * Whether people of the meeting and registrants are included. For a role that may not see names the lists below
   * are empty and `sharedAddress` is null; the summary still counts everybody.
   */
  hasNames: boolean
  unmatched: UnmatchedParticipant[]
  /** Hosts, interpreters and bots without a decision by a staff member. */
  excluded: ExcludedParticipant[]
  decided: DecidedRow[]
  sharedAddress: string | null
  /** For the list to choose a person from. */
  registrants: { name: string; email: string }[]
}

/**
 * A day as its page shows it: the stored summary, and the participants who are still to be decided.
 * @throws AccessDeniedError when the staff member may not read the clinic's attendance
 */
export const readDayReport = async (
  deps: Pick<Dependencies, 'attendance' | 'registrations' | 'erasures' | 'now'>,
  staff: StaffMember,
  clinic: PlannableClinic,
  day: PlannableDay,
): Promise<DayReport> => {
  assertCan(staff, 'attendance:read', clinic)
  const now = deps.now()
  const [summaries, people] = await Promise.all([
    deps.attendance.listSummaries(clinic.id),
    readCountedPeople(deps, clinic.id),
  ])
  const data = await readDayData(deps, clinic, day, people, now)
  const attendance = computeDayAttendance(data.input)
  const summary = summaries.find((candidate) => candidate.day === day.number)
  return {
    now,
    isOver: now > data.input.window.to,
    summary,
    dayOne: day.number === 1 ? undefined : summaries.find((candidate) => candidate.day === 1),
    reportTakenAt: data.report?.receivedAt ?? null,
    hasData: data.hasData,
    hasRows: data.hasRows,
    isComplete: data.isComplete,
    outdatedBy:
      summary && clinic.erasedAt === null ? compareSummary(clinic, data, summary, attendance) : null,
    unmatchedPeople: attendance.unmatched.length,
    ...(can(staff, 'attendees:names', clinic) ? namedPeople(data, attendance, people.registrations) : nobody),
  }
}

type NamedPeople = Pick<
  DayReport,
  'hasNames' | 'unmatched' | 'excluded' | 'decided' | 'sharedAddress' | 'registrants'
>

/** A key of a participant follows from name and address, so it is left out together with them. */
const nobody: NamedPeople = {
  hasNames: false,
  unmatched: [],
  excluded: [],
  decided: [],
  sharedAddress: null,
  registrants: [],
}

const namedPeople = (
  data: DayData,
  { unmatched, excluded, sharedAddress }: DayAttendance,
  registrations: Registration[],
): NamedPeople => ({
  hasNames: true,
  unmatched,
  excluded: excluded.filter(({ reason }) => reason !== 'decision'),
  decided: decidedRows(data, registrations),
  sharedAddress,
  registrants: registrations.map(({ name, email }) => ({ name, email })),
})

const compareSummary = (
  clinic: PlannableClinic,
  { report }: DayData,
  summary: DaySummary,
  { unmatched, excluded }: DayAttendance,
): DayReport['outdatedBy'] => {
  if (report !== undefined && summary.dataTakenAt < report.receivedAt) return 'report'
  const excludedBefore = Object.values(summary.excluded).reduce((sum, count) => sum + count, 0)
  const isSame =
    summary.longEnough === attendanceShareOf(clinic) &&
    summary.counts.unmatchedPeople === unmatched.length &&
    excludedBefore === excluded.length
  return isSame ? null : 'other'
}

const decidedRows = (
  { input: { stays, window, decisions = {} } }: DayData,
  registrations: Registration[],
): DecidedRow[] => {
  const rows = Map.groupBy(stays, participantKey)
  const byId = new Map(registrations.map((registration) => [registration.id, registration]))
  return Object.entries(decisions).flatMap(([key, decision]) => {
    const rowStays = rows.get(key) ?? []
    const person = decisionWords.find((word) => word === decision) ?? byId.get(decision)
    const [first] = rowStays
    if (!first || !person) return []
    const minutes = minutesInWindow(rowStays, window)
    const participant = typeof person === 'string' ? person : { name: person.name, email: person.email }
    return [{ participantKey: key, name: first.name, minutes, person: participant }]
  })
}
