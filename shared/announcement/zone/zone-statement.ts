import { zoneHasOffset, zonesAgree, zonesOfCountry } from '../mentions/places/country-zones'
import type { ZoneMention } from '../mentions/zone-mention'
import { findZoneMeanings } from '../mentions/zones/zone-abbreviations'

/** One statement of a page about its time, for a host country and days. */
export interface ZoneStatement {
  mention: ZoneMention
  /** As it is written. */
  text: string
  /** ISO code of the host country. */
  host: string | null
  /** `YYYY-MM-DD`: offsets are compared on these days. */
  dates: string[]
  /** The zones of the host country, the main one first. */
  hostZones: string[]
  /** Zones of the places that it names. */
  places: string[]
  /** The zones that it names, by name or by place. */
  named: string[]
  /** It means the time of the host. */
  local: boolean
  /** Minutes east of UTC, each once. */
  offsets: number[]
  abbreviations: string[]
  /** The start of the first day, minutes since midnight. */
  hour: number | null
}

export const toZoneStatement = (
  mention: ZoneMention,
  text: string,
  host: string | null,
  dates: string[],
  hour: number | null,
): ZoneStatement => {
  const isAmman = host === 'JO' && arabicOman.test(text)
  const zonesOfPlaces = mention.places.map((place) =>
    isAmman && place.country === 'OM'
      ? ['Asia/Amman']
      : place.zone
        ? [place.zone]
        : zonesOfCountry(place.country ?? ''),
  )
  return {
    mention,
    text,
    host,
    dates,
    hour,
    hostZones: host ? zonesOfCountry(host) : [],
    places: zonesOfPlaces.flat(),
    named: [...mention.names, ...zonesOfPlaces.flatMap((zones) => zones.slice(0, 1))],
    local: mention.local || mention.places.some(({ country }) => country !== null && country === host),
    offsets: [...new Set(mention.offsets)],
    abbreviations: [...new Set(mention.abbreviations)],
  }
}

/** Arabic writes Oman and Amman alike: for a clinic in Jordan it is Amman. */
const arabicOman = /عمان/u

/** Its words cannot all be true on these days. */
export const isSelfContradictory = ({
  mention,
  offsets,
  abbreviations,
  local,
  hostZones,
  places,
  dates,
}: ZoneStatement): boolean => {
  if (offsets.length > 1) return true
  const knownAbbreviations = abbreviations.filter((abbreviation) => findZoneMeanings(abbreviation).length > 0)
  const possible = knownAbbreviations.map((abbreviation) =>
    findZoneMeanings(abbreviation).map(({ offset }) => offset),
  )
  const common = possible.reduce(
    (left, right) => left.filter((offset) => right.includes(offset)),
    possible[0] ?? [],
  )
  if (knownAbbreviations.length > 0 && common.length === 0) return true
  const [offset] = offsets
  if (offset !== undefined && knownAbbreviations.length > 0 && !common.includes(offset)) return true
  const zones = [...mention.names, ...(local ? hostZones : places)]
  const allowed = offset !== undefined ? [offset] : common
  return (
    zones.length > 0 &&
    allowed.length > 0 &&
    !zones.some((zone) => allowed.some((allowedOffset) => zoneHasOffset(zone, allowedOffset, dates)))
  )
}

/** The main zone when it fits, or the only one; several that show the same time on these days are the first. */
export const chooseZone = ({ hostZones, dates }: ZoneStatement, zones: string[]): string | null => {
  const [first] = zones
  if (!first) return null
  if (zones.length === 1 || first === hostZones[0])
    return zones.every((zone) => zonesAgree(zone, first, dates)) ? first : null
  return null
}
