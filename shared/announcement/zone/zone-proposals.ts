import { formatZoneOffset, zoneHasOffset } from '../mentions/country-zones'

const wellKnownZones =
  'UTC Africa/Abidjan Africa/Lagos Africa/Johannesburg Africa/Nairobi Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Singapore Asia/Tokyo Pacific/Port_Moresby Pacific/Fiji America/Sao_Paulo America/Barbados America/Lima America/Guatemala'.split(
    ' ',
  )

/** Zones to propose for an offset of no country. */
export const findUsualZones = (offsets: number[], dates: string[]): string[] =>
  wellKnownZones.filter((zone) => offsets.some((offset) => zoneHasOffset(zone, offset, dates)))

/** `Proposal: Africa/Maseru (UTC+02:00) or Europe/Zurich (UTC+02:00).`; a sentence in any case. */
export const formatProposal = (zones: string[], dates: string[]): string => {
  const described = [...new Set(zones)]
    .slice(0, 4)
    .map((zone) => `${zone} (${formatZoneOffset(zone, dates)})`)
  return described.length > 0
    ? `Proposal: ${described.join(' or ')}.`
    : 'Name the IANA zone, for example Africa/Nairobi.'
}
