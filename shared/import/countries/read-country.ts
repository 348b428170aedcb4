import { countryCodes, findCountries } from '../../announcement/mentions/country-mentions'
import { tokenizeText } from '../../announcement/text/tokens'

const codes = new Set(countryCodes)

/**
 * The country that a cell names: an ISO 3166-1 alpha-2 code in any case, or a name in English, French, Spanish or
 * Portuguese.
 * @returns null where it names none, more than one, or more than a country
 */
export const readCountry = (cell: string): string | null => {
  const text = cell.trim()
  if (/^[A-Za-z]{2}$/.test(text) && codes.has(text.toUpperCase())) return text.toUpperCase()
  const capitalised = /\p{Lu}/u.test(text[0] ?? '') ? text : text.charAt(0).toUpperCase() + text.slice(1)
  const words = tokenizeText(capitalised).filter(({ kind }) => kind === 'word')
  const [mention, ...others] = findCountries(words)
  const isWhole = mention !== undefined && mention.first === 0 && mention.next === words.length
  return isWhole && others.length === 0 ? mention.code : null
}
