import { agree, keeps, offsetText, signed, zonesOf } from './host-zones'
import { meaningsOf } from './zone-abbreviations'
import type { StatedZone } from './zone-mentions'
import { proposal, usual } from './zone-proposals'

/** What a statement comes to. `zone` null: nothing was decided, the message holds proposals. */
export interface ZoneDecision {
  zone: string | null
  code: 'zone-missing' | 'zone-abbreviation' | 'zone-contradiction' | 'zone-differs-from-host' | null
  message: string
}

const geneva = 'Europe/Zurich'

/**
 * The zone that one statement means for a clinic of a host country on given days (`YYYY-MM-DD`). Offsets
 * are compared on those days; an abbreviation counts only where and when it is in force, at the host or in
 * Geneva, where ITU sits. Everything else is a contradiction with proposals.
 */
export const decideZone = (
  stated: StatedZone,
  text: string,
  host: string | null,
  dates: string[],
): ZoneDecision => {
  const own = host ? zonesOf(host) : []
  const offsets = [...new Set(stated.offsets)]
  const places = stated.places.flatMap((place) => (place.zone ? [place.zone] : zonesOf(place.country ?? '')))
  const ownPlace = stated.places.some((place) => place.country !== null && place.country === host)
  const named = [
    ...stated.names,
    ...stated.places.flatMap((place) =>
      place.zone ? [place.zone] : zonesOf(place.country ?? '').slice(0, 1),
    ),
  ]
  const local = stated.local || ownPlace
  const abbreviations = [...new Set(stated.abbreviations)]

  if (contradictory()) return contradiction(`"${text}" contradicts itself on these dates`)
  if (stated.names[0]) return asWritten(stated.names[0])
  if (local && own.length > 0) return hostTime()
  if (named[0]) return ofPlace(named[0])
  if (abbreviations[0]) return ofAbbreviation(abbreviations[0])
  if (offsets[0] !== undefined) return ofOffset(offsets[0])
  return missing('The page says "local time", but not of which country')

  function contradictory(): boolean {
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

  function asWritten(zone: string): ZoneDecision {
    if (own.length === 0 || own.includes(zone)) return { zone, code: null, message: '' }
    return differs(zone, `"${zone}" is written, not the host's ${own[0]}`)
  }

  function ofPlace(zone: string): ZoneDecision {
    if (own.length === 0 || own.includes(zone)) return { zone, code: null, message: '' }
    return awayFromHost(zone)
  }

  function awayFromHost(zone: string): ZoneDecision {
    const same = own.find((one) => agree(one, zone, dates))
    if (same)
      return differs(
        same,
        `"${text}" shows the same time on these dates as the host's ${same}, which is taken`,
      )
    const there = own[0] ? ` while the host's ${own[0]} is ${offsetText(own[0], dates)}` : ''
    return differs(zone, `"${text}" is read as ${zone} (${offsetText(zone, dates)})${there}`)
  }

  function hostTime(): ZoneDecision {
    const limits =
      offsets.length > 0
        ? offsets
        : abbreviations.flatMap((name) => meaningsOf(name).map(({ offset }) => offset))
    const fitting =
      limits.length > 0 ? own.filter((zone) => limits.some((offset) => keeps(zone, offset, dates))) : own
    const zone = choose(fitting)
    if (zone) return { zone, code: null, message: '' }
    return missing(`"${text}": the host country has several times`)
  }

  function ofAbbreviation(name: string): ZoneDecision {
    const meanings = meaningsOf(name).filter(
      ({ offset }) => offsets[0] === undefined || offset === offsets[0],
    )
    const inForce = own.filter((zone) =>
      meanings.some(
        ({ offset, countries }) =>
          (countries.length === 0 || countries.includes(host ?? '')) && keeps(zone, offset, dates),
      ),
    )
    const zone = choose(inForce)
    if (zone) return told(zone)
    if (inForce.length > 1)
      return unresolved(`"${text}" is kept in several zones of the host country`, inForce)
    const swiss = meanings.some(
      ({ offset, countries }) => countries.includes('CH') && keeps(geneva, offset, dates),
    )
    if (swiss && own.length > 0) return awayFromHost(geneva)
    const proposals = meanings.flatMap(({ countries }) =>
      countries.flatMap((country) => zonesOf(country).slice(0, 1)),
    )
    if (own.length > 0)
      return contradiction(`"${text}" is in force on these dates neither at the host nor in Geneva`)
    return unresolved(
      `"${text}" is no zone by itself, and the host country is not known`,
      swiss
        ? [geneva]
        : proposals.length > 0
          ? proposals
          : usual(
              meanings.map(({ offset }) => offset),
              dates,
            ),
    )
  }

  function ofOffset(offset: number): ZoneDecision {
    const fitting = own.filter((zone) => keeps(zone, offset, dates))
    const zone = choose(fitting)
    if (zone) return told(zone)
    if (fitting.length > 1)
      return unresolved(`"${text}" is kept in several zones of the host country`, fitting)
    if (own.length === 0)
      return unresolved(
        `"${text}" is an offset, not a zone, and the host country is not known`,
        usual([offset], dates),
      )
    return contradiction(`"${text}" is not the host's offset on these dates`)
  }

  /** The main zone when it fits, or the only one; several that show the same time on these days are the first. */
  function choose(zones: string[]): string | null {
    const [first] = zones
    if (!first) return null
    if (zones.length === 1 || first === own[0])
      return zones.every((zone) => agree(zone, first, dates)) ? first : null
    return null
  }

  function told(zone: string): ZoneDecision {
    return {
      zone,
      code: 'zone-abbreviation',
      message: `"${text}" is read as ${zone} (${offsetText(zone, dates)}), the host's zone.`,
    }
  }

  function differs(zone: string, message: string): ZoneDecision {
    return { zone, code: 'zone-differs-from-host', message: `${message}.` }
  }

  function missing(reason: string): ZoneDecision {
    return { zone: null, code: 'zone-missing', message: `${reason}. ${proposed(own)}` }
  }

  function unresolved(reason: string, proposals: string[]): ZoneDecision {
    return { zone: null, code: 'zone-abbreviation', message: `${reason}. ${proposed(proposals)}` }
  }

  function contradiction(reason: string): ZoneDecision {
    const said = [
      ...stated.names,
      ...places.slice(0, 1),
      ...abbreviations
        .flatMap((name) => meaningsOf(name))
        .flatMap(({ offset, countries }) =>
          countries.includes('CH')
            ? [geneva]
            : countries
                .flatMap((country) =>
                  zonesOf(country)
                    .filter((zone) => keeps(zone, offset, dates))
                    .slice(0, 1),
                )
                .slice(0, 1),
        ),
      ...(offsets.some((offset) => keeps(geneva, offset, dates)) ? [geneva] : []),
    ]
    const offset = offsets[0] === undefined ? '' : ` (${signed(offsets[0])} is written)`
    return {
      zone: null,
      code: 'zone-contradiction',
      message: `${reason}${offset}. ${proposed([...own, ...said])}`,
    }
  }

  function proposed(zones: string[]): string {
    return proposal(zones, dates)
  }
}
