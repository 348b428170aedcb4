import { keeps, offsetText, signed, zonesOf } from './host-zones'
import { meaningsOf } from './zone-abbreviations'
import { proposal } from './zone-proposals'
import type { ZoneReading } from './zone-reading'

/** What a statement comes to. `zone` null: nothing was decided, the message holds proposals. */
export interface ZoneDecision {
  zone: string | null
  code: 'zone-missing' | 'zone-abbreviation' | 'zone-contradiction' | 'zone-differs-from-host' | null
  message: string
}

/** Where ITU sits. */
export const geneva = 'Europe/Zurich'

export const asWritten = (zone: string): ZoneDecision => ({ zone, code: null, message: '' })

export const told = ({ text, dates }: ZoneReading, zone: string): ZoneDecision => ({
  zone,
  code: 'zone-abbreviation',
  message: `"${text}" is read as ${zone} (${offsetText(zone, dates)}), the host's zone.`,
})

export const differs = (zone: string, message: string): ZoneDecision => ({
  zone,
  code: 'zone-differs-from-host',
  message: `${message}.`,
})

export const missing = ({ own, dates }: ZoneReading, reason: string): ZoneDecision => ({
  zone: null,
  code: 'zone-missing',
  message: `${reason}. ${proposal(own, dates)}`,
})

export const unresolved = ({ dates }: ZoneReading, reason: string, proposals: string[]): ZoneDecision => ({
  zone: null,
  code: 'zone-abbreviation',
  message: `${reason}. ${proposal(proposals, dates)}`,
})

/** Proposes the host's zones, and whatever the words may have meant. */
export const contradiction = (reading: ZoneReading, reason: string): ZoneDecision => {
  const { stated, own, places, abbreviations, offsets, dates } = reading
  const inForce = (country: string, offset: number): string[] =>
    zonesOf(country)
      .filter((zone) => keeps(zone, offset, dates))
      .slice(0, 1)
  const abbreviated = abbreviations
    .flatMap((name) => meaningsOf(name))
    .flatMap(({ offset, countries }) =>
      countries.includes('CH')
        ? [geneva]
        : countries.flatMap((country) => inForce(country, offset)).slice(0, 1),
    )
  const said = [
    ...stated.names,
    ...places.slice(0, 1),
    ...abbreviated,
    ...(offsets.some((offset) => keeps(geneva, offset, dates)) ? [geneva] : []),
  ]
  const offset = offsets[0] === undefined ? '' : ` (${signed(offsets[0])} is written)`
  return {
    zone: null,
    code: 'zone-contradiction',
    message: `${reason}${offset}. ${proposal([...own, ...said], dates)}`,
  }
}
