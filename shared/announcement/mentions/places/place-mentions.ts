import type { Language } from '../../../domain/values/language'
import { cityZones } from '../../../domain/values/time/city-zones'
import { cityOfZone } from '../../../i18n/city-names'
import { foldAccents, type TextToken } from '../../text/tokens'
import { countryCodes, findCountries, mayBeginName } from './country-mentions'
import { zonesOfCountry } from './country-zones'

let zonesByCity: Map<string, string> | undefined

/** Folded name of a city -> the IANA zone that is named after it, or that it is in. */
const loadCityZones = (): Map<string, string> => {
  zonesByCity ??= new Map([
    ...cityZones.map(({ city, zone }) => [foldCity(city), zone] as const),
    ...countryCodes
      .flatMap(zonesOfCountry)
      .flatMap((zone) =>
        ['en', ...namedLanguages].map(
          (language) => [foldCity(cityOfZone(zone, language as Language)), zone] as const,
        ),
      ),
    ...countryCodes
      .flatMap(zonesOfCountry)
      .map((zone) => [foldCity(zone.split('/').at(-1) ?? ''), zone] as const),
    ['swiss', 'Europe/Zurich'],
  ])
  return zonesByCity
}

const namedLanguages: readonly Language[] = ['ar', 'es', 'fr', 'pt', 'ru', 'zh']

const foldCity = (name: string): string =>
  stemCyrillic(
    foldAccents(name)
      .replace(/[_-]/g, ' ')
      .replace(/[.'’ʻʼ]/g, ''),
  )

/** `Бишкека`, `Женевы`: the endings of cases are left out. */
const stemCyrillic = (name: string): string =>
  /\p{Script=Cyrillic}/u.test(name) ? name.replace(/(?<=\p{L}{3})[аяыиеуюоь]{1,2}(?!\p{L})/gu, '') : name

/** A place in a line that has a time of its own. */
export interface PlaceMention {
  zone: string | null
  country: string | null
  first: number
  next: number
}

/** With it Arabic writes Amman; without it Oman, or Amman. */
const shadda = '\u0651'

/** The city or country that begins at a token, the longest name first. */
export const findPlaceAt = (tokens: TextToken[], index: number): PlaceMention | null => {
  const first = tokens[index]
  if (first?.kind !== 'word' || !mayBeginName(first)) return null
  const [country] = findCountries(tokens.slice(index, index + 10))
  const isCountry = country?.first === 0
  for (let length = 6; length > 0; length--) {
    const words = tokens.slice(index, index + length)
    if (words.length < length || words.at(-1)?.kind !== 'word') continue
    const name = words
      .map(({ folded }) => (folded === '-' ? ' ' : folded))
      .join(' ')
      .replace(/ ?['ʻʼ] ?/g, '')
      .replace(/ ?\. ?/g, ' ')
      .trim()
      .replace(/ +/g, ' ')
    const zone = isOtherName(name, tokens, index) ? undefined : zoneOfName(name)
    if (zone && !(isCountry && country.next >= length && !first.text.includes(shadda)))
      return { zone, country: null, first: index, next: index + length }
  }
  return isCountry ? { zone: null, country: country.code, first: index, next: index + country.next } : null
}

/** Arabic writes `and`, `in` and `for` as a letter before the name. */
const zoneOfName = (name: string): string | undefined => {
  const stem = stemCyrillic(name)
  return loadCityZones().get(stem) ?? (/^[وبل]/u.test(name) ? loadCityZones().get(name.slice(1)) : undefined)
}

/** Cities whose adjective has another stem than their name. */
const adjectiveStems: Record<string, string> = {
  москов: 'Europe/Moscow',
  алматин: 'Asia/Almaty',
  астанин: 'Asia/Almaty',
  душанбин: 'Asia/Dushanbe',
  бакин: 'Asia/Baku',
  мин: 'Europe/Minsk',
}

/** `по ташкентскому времени`, `время бишкекское`: the city of a Russian adjective. */
export const findPlaceOfAdjective = (tokens: TextToken[], index: number): PlaceMention | null => {
  const stem = /^(.{3,30})ск(?:ому|ого|ое|ом|ии|им)$/u.exec(tokens[index]?.folded ?? '')?.[1]
  const zone = stem && (adjectiveStems[stem] ?? zoneOfName(stem))
  return zone ? { zone, country: null, first: index, next: index + 1 } : null
}

/** Cities whose name also begins names of people, places and other places: `Victoria Falls`, `Medina Hall`. */
const doubtfulCities = new Set(
  'victoria florence georgetown kingston salvador medina santiago alexandria porto cali sucre bata'.split(
    ' ',
  ),
)

/** `Male participants` is no city, `Malé` is; a doubtful city is none before another capitalised word. */
const isOtherName = (name: string, tokens: TextToken[], index: number): boolean => {
  if (name === 'male') return !tokens[index]?.text.includes('é')
  const next = tokens[index + 1]
  return doubtfulCities.has(name) && next?.kind === 'word' && next.text[0] !== next.text[0]?.toLowerCase()
}

/** The country that a place is or is in; none for Geneva, which is named because ITU is there. */
export const countriesOfPlace = ({ zone, country }: PlaceMention): string[] => {
  if (country) return [country]
  if (zone === null || zone === 'Europe/Zurich') return []
  return countryCodes.filter((code) => zonesOfCountry(code).includes(zone)).slice(0, 1)
}

/** The city or country that ends right before a token. */
export const findPlaceBefore = (tokens: TextToken[], index: number): PlaceMention | null => {
  for (let back = 6; back > 0; back--) {
    const place = index >= back ? findPlaceAt(tokens, index - back) : null
    if (place?.next === index) return place
  }
  return null
}
