import { tokenizeText } from '../../text/tokens'
import { findCountries } from './country-mentions'
import { findPlaceAt } from './place-mentions'

/** The last name is the country; the city is its one or two words before that. */
const trailingPlaces = [1, 2].map(
  (words) =>
    new RegExp(`^(.+[\\p{L}"”»)]),? ((?:\\p{Lu}[\\p{L}'’-]+ ?){${words}}), (\\p{Lu}[\\p{L}'’ -]+)$`, 'u'),
)
const linkBefore = /(?<!\p{L})(?:in|for|of|at|à|en|de|em|–|-)$/iu

/** `Safety Workshop Lusaka, Zambia`, `ZICTA Lusaka, Zambia` without the city and the country, which say where it is. */
export const dropTrailingPlace = (name: string): string => {
  for (const pattern of trailingPlaces) {
    const [, rest, city, country] = pattern.exec(name) ?? []
    if (!rest || !city || !country || linkBefore.test(rest)) continue
    const place = findPlaceAt(tokenizeText(city), 0)
    if (place && findCountries(tokenizeText(country)).length > 0) return rest
  }
  return name
}

const cityBehind = /^(.{12,200}[\p{L}"”»)]), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u

/** `Clinic on Payments, Maseru` without the city, where another place does not stand before it as in a list. */
export const dropTrailingCity = (name: string): string => {
  const [, rest, city] = cityBehind.exec(name) ?? []
  if (!rest || !city || !isPlace(city)) return name
  return isPlace(/[\p{L}'’-]+$/u.exec(rest)?.[0] ?? '') ? name : rest
}

const isPlace = (text: string): boolean => {
  const tokens = tokenizeText(text)
  return tokens.length > 0 && findPlaceAt(tokens, 0)?.next === tokens.length
}
