import { type Language, supportedLanguages } from '../domain/values/language'
import { cityZones } from '../domain/values/time/city-zones'
import { isTimeZone } from '../domain/values/time/local-time'
import { currentZoneName } from '../domain/values/time/renamed-zones'
import { englishCityOfZone } from '../domain/values/time/zone-label'
import { arCityNames } from './ar/cities'
import { esCityNames } from './es/cities'
import { frCityNames } from './fr/cities'
import { ptCityNames } from './pt/cities'
import { ruCityNames } from './ru/cities'
import { zhCityNames } from './zh/cities'

/** Cities of the tz database whose name differs in a language; the others are written as in English. */
const cityNames: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = {
  ar: arCityNames,
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
  const city = englishCityOfZone(zone)
  if (language === 'en' || city === '') return city
  return cityNames[language][zone.split('/').at(-1) ?? ''] ?? city
}

/**
 * The zone that a person means: its IANA name, a city that a zone is named after in any of our languages, a capital or
 * another large city, whatever its case, accents and spaces. Undefined when there is none.
 */
export const findZoneByCity = (text: string): string | undefined => {
  const trimmed = text.trim()
  if (isTimeZone(trimmed)) return trimmed
  zonesByCity ??= new Map([
    ...cityZones.map(({ city, zone }) => [foldName(city), zone] as const),
    ...Intl.supportedValuesOf('timeZone').flatMap((zone) =>
      [
        zone.split('/').at(-1) ?? zone,
        currentZoneName(zone).split('/').at(-1) ?? zone,
        ...supportedLanguages.map((language) => cityOfZone(zone, language)),
      ].map((name) => [foldName(name), zone] as const),
    ),
  ])
  return zonesByCity.get(foldName(trimmed))
}

let zonesByCity: Map<string, string> | undefined

const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
