import {
  type AnonymousRecord,
  toAnonymousRegistrant,
  toRegistrant,
} from '../../domain/attendance/anonymous-record'
import type { DayInput } from '../../domain/attendance/summary/day-attendance'
import type { DaySummary } from '../../domain/attendance/summary/day-summary'
import { eventsOfDay, hasOpenRun, staysFromEvents } from '../../domain/attendance/zoom/event-stays'
import { staysInWindow } from '../../domain/attendance/zoom/intervals'
import type { UploadedReport } from '../../domain/attendance/zoom/stay'
import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { sessionWindows } from '../../domain/clinic/times/session-windows'
import type { Registration } from '../../domain/registration/registration'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { listConfirmed } from '../registration/list-confirmed'

/** The people counted in a clinic's days: the confirmed registrants, and the anonymous records of erased people. */
export interface CountedPeople {
  registrations: Registration[]
  anonymousRecords: AnonymousRecord[]
}

export const readCountedPeople = async (
  deps: Pick<Dependencies, 'registrations' | 'erasures'>,
  clinicId: string,
): Promise<CountedPeople> => {
  const [registrations, anonymousRecords] = await Promise.all([
    listConfirmed(deps, clinicId),
    deps.erasures.anonymousRecords(clinicId),
  ])
  return { registrations, anonymousRecords }
}

/** How many of them clicked the joining link of a day. */
export const countJoinClicks = (day: number, { registrations, anonymousRecords }: CountedPeople): number =>
  registrations.filter(({ joinClickedAt }) => joinClickedAt[String(day)] !== undefined).length +
  anonymousRecords.filter(({ joinClickedDays }) => joinClickedDays.includes(day)).length

/** What Zoom said about one day, and everything that computing its attendance needs. */
export interface DayData {
  input: DayInput
  /** The uploaded report; without one Zoom's events are read. */
  report: UploadedReport | undefined
  source: DaySummary['source']
  /** When the report was uploaded, or now without a report. */
  takenAt: Instant
  /** False when no row falls within the day's hours and none was recorded by hand: nothing is known, which is not 0. */
  hasData: boolean
  /** Whether any row of the meeting falls within the day's hours. */
  hasRows: boolean
  /** False while more events may come: a later call reads other numbers. */
  isComplete: boolean
}

/** Zoom repeats an event that was not acknowledged; half an hour after the day nearly all have come. */
export const COMPLETE_AFTER_MS = 30 * MINUTE_MS
/** When the end event of a meeting is missing, its events are used as they are after two days. */
const MAX_WAIT_MS = 48 * HOUR_MS

/** Reads one day's input, the same for its page, its summary mail and the attendee list. */
export const readDayData = async (
  deps: Pick<Dependencies, 'attendance'>,
  clinic: PlannableClinic,
  day: PlannableDay,
  people: CountedPeople,
  now: Instant,
): Promise<DayData> => {
  const window = dayWindow(clinic, day)
  const [report, decisions, records] = await Promise.all([
    deps.attendance.report(clinic.id, day.number),
    deps.attendance.listMatchDecisions(clinic.id),
    deps.attendance.listAttendanceRecords(clinic.id),
  ])
  const ownDecisions = decisions.filter((decision) => decision.day === day.number)
  const ownRecords = records.filter((record) => record.day === day.number && record.isPresent)
  // Who looked into the meeting of a day that was cancelled before attended nothing.
  const hasEvents = !report && takesPlace(clinic, day)
  const events = hasEvents ? eventsOfDay(await deps.attendance.listEvents(clinic.id), window, now) : []
  const stays = report?.stays ?? staysFromEvents(events, window.to < now ? window.to : now)
  const waitUntil = addMilliseconds(window.to, hasOpenRun(events) ? MAX_WAIT_MS : COMPLETE_AFTER_MS)
  const hasRows = staysInWindow(stays, window).length > 0
  return {
    input: {
      window,
      registrants: [
        ...people.registrations.map((registration) => toRegistrant(registration, day.number)),
        ...people.anonymousRecords.map(toAnonymousRegistrant),
      ],
      stays,
      decisions: Object.fromEntries(
        ownDecisions.map(({ participantKey, outcome }) => [participantKey, outcome]),
      ),
      repeatedDecisions: new Set(
        ownDecisions
          .filter(({ repeatedFrom }) => repeatedFrom !== null)
          .map(({ participantKey }) => participantKey),
      ),
      recordedByHand: new Set(ownRecords.map(({ registrationId }) => registrationId)),
      organiserEmails: clinic.organisers.map(({ email }) => email),
      sessions: sessionWindows(clinic, day),
    },
    report,
    source: report ? 'report' : hasRows || ownRecords.length === 0 ? 'webhook' : 'by-hand',
    takenAt: report?.receivedAt ?? now,
    hasData: hasRows || ownRecords.length > 0,
    hasRows,
    isComplete: report ? now > window.to : now >= waitUntil,
  }
}
