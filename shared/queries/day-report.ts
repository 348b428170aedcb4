import { toAnonymousRegistrant, toRegistrant } from '../domain/attendance/anonymous-record'
import { computeDayAttendance, type UnmatchedParticipant } from '../domain/attendance/day-attendance'
import type { DaySummary } from '../domain/attendance/day-summary'
import { staysFromEvents } from '../domain/attendance/event-stays'
import { minutesInWindow } from '../domain/attendance/intervals'
import { participantKey } from '../domain/attendance/match-participants'
import type { Stay } from '../domain/attendance/stay'
import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { dayWindow } from '../domain/clinic/message-plan'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/values/instant'
import type { Dependencies } from '../ports/dependencies'

/** A row that a person has decided: whose it is, or nobody's. */
export interface DecidedRow {
  participantKey: string
  name: string
  minutes: number
  person: { name: string; email: string } | 'nobody'
}

export interface DayReport {
  now: Instant
  isOver: boolean
  summary: DaySummary | undefined
  /** When the uploaded report came; null: Zoom's events are all there is. */
  reportTakenAt: Instant | null
  /** Whether anything at all is known of the room. */
  hasData: boolean
  /** Newer rows or decisions than the summary counts. */
  isRecounting: boolean
  unmatched: UnmatchedParticipant[]
  decided: DecidedRow[]
  /** For the list to choose a person from. */
  registrants: { name: string; email: string }[]
}

/** A day as its page shows it: the stored summary, and what is still to be decided. */
export const readDayReport = async (
  deps: Pick<Dependencies, 'attendance' | 'registrations' | 'erasures' | 'now'>,
  clinic: PlannableClinic,
  day: PlannableDay,
): Promise<DayReport> => {
  const window = dayWindow(clinic, day)
  const [summaries, report, decisions, registrations, anonymousRecords] = await Promise.all([
    deps.attendance.listSummaries(clinic.id),
    deps.attendance.report(clinic.id, day.number),
    deps.attendance.getMatchDecisions(clinic.id, day.number),
    listConfirmed(deps, clinic.id),
    deps.erasures.anonymousRecords(clinic.id),
  ])
  const stays = report?.stays ?? staysFromEvents(await deps.attendance.listEvents(clinic.id), window.to)
  const registrants = [...registrations.map(toRegistrant), ...anonymousRecords.map(toAnonymousRegistrant)]
  const organiserEmails = clinic.organisers.map(({ email }) => email)
  const { unmatched } = computeDayAttendance({ window, registrants, stays, decisions, organiserEmails })
  const summary = summaries.find((candidate) => candidate.day === day.number)
  const now = deps.now()
  return {
    now,
    isOver: now > window.to,
    summary,
    reportTakenAt: report?.receivedAt ?? null,
    hasData: stays.length > 0,
    isRecounting:
      (report !== undefined && (summary === undefined || summary.dataTakenAt < report.receivedAt)) ||
      (summary !== undefined &&
        clinic.erasedAt === null &&
        summary.counts.unmatchedPeople !== unmatched.length),
    unmatched,
    decided: decidedRows(stays, decisions, registrations, window),
    registrants: registrations.map(({ name, email }) => ({ name, email })),
  }
}

const decidedRows = (
  stays: readonly Stay[],
  decisions: Readonly<Record<string, string>>,
  registrations: Registration[],
  window: { from: Instant; to: Instant },
): DecidedRow[] => {
  const rows = Map.groupBy(stays, participantKey)
  const byId = new Map(registrations.map((registration) => [registration.id, registration]))
  return Object.entries(decisions).flatMap(([key, decision]) => {
    const rowStays = rows.get(key) ?? []
    const decided = decision === 'nobody' ? decision : byId.get(decision)
    const [first] = rowStays
    if (!first || !decided) return []
    const person = decided === 'nobody' ? decided : { name: decided.name, email: decided.email }
    return [{ participantKey: key, name: first.name, minutes: minutesInWindow(rowStays, window), person }]
  })
}

const listConfirmed = async (
  deps: Pick<Dependencies, 'registrations'>,
  clinicId: string,
): Promise<Registration[]> => {
  const confirmed: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) {
    confirmed.push(...page.filter(({ status }) => status === 'confirmed'))
  }
  return confirmed
}
