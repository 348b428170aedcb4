import { tokenizeText } from '../../text/tokens'
import { findCountries } from './country-mentions'
import { findPlaceAt } from './place-mentions'

const maxLength = 120

/** `Sandton, Johannesburg`, `Example Hall, Nadi, Fiji`: the last part of a short text is a city or a country. */
export const endsInPlace = (text: string): boolean => {
  if (text.length > maxLength || !text.includes(',')) return false
  const tokens = tokenizeText(text.split(/,\s*/).at(-1) ?? '')
  const [country] = findCountries(tokens)
  const next = findPlaceAt(tokens, 0)?.next ?? (country?.first === 0 ? country.next : null)
  return tokens.length > 0 && next === tokens.length
}
