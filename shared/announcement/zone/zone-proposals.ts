import { formatZoneOffset, offsetOfZone, zoneHasOffset } from '../mentions/country-zones'

const wellKnownZones =
  'UTC Africa/Abidjan Africa/Lagos Africa/Johannesburg Africa/Nairobi Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Singapore Asia/Tokyo Pacific/Port_Moresby Pacific/Fiji America/Sao_Paulo America/Barbados America/Lima America/Guatemala'.split(
    ' ',
  )

/** Zones to propose for an offset of no country. */
export const findUsualZones = (offsets: number[], dates: string[]): string[] =>
  wellKnownZones.filter((zone) => offsets.some((offset) => zoneHasOffset(zone, offset, dates)))

/** `Proposal: Africa/Maseru (UTC+02:00) or …. 09:00 in Maseru = 07:00 UTC.` The most likely zone stands first. */
export const formatProposal = (zones: string[], dates: string[], hour: number | null = null): string => {
  const [first, ...others] = [...new Set(zones)].slice(0, 4)
  if (first === undefined) return 'Name the IANA zone, for example Africa/Nairobi.'
  const described = [first, ...others].map((zone) => `${zone} (${formatZoneOffset(zone, dates)})`)
  const consequence = hour === null || first === 'UTC' ? '' : ` ${formatConsequence(first, dates, hour)}.`
  return `Proposal: ${described.join(' or ')}.${consequence}`
}

/** `09:00 in Lusaka = 07:00 UTC`. */
export const formatConsequence = (zone: string, dates: string[], hour: number): string =>
  `${formatClock(hour)} in ${zoneCityName(zone)} = ${formatClock(hour - offsetOfZone(zone, dates))} UTC`

export const zoneCityName = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** `HH:mm` of minutes since midnight, of the day before or after too. */
export const formatClock = (minutes: number): string => {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`
}
