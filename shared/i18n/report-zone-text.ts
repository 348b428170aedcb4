import type { TimeInterval } from '../domain/attendance/intervals'
import type { ReportZoneCheck, ZoneReading } from '../domain/attendance/report-zone'
import { wallTimeAt } from '../domain/values/local-time'

/**
 * "The meeting ran 06:30-11:06; with Zurich time that is 08:30-13:06 in Mogadishu, day 1 is 09:00-13:00." In English,
 * for the console and the command line.
 */
export const describeReportZone = (
  { written, chosen, suggested }: ReportZoneCheck,
  { day, window, timeZone }: { day: number; window: TimeInterval; timeZone: string },
): string[] => {
  const clock = ({ from, to }: TimeInterval) =>
    `${wallTimeAt(from, timeZone).time}-${wallTimeAt(to, timeZone).time}`
  const withZone = ({ zone, meeting }: ZoneReading) =>
    `with ${cityOf(zone)} time that is ${clock(meeting)} in ${cityOf(timeZone)}`
  const ran = `The meeting ran ${written.from}-${written.to}; ${withZone(chosen)}, day ${day} is ${clock(window)}.`
  if (!suggested) return [ran]
  return [
    ran,
    `${chosen.uncoveredMinutes} minutes of the day would be without a meeting; ${withZone(suggested)}.`,
  ]
}

const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
