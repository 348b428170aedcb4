import { foldAccents, type TextToken } from '../text/tokens'
import { countryCodes, findCountries } from './country-mentions'
import { zonesOfCountry } from './country-zones'

/** Capitals and seats that give no IANA zone its name. */
const otherCityZones: Record<string, string> = {
  abuja: 'Africa/Lagos',
  'abu dhabi': 'Asia/Dubai',
  ankara: 'Europe/Istanbul',
  antananarivo: 'Indian/Antananarivo',
  beijing: 'Asia/Shanghai',
  bern: 'Europe/Zurich',
  brasilia: 'America/Sao_Paulo',
  canberra: 'Australia/Sydney',
  'cape town': 'Africa/Johannesburg',
  chisinau: 'Europe/Chisinau',
  cotonou: 'Africa/Porto-Novo',
  dodoma: 'Africa/Dar_es_Salaam',
  geneva: 'Europe/Zurich',
  geneve: 'Europe/Zurich',
  ginebra: 'Europe/Zurich',
  genebra: 'Europe/Zurich',
  gitega: 'Africa/Bujumbura',
  hanoi: 'Asia/Ho_Chi_Minh',
  islamabad: 'Asia/Karachi',
  'la havane': 'America/Havana',
  'la habana': 'America/Havana',
  lilongwe: 'Africa/Blantyre',
  mexico: 'America/Mexico_City',
  'new delhi': 'Asia/Kolkata',
  nukualofa: 'Pacific/Tongatapu',
  ottawa: 'America/Toronto',
  praia: 'Atlantic/Cape_Verde',
  pretoria: 'Africa/Johannesburg',
  quito: 'America/Guayaquil',
  rabat: 'Africa/Casablanca',
  suva: 'Pacific/Fiji',
  swiss: 'Europe/Zurich',
  'sao paulo': 'America/Sao_Paulo',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
  yamoussoukro: 'Africa/Abidjan',
  yaounde: 'Africa/Douala',
}

let cityZones: Map<string, string> | undefined

/** Folded name of a city -> the IANA zone that it gives the name, or lies in. */
const loadCityZones = (): Map<string, string> => {
  cityZones ??= new Map([
    ...countryCodes
      .flatMap(zonesOfCountry)
      .map((zone) => [foldAccents(zone.split('/').at(-1) ?? '').replace(/[_-]/g, ' '), zone] as const),
    ...Object.entries(otherCityZones),
  ])
  return cityZones
}

/** A place in a line that has a time of its own. */
export interface PlaceMention {
  zone: string | null
  country: string | null
  first: number
  next: number
}

/** The city or country that begins at a token, the longest name first. */
export const findPlaceAt = (tokens: TextToken[], index: number): PlaceMention | null => {
  const first = tokens[index]
  if (first?.kind !== 'word' || first.text[0] === first.text[0]?.toLowerCase()) return null
  const [country] = findCountries(tokens.slice(index, index + 10))
  const isCountry = country?.first === 0
  for (let length = 4; length > 0; length--) {
    const words = tokens.slice(index, index + length)
    const name = words
      .map(({ folded }) => (folded === '-' ? ' ' : folded))
      .join(' ')
      .replace(/ ?' ?/g, '')
      .replace(/ +/g, ' ')
    const zone = loadCityZones().get(name)
    if (zone && !(isCountry && country.next >= length))
      return { zone, country: null, first: index, next: index + length }
  }
  return isCountry ? { zone: null, country: country.code, first: index, next: index + country.next } : null
}

/** The country that a place is or lies in; none for Geneva, which is there for ITU. */
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
