import { englishCityOfZone, formatUtcOffset } from '../../domain/values/time/zone-label'
import type { ProposedChoice } from '../choices'
import { offsetOfZone, zoneHasOffset, zonesOfCountry } from '../mentions/places/country-zones'
import { findZoneMeanings } from '../mentions/zones/zone-abbreviations'
import {
  describeZoneOn,
  findUsualZones,
  formatClock,
  formatConsequence,
  proposeZones,
} from './zone-proposals'
import type { ZoneStatement } from './zone-statement'

/** What a statement comes to. `zone` null: nothing was decided, `proposals` may hold what was meant. */
export interface ZoneDecision {
  zone: string | null
  code: 'zone-missing' | 'zone-abbreviation' | 'zone-contradiction' | 'zone-differs-from-host' | null
  message: string
  proposals?: ProposedChoice[]
}

/** Where ITU sits. */
export const genevaZone = 'Europe/Zurich'

export const acceptAsWritten = (zone: string): ZoneDecision => ({ zone, code: null, message: '' })

export const acceptAsHostZone = ({ text, dates }: ZoneStatement, zone: string): ZoneDecision => ({
  zone,
  code: 'zone-abbreviation',
  message: `"${text}" was read as ${describeZoneOn(zone, dates)}, the host's time.`,
})

export const acceptDespiteHost = (zone: string, message: string): ZoneDecision => ({
  zone,
  code: 'zone-differs-from-host',
  message: `${message}.`,
})

export const rejectAsMissing = ({ hostZones, dates, hour }: ZoneStatement, reason: string): ZoneDecision => ({
  zone: null,
  code: 'zone-missing',
  message: `${reason}.`,
  proposals: proposeZones(hostZones, dates, hour),
})

/** One time and several places with other clocks: proposes the time of each, the host's first. */
export const rejectAsSeveralPlaces = ({
  text,
  named,
  hostZones,
  dates,
  hour,
}: ZoneStatement): ZoneDecision => ({
  zone: null,
  code: 'zone-contradiction',
  message: `"${text}" names places with different times.`,
  proposals: proposeZones([...named.filter((zone) => hostZones.includes(zone)), ...named], dates, hour),
})

export const rejectAsUnresolved = (
  { dates, hour }: ZoneStatement,
  reason: string,
  zones: string[],
): ZoneDecision => ({
  zone: null,
  code: 'zone-abbreviation',
  message: `${reason}.`,
  proposals: proposeZones(zones, dates, hour),
})

/** Proposes the host's zones, and whatever the words may have meant. */
export const rejectAsContradiction = (statement: ZoneStatement, reason: string): ZoneDecision => {
  const { mention, hostZones, places, abbreviations, offsets, dates, hour } = statement
  const inForce = (country: string, offset: number): string[] =>
    zonesOfCountry(country)
      .filter((zone) => zoneHasOffset(zone, offset, dates))
      .slice(0, 1)
  const abbreviated = abbreviations
    .flatMap((name) => findZoneMeanings(name))
    .flatMap(({ offset, countries }) =>
      countries.includes('CH')
        ? [genevaZone]
        : countries.flatMap((country) => inForce(country, offset)).slice(0, 1),
    )
  const writtenZones = [
    ...mention.names,
    ...places.slice(0, 1),
    ...abbreviated,
    ...(offsets.some((offset) => zoneHasOffset(genevaZone, offset, dates)) ? [genevaZone] : []),
  ]
  const usualZones = hostZones.length === 0 || offsets.length > 1 ? findUsualZones(offsets, dates) : []
  const offset = offsets[0] === undefined ? '' : ` (${formatUtcOffset(offsets[0])} is written)`
  return {
    zone: null,
    code: 'zone-contradiction',
    message: `${reason}${offset}.`,
    proposals: proposeZones([...hostZones, ...writtenZones, ...usualZones], dates, hour),
  }
}

/** The hours are those of UTC, and the host's clock shows others: keep them in UTC, or convert them. */
export const rejectAsUniversalTime = (
  { text, hostZones, dates, hour }: ZoneStatement,
  hostZone: string,
): ZoneDecision => {
  const offset = offsetOfZone(hostZone, dates)
  const start = hour ?? 540
  const city = englishCityOfZone(hostZone)
  return {
    zone: null,
    code: 'zone-contradiction',
    message: `"${text}" is written, but ${city} is ${formatUtcOffset(offset)}.`,
    proposals: [
      {
        label: 'UTC, with the hours as written',
        consequence: `${formatClock(start)} UTC = ${formatClock(start + offset)} in ${city}`,
        timeZone: 'UTC',
      },
      {
        label: `${city} time, with the hours converted`,
        consequence: `${formatClock(start + offset)} in ${city} = ${formatClock(start)} UTC`,
        timeZone: hostZone,
        shift: offset,
      },
      ...hostZones.slice(0, 3).map((zone) => ({
        label: `${describeZoneOn(zone, dates)}, with the hours as written`,
        consequence: formatConsequence(zone, dates, start),
        timeZone: zone,
      })),
    ],
  }
}
