import { measureEventShift } from '../../../shared/domain/attendance/zoom/event-shift'
import { eventsOfDay } from '../../../shared/domain/attendance/zoom/event-stays'
import { boundsOf, type TimeInterval } from '../../../shared/domain/attendance/zoom/intervals'
import { checkReportZone } from '../../../shared/domain/attendance/zoom/report-zone'
import type { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import {
  addMilliseconds,
  HOUR_MS,
  type Instant,
  toEpochMillis,
} from '../../../shared/domain/values/time/instant'
import { describeZone } from '../../../shared/domain/values/time/zone-label'
import { describeReportZone } from '../../../shared/i18n/report-zone-text'
import type { ReadZoomReport } from '../../../shared/import/zoom/read-zoom-report'

/** What is known about the clock of the Zoom account beside the file. */
export interface ZoneEvidence {
  /** The zones of earlier reports of the same organisers, newest first. */
  rememberedZones: readonly string[]
  /** Zoom's own events of the clinic, whose times have no zone. */
  events: readonly ZoomEvent[]
  now: Instant
}

export interface ReportTimes {
  /** When the meeting ran, in words, and what does not match the day or Zoom's events. */
  timeNotes: string[]
  /** The zone that would fit better; null where the chosen one fits. */
  suggestedZone: string | null
}

/** Compares the times of the files, read in `zone`, with the day and with Zoom's own events. */
export const checkReportTimes = (
  reports: readonly ReadZoomReport[],
  zone: string,
  facts: ZoneEvidence & { clinic: PlannableClinic; day: PlannableDay },
): ReportTimes => {
  const { clinic, day, rememberedZones, events, now } = facts
  const window = dayWindow(clinic, day)
  const meeting = meetingNear(reports, window)
  if (meeting === null) return { timeNotes: [], suggestedZone: null }
  const eventShift = measureEventShift(
    { stays: reports.flatMap(({ stays }) => stays), meeting: firstMeeting(reports) },
    eventsOfDay(events, window, now),
  )
  const known = [...rememberedZones, clinic.timeZone]
  const check = checkReportZone({ zone, meeting, window, eventShift }, known)
  const text = { day: day.number, window, timeZone: clinic.timeZone }
  if (reports.some(({ zoneFromHeading }) => zoneFromHeading)) {
    const named = { ...check, suggested: null, eventShift: eventShift === 0 ? 0 : null }
    const zoneNote = `The headings of the file name ${describeZone(zone, toEpochMillis(meeting.from))}, so it was used.`
    return { timeNotes: [...describeReportZone(named, text), zoneNote], suggestedZone: null }
  }
  return { timeNotes: describeReportZone(check, text), suggestedZone: check.suggested?.zone ?? null }
}

/** The start and end that a single file states; runs of a restarted meeting have several. */
const firstMeeting = (reports: readonly ReadZoomReport[]): TimeInterval | null =>
  reports.length === 1 ? (reports[0]?.meeting ?? null) : null

/** A file may hold several days: only what is within half a day of this one says how its meeting ran. */
const meetingNear = (reports: readonly ReadZoomReport[], window: TimeInterval): TimeInterval | null => {
  const near = {
    from: addMilliseconds(window.from, -12 * HOUR_MS),
    to: addMilliseconds(window.to, 12 * HOUR_MS),
  }
  const isNear = ({ from, to }: TimeInterval) => from >= near.from && to <= near.to
  const runs = reports.flatMap(({ meeting, stays }) => {
    if (meeting !== null && isNear(meeting)) return [meeting]
    const nearStays = stays.filter(isNear)
    return boundsOf(nearStays.length > 0 ? nearStays : stays) ?? []
  })
  const [from] = runs.map((run) => run.from).toSorted()
  const to = runs
    .map((run) => run.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
