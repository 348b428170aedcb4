import { countryCodes, findCountries } from '../../announcement/mentions/places/country-mentions'
import { tokenizeText } from '../../announcement/text/tokens'
import { findCountryName } from './country-names-in-files'

const codes = new Set(countryCodes)

/** How many countries and territories have a code: more cannot take part. */
export const countryCount = codes.size

/**
 * The country that a cell names: an ISO 3166-1 alpha-2 code in any case, or a name as the UN writes it in its
 * languages and Portuguese, or a usual one, in the languages of files also in theirs, as `Deutschland`.
 * @returns null where it names none, more than one, or more than a country
 */
export const readCountry = (cell: string): string | null => {
  const text = cell.trim()
  // In a cell of a country `Réunion` is no meeting.
  if (/^(?:la )?r[ée]uni[oó]n$/i.test(text)) return 'RE'
  if (/^[A-Za-z]{2}$/.test(text) && codes.has(text.toUpperCase())) return text.toUpperCase()
  const capitalised = /\p{Lu}/u.test(text[0] ?? '') ? text : text.charAt(0).toUpperCase() + text.slice(1)
  const words = tokenizeText(capitalised).filter(({ kind }) => kind === 'word')
  const [mention, ...others] = findCountries(words)
  const isWhole = mention !== undefined && mention.first === 0 && mention.next === words.length
  return isWhole && others.length === 0 ? mention.code : findCountryName(text)
}
