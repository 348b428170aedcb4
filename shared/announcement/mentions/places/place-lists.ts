import type { TextToken } from '../../text/tokens'
import { zonesOfCountry } from './country-zones'
import { findPlaceAt, findPlaceBefore, type PlaceMention } from './place-mentions'

const maxPlaces = 6
const separators = new Set([
  '/',
  '|',
  '&',
  ';',
  '•',
  '·',
  '+',
  'and',
  'et',
  'y',
  'e',
  'or',
  'ou',
  'o',
  'u',
  'и',
  'или',
])
/** Marks that also part a city from its country, so that they need the strictest reading around them. */
const weakSeparators = new Set([',', '-', '、', '،'])
const links = new Set(['de', 'd', "'", 'of', 'the', 'del', 'la', 'en', 'time', 'heure', 'hora'])

/** `Geneva | New Delhi`, `Genève et de New Delhi`: the places from a token on; empty where none begins there. */
export const findPlacesFrom = (tokens: TextToken[], index: number): PlaceMention[] => {
  const first = findPlaceAt(tokens, index)
  const places = first ? [first] : []
  for (let last = first; last && places.length < maxPlaces; ) {
    const next = findPlaceAfter(tokens, last.next)
    if (next) places.push(next)
    last = next
  }
  return dropCountriesOfCities(places)
}

const findPlaceAfter = (tokens: TextToken[], index: number): PlaceMention | null => {
  const mark = tokens[index]?.folded ?? ''
  // Arabic joins with a letter before the name.
  if (mark.length > 1 && mark.startsWith('و')) return findPlaceAt(tokens, index)
  if (weakSeparators.has(mark)) return findPlaceAt(tokens, index + 1)
  if (!separators.has(mark)) return null
  let at = index + 1
  while (at - index < 4 && links.has(tokens[at]?.folded ?? '')) at++
  return findPlaceAt(tokens, at)
}

/** `Geneva / New Delhi` before `time`: the places that end right before a token, in order. */
export const findPlacesUpTo = (tokens: TextToken[], index: number): PlaceMention[] => {
  const last = findPlaceBefore(tokens, index)
  const places = last ? [last] : []
  for (let first = last; first && places.length < maxPlaces; ) {
    const mark = tokens[first.first - 1]?.folded ?? ''
    const before: PlaceMention | null =
      separators.has(mark) || weakSeparators.has(mark) ? findPlaceBefore(tokens, first.first - 1) : null
    if (before) places.unshift(before)
    first = before
  }
  return dropCountriesOfCities(places)
}

/** `Lubumbashi, DR Congo` is one place. */
const dropCountriesOfCities = (places: PlaceMention[]): PlaceMention[] =>
  places.filter(
    ({ country }) =>
      country === null ||
      places.every(({ zone }) => zone === null || !zonesOfCountry(country).includes(zone)),
  )
