import type { AnnotatedLine } from '../line'
import { zoneHasOffset, zonesOfCountry } from '../mentions/country-zones'
import { type ClockReading, offsetsOfMention } from '../mentions/second-zone'

/**
 * Where a page tells its times in several zones, the lines with the clock of the host country.
 * @returns null when nothing changes: no host, no second clock, or the first is the host's
 */
export const preferHostClocks = (
  lines: AnnotatedLine[],
  host: string | null,
  dates: string[],
): AnnotatedLine[] | null => {
  const hostZones = host ? zonesOfCountry(host) : []
  if (hostZones.length === 0 || lines.every(({ clocks }) => clocks.length < 2)) return null
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
