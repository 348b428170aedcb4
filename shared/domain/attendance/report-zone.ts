import { type Instant, MINUTE_MS, toEpochMillis } from '../values/instant'
import { instantAt, wallTimeAt } from '../values/local-time'
import { clipInterval, durationMs, type TimeInterval } from './intervals'

/** How a report's times fit a day when they are read in a zone. Clock times are `HH:mm`. */
export interface ZoneReading {
  zone: string
  meeting: TimeInterval
  /** Whole minutes of the day's hours in which the meeting did not run. */
  uncoveredMinutes: number
}

export interface ReportZoneCheck {
  /** As the report writes them, before any zone. */
  written: { from: string; to: string }
  chosen: ZoneReading
  /** Another zone with which the meeting covers the day, where the chosen one leaves out half an hour or more. */
  suggested: ZoneReading | null
}

/** Zones of Zoom accounts to try beside those that are known: ITU's, UTC, and Zoom's own default. */
const commonZones = [
  'Europe/Zurich',
  'UTC',
  'Africa/Nairobi',
  'Africa/Lagos',
  'America/New_York',
  'America/Los_Angeles',
]

const MISFIT_MINUTES = 30
const FIT_MINUTES = 10

/**
 * Compares the times of a report with the day. A report says nothing about the zone of its clock; with the wrong one
 * the first or last hours fall outside the day and are not counted.
 * @param meeting when the meeting ran, read in `zone`
 * @param knownZones zones to try first: remembered ones, the clinic's own
 */
export const checkReportZone = (
  { zone, meeting, window }: { zone: string; meeting: TimeInterval; window: TimeInterval },
  knownZones: readonly string[],
): ReportZoneCheck => {
  const from = wallTimeAt(meeting.from, zone)
  const to = wallTimeAt(meeting.to, zone)
  const readIn = (candidate: string): ZoneReading => {
    const interval = {
      from: instantAt(from.date, from.time, candidate),
      to: instantAt(to.date, to.time, candidate),
    }
    return { zone: candidate, meeting: interval, uncoveredMinutes: uncovered(interval, window) }
  }
  const chosen = { zone, meeting, uncoveredMinutes: uncovered(meeting, window) }
  const written = { from: from.time, to: to.time }
  if (chosen.uncoveredMinutes < MISFIT_MINUTES) return { written, chosen, suggested: null }
  const [best] = [...new Set([...knownZones, ...commonZones])]
    .filter((candidate) => candidate !== zone)
    .map(readIn)
    .filter(({ uncoveredMinutes }) => uncoveredMinutes <= FIT_MINUTES)
    .toSorted((a, b) => leadMinutes(a, window.from) - leadMinutes(b, window.from))
  return { written, chosen, suggested: best ?? null }
}

const uncovered = (meeting: TimeInterval, window: TimeInterval): number => {
  const inside = clipInterval({ ...meeting }, window)
  return Math.round((durationMs(window) - (inside ? durationMs(inside) : 0)) / MINUTE_MS)
}

/** Meetings open shortly before the day begins: of two zones that fit, the nearer opening is likelier. */
const leadMinutes = ({ meeting }: ZoneReading, start: Instant): number =>
  Math.abs(toEpochMillis(start) - toEpochMillis(meeting.from)) / MINUTE_MS
