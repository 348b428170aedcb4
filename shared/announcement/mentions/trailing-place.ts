import { tokenizeText } from '../text/tokens'
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
