import { type Language, supportedLanguages } from '../domain/values/language'
import { isTimeZone } from '../domain/values/local-time'
import { arCityNames } from './ar/cities'
import { enCityNames } from './en/cities'
import { esCityNames } from './es/cities'
import { frCityNames } from './fr/cities'
import { ptCityNames } from './pt/cities'
import { ruCityNames } from './ru/cities'
import { zhCityNames } from './zh/cities'

/** Cities of the tz database whose name differs in a language; the others are written as the database has them. */
const cityNames: Record<Language, Readonly<Record<string, string>>> = {
  ar: arCityNames,
  en: enCityNames,
  es: esCityNames,
  fr: frCityNames,
  pt: ptCityNames,
  ru: ruCityNames,
  zh: zhCityNames,
}

/**
 * The place that a zone is named after: `Africa/Mogadishu` is Mogadishu. Empty for zones without a
 * place (UTC, Etc/GMT+3): there the offset says all.
 */
export const cityOfZone = (zone: string, language: Language): string => {
  const parts = zone.split('/')
  const city = parts.at(-1) ?? ''
  if (parts.length < 2 || parts[0] === 'Etc') return ''
  return cityNames[language][city] ?? city.replaceAll('_', ' ')
}

/**
 * The zone that a person means: its IANA name, or a city that a zone is named after, in any of our
 * languages, whatever its case, accents and spaces. Undefined when there is none.
 */
export const findZoneByCity = (text: string): string | undefined => {
  const trimmed = text.trim()
  if (isTimeZone(trimmed)) return trimmed
  zonesByCity ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone) =>
      [
        zone.split('/').at(-1) ?? zone,
        ...supportedLanguages.map((language) => cityOfZone(zone, language)),
      ].map((name) => [foldName(name), zone] as const),
    ),
  )
  return zonesByCity.get(foldName(trimmed))
}

let zonesByCity: Map<string, string> | undefined

const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
