import { fold, type Token } from '../page/words'
import { zonesOf } from '../zones/host-zones'
import { countriesIn, countryCodes } from './countries'

/** Capitals and seats that give no IANA zone its name. */
const others: Record<string, string> = {
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

let known: Map<string, string> | undefined

/** Folded name of a city -> the IANA zone that it gives the name, or lies in. */
const cities = (): Map<string, string> => {
  known ??= new Map([
    ...countryCodes
      .flatMap(zonesOf)
      .map((zone) => [fold(zone.split('/').at(-1) ?? '').replace(/[_-]/g, ' '), zone] as const),
    ...Object.entries(others),
  ])
  return known
}

/** A place in a line that has a time of its own. */
export interface Place {
  zone: string | null
  country: string | null
  first: number
  next: number
}

/** The city or country that begins at a token, the longest name first. */
export const placeAt = (tokens: Token[], index: number): Place | null => {
  const first = tokens[index]
  if (first?.kind !== 'word' || first.text[0] === first.text[0]?.toLowerCase()) return null
  const [country] = countriesIn(tokens.slice(index, index + 10))
  const isCountry = country?.first === 0
  for (let length = 4; length > 0; length--) {
    const words = tokens.slice(index, index + length)
    const name = words
      .map(({ folded }) => (folded === '-' ? ' ' : folded))
      .join(' ')
      .replace(/ ?' ?/g, '')
      .replace(/ +/g, ' ')
    const zone = cities().get(name)
    if (zone && !(isCountry && country.next >= length))
      return { zone, country: null, first: index, next: index + length }
  }
  return isCountry ? { zone: null, country: country.code, first: index, next: index + country.next } : null
}

/** The country that a place is or lies in; none for Geneva, which is there for ITU. */
export const countryOf = ({ zone, country }: Place): string[] => {
  if (country) return [country]
  if (zone === null || zone === 'Europe/Zurich') return []
  return countryCodes.filter((code) => zonesOf(code).includes(zone)).slice(0, 1)
}

/** The city or country that ends right before a token. */
export const placeBefore = (tokens: Token[], index: number): Place | null => {
  for (let back = 6; back > 0; back--) {
    const place = index >= back ? placeAt(tokens, index - back) : null
    if (place?.next === index) return place
  }
  return null
}
