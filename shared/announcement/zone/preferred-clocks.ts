import type { AnnotatedLine } from '../line'
import { zoneHasOffset, zonesOfCountry } from '../mentions/places/country-zones'
import { type ClockReading, offsetsOfMention } from '../mentions/second-zone'
import { formatClockMinutes } from '../sessions/session-times'

/**
 * Where a page tells its times in several zones, the lines with the clock of the host country; where it has no
 * single host, with the clock in which the programme is written.
 * @param programme the hours of the first day's programme as `HH:mm`; null without sessions
 * @returns null when nothing changes: no second clock, or the first is the one
 */
export const preferHostClocks = (
  lines: AnnotatedLine[],
  host: string | null,
  dates: string[],
  programme: { start: string; end: string } | null,
): AnnotatedLine[] | null => {
  const hostZones = host ? zonesOfCountry(host) : []
  if (lines.every(({ clocks }) => clocks.length < 2)) return null
  if (hostZones.length === 0) return programme ? preferProgrammeClocks(lines, programme) : null
  const isHostClock = ({ zones }: ClockReading): boolean =>
    zones.some(
      (zone) =>
        zone.places.some((place) => place.country === host || hostZones.includes(place.zone ?? '')) ||
        zone.names.some((name) => hostZones.includes(name)) ||
        offsetsOfMention(zone).some((offset) => hostZones.some((own) => zoneHasOffset(own, offset, dates))),
    )
  let column = 0
  let changed = false
  const chosen = lines.map((line) => {
    const { clocks } = line
    if (clocks.length < 2) return line
    const isHead = clocks.every(({ times }) => times.length === 0)
    const hasZones = clocks.some(({ zones }) => zones.length > 0)
    const index = hasZones ? Math.max(0, clocks.findIndex(isHostClock)) : column
    if (isHead) column = index
    const clock = clocks[index]
    if (index === 0 || !clock) return line
    changed = true
    return { ...line, ...clock }
  })
  return changed ? chosen : null
}

/** `12:00-15:00 Nairobi / 10:00-13:00 Abuja` above a programme from 10:00 to 13:00: the second clock is its own. */
const preferProgrammeClocks = (
  lines: AnnotatedLine[],
  { start, end }: { start: string; end: string },
): AnnotatedLine[] | null => {
  const isProgrammeClock = ({ times: [time] }: ClockReading): boolean =>
    time !== undefined &&
    time.to !== null &&
    formatClockMinutes(time.from) === start &&
    formatClockMinutes(time.to) === end
  const chosen = lines.map((line) => {
    const clock = line.clocks.length > 1 ? line.clocks.slice(1).find(isProgrammeClock) : undefined
    return clock && !line.clocks.slice(0, 1).some(isProgrammeClock) ? { ...line, ...clock } : line
  })
  return chosen.some((line, index) => line !== lines[index]) ? chosen : null
}
