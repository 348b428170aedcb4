import { describeZone, englishCityOfZone } from '../../domain/values/time/zone-label'
import type { ProposedChoice } from '../choices'
import { noonOf, offsetOfZone, zoneHasOffset } from '../mentions/places/country-zones'

const wellKnownZones =
  'UTC Africa/Abidjan Africa/Lagos Africa/Johannesburg Africa/Nairobi Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Singapore Asia/Tokyo Pacific/Port_Moresby Pacific/Fiji America/Sao_Paulo America/Barbados America/Lima America/Guatemala'.split(
    ' ',
  )

/** Zones to propose for an offset of no country. */
export const findUsualZones = (offsets: number[], dates: string[]): string[] =>
  wellKnownZones.filter((zone) => offsets.some((offset) => zoneHasOffset(zone, offset, dates)))

/** Each zone as a choice with its consequence for the first hour; the most likely stands first. */
export const proposeZones = (zones: string[], dates: string[], hour: number | null): ProposedChoice[] =>
  [...new Set(zones)].slice(0, 4).map((zone) => ({
    label: describeZoneOn(zone, dates),
    ...(hour === null || zone === 'UTC' ? {} : { consequence: formatConsequence(zone, dates, hour) }),
    timeZone: zone,
  }))

/** `Lusaka time (UTC+02:00)` on the first of the dates. */
export const describeZoneOn = (zone: string, dates: string[]): string => describeZone(zone, noonOf(dates))

/** `09:00 in Lusaka = 07:00 UTC`, with the day where it is another one there. */
export const formatConsequence = (zone: string, dates: string[], hour: number): string => {
  const universal = hour - offsetOfZone(zone, dates)
  const day = universal < 0 ? ' on the day before' : universal >= 1440 ? ' on the next day' : ''
  return `${formatClock(hour)} in ${englishCityOfZone(zone)} = ${formatClock(universal)} UTC${day}`
}

/** `HH:mm` of minutes since midnight, of the day before or after too. */
export const formatClock = (minutes: number): string => {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}
