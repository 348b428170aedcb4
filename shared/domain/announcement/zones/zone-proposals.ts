import { keeps, offsetText } from './host-zones'

const wellKnown =
  'UTC Africa/Abidjan Africa/Lagos Africa/Johannesburg Africa/Nairobi Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Singapore Asia/Tokyo Pacific/Port_Moresby Pacific/Fiji America/Sao_Paulo America/Barbados America/Lima America/Guatemala'.split(
    ' ',
  )

/** Zones to propose for an offset of no country. */
export const usual = (offsets: number[], dates: string[]): string[] =>
  wellKnown.filter((zone) => offsets.some((offset) => keeps(zone, offset, dates)))

/** `Proposal: Africa/Maseru (UTC+02:00) or Europe/Zurich (UTC+02:00).`; a sentence in any case. */
export const proposal = (zones: string[], dates: string[]): string => {
  const some = [...new Set(zones)].slice(0, 4).map((zone) => `${zone} (${offsetText(zone, dates)})`)
  return some.length > 0
    ? `Proposal: ${some.join(' or ')}.`
    : 'Name the IANA zone, for example Africa/Nairobi.'
}
