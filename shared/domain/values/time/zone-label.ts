import { utcOffsetAt } from './local-time'
import { currentZoneName } from './renamed-zones'

/** Cities of the tz database whose English name differs. */
const englishNames: Readonly<Record<string, string>> = {
  Sao_Tome: 'São Tomé',
  Ndjamena: 'N’Djamena',
  Port_of_Spain: 'Port of Spain',
  Sao_Paulo: 'São Paulo',
  Asuncion: 'Asunción',
  Bogota: 'Bogotá',
  Lome: 'Lomé',
  Ho_Chi_Minh: 'Ho Chi Minh City',
  El_Aaiun: 'El Aaiún',
  St_Barthelemy: 'St Barthélemy',
  DumontDUrville: 'Dumont d’Urville',
}

/**
 * The English name of the place that a zone is named after: `Africa/Mogadishu` is Mogadishu. Empty for zones without
 * a place (UTC, Etc/GMT+3): there the offset says all.
 */
export const englishCityOfZone = (zone: string): string => {
  const parts = currentZoneName(zone).split('/')
  const city = parts.at(-1) ?? ''
  if (parts.length < 2 || parts[0] === 'Etc') return ''
  return englishNames[city] ?? city.replaceAll('_', ' ')
}

/** `UTC+03:00`. @param minutes east of UTC is positive */
export const formatUtcOffset = (minutes: number): string => {
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '-' : '+'}${twoDigits(size / 60)}:${twoDigits(size % 60)}`
}

/** `Mogadishu time (UTC+03:00)`, `UTC`: a zone for people, with its offset at an instant in milliseconds. */
export const describeZone = (zone: string, at: number): string => {
  const city = englishCityOfZone(zone)
  const offset = utcOffsetAt(zone, at)
  if (city === '') return offset === 0 ? 'UTC' : formatUtcOffset(offset)
  return `${city} time (${formatUtcOffset(offset)})`
}
