import { englishCityOfZone } from '../../domain/values/time/zone-label'
import { zoneHasOffset, zonesAgree, zonesOfCountry } from '../mentions/places/country-zones'
import type { ZoneMention } from '../mentions/zone-mention'
import { findZoneMeanings } from '../mentions/zones/zone-abbreviations'
import {
  acceptAsHostZone,
  acceptAsWritten,
  acceptDespiteHost,
  genevaZone,
  rejectAsContradiction,
  rejectAsMissing,
  rejectAsSeveralPlaces,
  rejectAsUniversalTime,
  rejectAsUnresolved,
  type ZoneDecision,
} from './zone-decisions'
import { describeZoneOn, findUsualZones } from './zone-proposals'
import { chooseZone, isSelfContradictory, toZoneStatement, type ZoneStatement } from './zone-statement'

/**
 * The zone that one statement means for a clinic of a host country on given days (`YYYY-MM-DD`). Offsets
 * are compared on those days; an abbreviation counts only where and when it is in force, at the host or in
 * Geneva, where ITU sits. Everything else is a contradiction with proposals.
 */
export const decideZoneMention = (
  mention: ZoneMention,
  text: string,
  host: string | null,
  dates: string[],
  hour: number | null = null,
): ZoneDecision => {
  const statement = toZoneStatement(mention, text, host, dates, hour)
  const { hostZones, local, named, abbreviations, offsets } = statement
  if (isSelfContradictory(statement))
    return rejectAsContradiction(statement, `"${text}" contradicts itself on these dates`)
  if (mention.names.length === 0 && namesSeveralTimes(statement)) return rejectAsSeveralPlaces(statement)
  const [name] = mention.names
  if (name) {
    const isOwn = hostZones.length === 0 || hostZones.includes(name)
    const agrees = hostZones.some((zone) => zonesAgree(zone, name, dates))
    return isOwn
      ? acceptAsWritten(name)
      : agrees
        ? decideAwayFromHost(statement, name)
        : acceptDespiteHost(
            name,
            `The page says ${describeZoneOn(name, dates)}, not the host's ${describeZoneOn(hostZones[0] ?? name, dates)}`,
          )
  }
  if (local && hostZones.length > 0) return decideHostTime(statement)
  if (named[0]) return decideByPlace(statement, named[0])
  if (abbreviations[0]) return decideByAbbreviation(statement, abbreviations[0])
  if (offsets[0] !== undefined) return decideByOffset(statement, offsets[0])
  return rejectAsMissing(statement, 'The page says "local time", but not of which country')
}

/** `Geneva | New Delhi` beside one time: places whose clocks differ on these days. */
const namesSeveralTimes = ({ named: [first, ...others], dates, offsets }: ZoneStatement): boolean =>
  first !== undefined && offsets.length === 0 && others.some((zone) => !zonesAgree(first, zone, dates))

const decideByPlace = (statement: ZoneStatement, zone: string): ZoneDecision =>
  statement.hostZones.length === 0 || statement.hostZones.includes(zone)
    ? acceptAsWritten(zone)
    : decideAwayFromHost(statement, zone)

const decideAwayFromHost = (statement: ZoneStatement, zone: string): ZoneDecision => {
  const { hostZones, text, dates } = statement
  const sameTimeZone = hostZones.find((hostZone) => zonesAgree(hostZone, zone, dates))
  if (sameTimeZone && outlookZone.test(text)) return acceptAsHostZone(statement, sameTimeZone)
  if (sameTimeZone)
    return acceptDespiteHost(
      sameTimeZone,
      `"${text}" shows the same time on these dates as the host's ${englishCityOfZone(sameTimeZone)} time, which is used`,
    )
  const there = hostZones[0] ? `, while the host has ${describeZoneOn(hostZones[0], dates)}` : ''
  return acceptDespiteHost(zone, `"${text}" is read as ${describeZoneOn(zone, dates)}${there}`)
}

/** `(UTC+02:00) Harare, Pretoria`: Outlook names a few cities of all that keep this time. */
const outlookZone = /^\((?:UTC|GMT)[+-]/u

const decideHostTime = (statement: ZoneStatement): ZoneDecision => {
  const { hostZones, offsets, abbreviations, text, dates } = statement
  const limits =
    offsets.length > 0
      ? offsets
      : abbreviations.flatMap((name) => findZoneMeanings(name).map(({ offset }) => offset))
  const fitting =
    limits.length > 0
      ? hostZones.filter((zone) => limits.some((offset) => zoneHasOffset(zone, offset, dates)))
      : hostZones
  const zone = chooseZone(statement, fitting)
  return zone
    ? acceptAsWritten(zone)
    : rejectAsMissing(statement, `"${text}": the host country has several times`)
}

const decideByAbbreviation = (statement: ZoneStatement, name: string): ZoneDecision => {
  const { hostZones, offsets, host, text, dates } = statement
  const american = americanZones[name]
  if (american && hostZones.includes(american)) return decideAmericanTime(statement, american)
  const meanings = findZoneMeanings(name).filter(
    ({ offset }) => offsets[0] === undefined || offset === offsets[0],
  )
  const inForce = hostZones.filter((zone) =>
    meanings.some(
      ({ offset, countries }) =>
        (countries.length === 0 || countries.includes(host ?? '')) && zoneHasOffset(zone, offset, dates),
    ),
  )
  const zone = chooseZone(statement, inForce)
  if (zone) return acceptAsHostZone(statement, zone)
  if (inForce.length > 1) return rejectSeveralZones(statement, inForce)
  const swiss = meanings.some(
    ({ offset, countries }) => countries.includes('CH') && zoneHasOffset(genevaZone, offset, dates),
  )
  if (swiss && hostZones.length > 0) return decideAwayFromHost(statement, genevaZone)
  if (hostZones[0] && isUniversalTime(statement)) return rejectAsUniversalTime(statement, hostZones[0])
  if (hostZones.length > 0)
    return rejectAsContradiction(
      statement,
      `"${text}" is in force on these dates neither at the host nor in Geneva`,
    )
  const proposals = meanings.flatMap(({ countries }) =>
    countries.flatMap((country) => zonesOfCountry(country).slice(0, 1)),
  )
  const offsetsOf = meanings.map(({ offset }) => offset)
  const proposedZones = swiss
    ? [genevaZone]
    : proposals.length > 0
      ? proposals
      : findUsualZones(offsetsOf, dates)
  return rejectAsUnresolved(
    statement,
    `"${text}" is no zone by itself, and the host country is not known`,
    proposedZones,
  )
}

/** The zones that people mean by the abbreviations of the United States and Canada, the largest city's. */
const americanZones: Record<string, string> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
}

/** `EST` of a day in July is a slip or another zone: the one that is meant is proposed first. */
const decideAmericanTime = (statement: ZoneStatement, zone: string): ZoneDecision => {
  const { abbreviations, hostZones, text, dates } = statement
  const isInForce = findZoneMeanings(abbreviations[0] ?? '').some(
    ({ offset, countries }) => countries.includes('US') && zoneHasOffset(zone, offset, dates),
  )
  if (isInForce) return acceptAsHostZone(statement, zone)
  const others = [...new Set(Object.values(americanZones))].filter(
    (other) => other !== zone && hostZones.includes(other),
  )
  return rejectAsUnresolved(statement, `"${text}" is not in force on these dates`, [
    zone,
    ...others.slice(0, 2),
  ])
}

const isUniversalTime = ({ abbreviations, offsets }: ZoneStatement): boolean =>
  offsets.every((offset) => offset === 0) && abbreviations.every((name) => name === 'GMT' || name === 'UTC')

const decideByOffset = (statement: ZoneStatement, offset: number): ZoneDecision => {
  const { hostZones, text, dates } = statement
  const fitting = hostZones.filter((zone) => zoneHasOffset(zone, offset, dates))
  const zone = chooseZone(statement, fitting)
  if (zone) return acceptAsHostZone(statement, zone)
  if (fitting.length > 1) return rejectSeveralZones(statement, fitting)
  if (hostZones[0] && offset === 0) return rejectAsUniversalTime(statement, hostZones[0])
  if (hostZones.length > 0)
    return rejectAsContradiction(statement, `"${text}" is not the host's offset on these dates`)
  const reason = `"${text}" is an offset, not a zone, and the host country is not known`
  return rejectAsUnresolved(statement, reason, findUsualZones([offset], dates))
}

const rejectSeveralZones = (statement: ZoneStatement, zones: string[]): ZoneDecision =>
  rejectAsUnresolved(statement, `"${statement.text}" is kept in several zones of the host country`, zones)
