import { utcOffsetAt } from '../../../domain/values/time/local-time'
import { currentZoneName } from '../../../domain/values/time/renamed-zones'

/** Where most people of a country with several zones live; put first. */
const mainZones: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
}

/** The IANA zones of a country (CLDR, by the runtime's ICU), the main one first; empty when unknown. */
export const zonesOfCountry = (country: string): string[] => {
  const zones = zonesByCountry.get(country) ?? zonesFromIcu(country)
  zonesByCountry.set(country, zones)
  return zones
}

const zonesByCountry = new Map<string, string[]>()

const zonesFromIcu = (country: string): string[] => {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  )
  const zones = (locale.getTimeZones?.() ?? []).map(currentZoneName)
  const first = mainZones[country]
  return first ? [first, ...zones.filter((zone) => zone !== first)] : zones
}

/** Noon in UTC of each day: where the offset of that day is read. Without dates, one in each half of a year. */
const noonsOfDates = (dates: string[]): number[] =>
  (dates.length > 0 ? dates : ['2025-01-15', '2025-07-15']).map((date) => Date.parse(`${date}T12:00:00Z`))

/** Whether a zone keeps an offset (minutes) on all of the days. */
export const zoneHasOffset = (zone: string, offset: number, dates: string[]): boolean =>
  noonsOfDates(dates).every((noon) => utcOffsetAt(zone, noon) === offset)

/** Whether two zones show the same time on all of the days. */
export const zonesAgree = (one: string, other: string, dates: string[]): boolean =>
  noonsOfDates(dates).every((noon) => utcOffsetAt(one, noon) === utcOffsetAt(other, noon))

/** Minutes east of UTC, on the first of the days. */
export const offsetOfZone = (zone: string, dates: string[]): number => utcOffsetAt(zone, noonOf(dates))

/** Noon in UTC of the first of the days, in milliseconds; without days, of one in January. */
export const noonOf = (dates: string[]): number => noonsOfDates(dates)[0] ?? 0
