import { agree, keeps, offsetText, zonesOf } from './host-zones'
import { meaningsOf } from './zone-abbreviations'
import type { StatedZone } from './zone-mentions'
import { usual } from './zone-proposals'
import { chosenOf, contradictsItself, readStated, type ZoneReading } from './zone-reading'
import {
  asWritten,
  contradiction,
  differs,
  geneva,
  missing,
  told,
  unresolved,
  type ZoneDecision,
} from './zone-verdicts'

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
  const reading = readStated(stated, text, host, dates)
  const { own, local, named, abbreviations, offsets } = reading
  if (contradictsItself(reading)) return contradiction(reading, `"${text}" contradicts itself on these dates`)
  const [name] = stated.names
  if (name) {
    const isOwn = own.length === 0 || own.includes(name)
    return isOwn ? asWritten(name) : differs(name, `"${name}" is written, not the host's ${own[0]}`)
  }
  if (local && own.length > 0) return hostTime(reading)
  if (named[0]) return ofPlace(reading, named[0])
  if (abbreviations[0]) return ofAbbreviation(reading, abbreviations[0])
  if (offsets[0] !== undefined) return ofOffset(reading, offsets[0])
  return missing(reading, 'The page says "local time", but not of which country')
}

const ofPlace = (reading: ZoneReading, zone: string): ZoneDecision =>
  reading.own.length === 0 || reading.own.includes(zone) ? asWritten(zone) : awayFromHost(reading, zone)

const awayFromHost = ({ own, text, dates }: ZoneReading, zone: string): ZoneDecision => {
  const same = own.find((one) => agree(one, zone, dates))
  if (same)
    return differs(same, `"${text}" shows the same time on these dates as the host's ${same}, which is taken`)
  const there = own[0] ? ` while the host's ${own[0]} is ${offsetText(own[0], dates)}` : ''
  return differs(zone, `"${text}" is read as ${zone} (${offsetText(zone, dates)})${there}`)
}

const hostTime = (reading: ZoneReading): ZoneDecision => {
  const { own, offsets, abbreviations, text, dates } = reading
  const limits =
    offsets.length > 0
      ? offsets
      : abbreviations.flatMap((name) => meaningsOf(name).map(({ offset }) => offset))
  const fitting =
    limits.length > 0 ? own.filter((zone) => limits.some((offset) => keeps(zone, offset, dates))) : own
  const zone = chosenOf(reading, fitting)
  return zone ? asWritten(zone) : missing(reading, `"${text}": the host country has several times`)
}

const ofAbbreviation = (reading: ZoneReading, name: string): ZoneDecision => {
  const { own, offsets, host, text, dates } = reading
  const meanings = meaningsOf(name).filter(({ offset }) => offsets[0] === undefined || offset === offsets[0])
  const inForce = own.filter((zone) =>
    meanings.some(
      ({ offset, countries }) =>
        (countries.length === 0 || countries.includes(host ?? '')) && keeps(zone, offset, dates),
    ),
  )
  const zone = chosenOf(reading, inForce)
  if (zone) return told(reading, zone)
  if (inForce.length > 1) return severalZones(reading, inForce)
  const swiss = meanings.some(
    ({ offset, countries }) => countries.includes('CH') && keeps(geneva, offset, dates),
  )
  if (swiss && own.length > 0) return awayFromHost(reading, geneva)
  if (own.length > 0)
    return contradiction(reading, `"${text}" is in force on these dates neither at the host nor in Geneva`)
  const proposals = meanings.flatMap(({ countries }) =>
    countries.flatMap((country) => zonesOf(country).slice(0, 1)),
  )
  const offsetsOf = meanings.map(({ offset }) => offset)
  const meant = swiss ? [geneva] : proposals.length > 0 ? proposals : usual(offsetsOf, dates)
  return unresolved(reading, `"${text}" is no zone by itself, and the host country is not known`, meant)
}

const ofOffset = (reading: ZoneReading, offset: number): ZoneDecision => {
  const { own, text, dates } = reading
  const fitting = own.filter((zone) => keeps(zone, offset, dates))
  const zone = chosenOf(reading, fitting)
  if (zone) return told(reading, zone)
  if (fitting.length > 1) return severalZones(reading, fitting)
  if (own.length > 0) return contradiction(reading, `"${text}" is not the host's offset on these dates`)
  const reason = `"${text}" is an offset, not a zone, and the host country is not known`
  return unresolved(reading, reason, usual([offset], dates))
}

const severalZones = (reading: ZoneReading, zones: string[]): ZoneDecision =>
  unresolved(reading, `"${reading.text}" is kept in several zones of the host country`, zones)
