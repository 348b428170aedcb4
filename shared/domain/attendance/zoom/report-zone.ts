import { type Instant, MINUTE_MS, toEpochMillis } from '../../values/time/instant'
import { instantAt, utcOffsetAt, wallTimeAt } from '../../values/time/local-time'
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
  /**
   * The zone that Zoom's own events show, where the chosen one contradicts them; without events, a zone with which the
   * meeting covers the day, where the chosen one leaves out half an hour or more.
   */
  suggested: ZoneReading | null
  /** How many minutes later the report's times are than Zoom's events; null where there is nothing to compare. */
  eventShift: number | null
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

/** One city for each other usual offset, for an account whose clock Zoom's events show. */
const furtherZones = [
  'Europe/London',
  'Africa/Johannesburg',
  'Africa/Cairo',
  'Europe/Moscow',
  'Asia/Tehran',
  'Asia/Dubai',
  'Asia/Kabul',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'Asia/Yangon',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Sydney',
  'Pacific/Noumea',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Atlantic/Azores',
  'Atlantic/Cape_Verde',
  'America/Noronha',
  'America/Sao_Paulo',
  'America/Halifax',
  'America/Bogota',
  'America/Chicago',
  'America/Mexico_City',
  'America/Denver',
  'America/Phoenix',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
]

const MISFIT_MINUTES = 30
const FIT_MINUTES = 10

/**
 * Compares the times of a report with Zoom's own events and with the day. A report says nothing about the zone of its
 * clock; with the wrong one the first or last hours fall outside the day and are not counted. Where Zoom's events show
 * the zone, the hours of the day decide nothing: a meeting may have been short.
 * @param report.meeting when the meeting ran, read in `zone`
 * @param report.eventShift see measureEventShift; null or absent where no events are known
 * @param knownZones zones to try first: remembered ones, the clinic's own
 */
export const checkReportZone = (
  report: { zone: string; meeting: TimeInterval; window: TimeInterval; eventShift?: number | null },
  knownZones: readonly string[],
): ReportZoneCheck => {
  const { zone, meeting, window, eventShift = null } = report
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
  const candidates = [...new Set([...knownZones, ...commonZones])].filter((candidate) => candidate !== zone)
  const suggest = (): ZoneReading | null => {
    if (eventShift === 0) return null
    if (eventShift !== null) {
      const offset = utcOffsetAt(zone, toEpochMillis(meeting.from)) + eventShift
      const start = toEpochMillis(meeting.from) - eventShift * MINUTE_MS
      const fitting = [...candidates, ...furtherZones].find((each) => utcOffsetAt(each, start) === offset)
      return fitting === undefined ? null : readIn(fitting)
    }
    if (chosen.uncoveredMinutes < MISFIT_MINUTES) return null
    const [best] = candidates
      .map(readIn)
      .filter(({ uncoveredMinutes }) => uncoveredMinutes <= FIT_MINUTES)
      .toSorted((a, b) => leadMinutes(a, window.from) - leadMinutes(b, window.from))
    return best ?? null
  }
  return { written, chosen, suggested: suggest(), eventShift }
}

const uncovered = (meeting: TimeInterval, window: TimeInterval): number => {
  const inside = clipInterval({ ...meeting }, window)
  return Math.round((durationMs(window) - (inside ? durationMs(inside) : 0)) / MINUTE_MS)
}

/** Meetings open shortly before the day begins: of two zones that fit, the nearer opening is likelier. */
const leadMinutes = ({ meeting }: ZoneReading, start: Instant): number =>
  Math.abs(toEpochMillis(start) - toEpochMillis(meeting.from)) / MINUTE_MS
