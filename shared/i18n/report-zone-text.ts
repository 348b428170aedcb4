import type { TimeInterval } from '../domain/attendance/zoom/intervals'
import type { ReportZoneCheck, ZoneReading } from '../domain/attendance/zoom/report-zone'
import { wallTimeAt } from '../domain/values/time/local-time'

/**
 * "The meeting ran 06:30-11:06; with Zurich time that is 08:30-13:06 in Mogadishu, day 1 is 09:00-13:00." In English,
 * for the console and the command line.
 */
export const describeReportZone = (
  { written, chosen, suggested, eventShift }: ReportZoneCheck,
  { day, window, timeZone }: { day: number; window: TimeInterval; timeZone: string },
): string[] => {
  const clock = ({ from, to }: TimeInterval) =>
    `${wallTimeAt(from, timeZone).time}-${wallTimeAt(to, timeZone).time}`
  const withZone = ({ zone, meeting }: ZoneReading) =>
    `with ${cityOf(zone)} time that is ${clock(meeting)} in ${cityOf(timeZone)}`
  const ran = `The meeting ran ${written.from}-${written.to}; ${withZone(chosen)}, day ${day} is ${clock(window)}.`
  const shifted = describeEventShift(eventShift)
  if (shifted !== null) {
    const fits = suggested ? `; ${withZone(suggested)}.` : '. Choose the time zone of the Zoom account.'
    return [ran, `${shifted}${fits}`]
  }
  if (eventShift === 0) return [ran, 'Zoom’s own events show the same times.']
  if (!suggested) return [ran]
  return [
    ran,
    `${chosen.uncoveredMinutes} minutes of the day would be without a meeting; ${withZone(suggested)}.`,
  ]
}

/** "Zoom’s own events are 2 hours later than these times"; null where they agree or there is nothing to compare. */
const describeEventShift = (minutes: number | null): string | null => {
  if (minutes === null || minutes === 0) return null
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const parts = [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 ? [`${rest} minutes`] : []),
  ]
  // The report's times are later than the events when the chosen zone is too far west.
  return `Zoom’s own events are ${parts.join(' ')} ${minutes > 0 ? 'earlier' : 'later'} than these times`
}

const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
