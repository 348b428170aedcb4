import { agree, keeps, zonesOf } from './host-zones'
import { meaningsOf } from './zone-abbreviations'
import type { StatedZone } from './zone-mentions'

/** One statement of a page about its time, for a host country and days. */
export interface ZoneReading {
  stated: StatedZone
  /** As it is written. */
  text: string
  /** ISO code of the host country. */
  host: string | null
  /** `YYYY-MM-DD`: offsets are compared on these days. */
  dates: string[]
  /** The zones of the host country, the main one first. */
  own: string[]
  /** Zones of the places that it names. */
  places: string[]
  /** The zones that it names, by name or by place. */
  named: string[]
  /** It means the time of the host. */
  local: boolean
  /** Minutes east of UTC, each once. */
  offsets: number[]
  abbreviations: string[]
}

export const readStated = (
  stated: StatedZone,
  text: string,
  host: string | null,
  dates: string[],
): ZoneReading => {
  const zonesOfPlaces = stated.places.map((place) =>
    place.zone ? [place.zone] : zonesOf(place.country ?? ''),
  )
  return {
    stated,
    text,
    host,
    dates,
    own: host ? zonesOf(host) : [],
    places: zonesOfPlaces.flat(),
    named: [...stated.names, ...zonesOfPlaces.flatMap((zones) => zones.slice(0, 1))],
    local: stated.local || stated.places.some(({ country }) => country !== null && country === host),
    offsets: [...new Set(stated.offsets)],
    abbreviations: [...new Set(stated.abbreviations)],
  }
}

/** Its words cannot all be true on these days. */
export const contradictsItself = ({
  stated,
  offsets,
  abbreviations,
  local,
  own,
  places,
  dates,
}: ZoneReading): boolean => {
  if (offsets.length > 1) return true
  const known = abbreviations.filter((abbreviation) => meaningsOf(abbreviation).length > 0)
  const possible = known.map((abbreviation) => meaningsOf(abbreviation).map(({ offset }) => offset))
  const common = possible.reduce(
    (left, right) => left.filter((offset) => right.includes(offset)),
    possible[0] ?? [],
  )
  if (known.length > 0 && common.length === 0) return true
  const [offset] = offsets
  if (offset !== undefined && known.length > 0 && !common.includes(offset)) return true
  const zones = [...stated.names, ...(local ? own : places)]
  const allowed = offset !== undefined ? [offset] : common
  return (
    zones.length > 0 &&
    allowed.length > 0 &&
    !zones.some((zone) => allowed.some((one) => keeps(zone, one, dates)))
  )
}

/** The main zone when it fits, or the only one; several that show the same time on these days are the first. */
export const chosenOf = ({ own, dates }: ZoneReading, zones: string[]): string | null => {
  const [first] = zones
  if (!first) return null
  if (zones.length === 1 || first === own[0])
    return zones.every((zone) => agree(zone, first, dates)) ? first : null
  return null
}
