import { ClinicMode } from '../../domain/clinic/venue'
import { readLanguage, splitLanguages } from '../../domain/values/read-language'
import { foldText } from '../../domain/values/text/fold-text'
import { CalendarDate } from '../../domain/values/time/time-schemas'
import { countryCount, readCountry } from '../countries/read-country'

/** A cell's value, or what is wrong with it. */
export type Cell<Value> = { value: Value } | { problem: string }

/** The product did not exist before, and a year like 0223 is a slip. */
const FIRST_YEAR = 2000
const MAX_COUNT = 1_000_000

/** `-`, `n/a` and the like are as empty as an empty cell. */
export const isEmptyCell = (text: string): boolean => /^([-–—?.]*|n\/?a|unknown|not known)$/i.test(text)

/**
 * A date, year first, also with the midnight that exports of databases add. Spreadsheet programs write other forms, in
 * which day and month cannot be told apart.
 */
export const readDateCell = (text: string): Cell<string | null> => {
  if (isEmptyCell(text)) return { value: null }
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? []
  if (year === undefined) return { problem: `"${text}" is no date like 2023-06-05` }
  const date = CalendarDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!date.success) return { problem: `"${text}" is not in the calendar` }
  return Number(year) < FIRST_YEAR ? { problem: `"${text}" is before ${FIRST_YEAR}` } : { value: date.data }
}

/** Marks between thousands: a comma, a space, a point or, as in Switzerland, an apostrophe; the same one throughout. */
const wholeNumbers = [
  /^(?<whole>\d+)(?:[.,]0{1,2})?$/,
  /^(?<whole>\d{4,})[.,]0+$/,
  /^(?<whole>\d{1,3}([ ,'’])\d{3}(?:\2\d{3})*)(?:\.0+)?$/,
  /^(?<whole>\d{1,3}([ .'’])\d{3}(?:\2\d{3})*),0{1,2}$/,
  /^(?<whole>\d{1,3}(?:\.\d{3}){2,})$/,
  // As in India: 1,20,000.
  /^(?<whole>\d{1,2}(?:,\d{2})+,\d{3})(?:\.0+)?$/,
]

/** A whole number from 0, also with marks between thousands and decimals of 0, in Western or Arabic digits. */
export const readCountCell = (text: string): Cell<number | null> => {
  if (isEmptyCell(text)) return { value: null }
  const written = toWesternDigits(text.replace(/\s/g, ' '))
  if (/^\d{1,3}\.\d{3}$/.test(written))
    return { problem: `"${text}" can be read in two ways; write it without the point` }
  const match = wholeNumbers.map((pattern) => pattern.exec(written)).find((each) => each !== null)
  if (!match?.groups?.whole) return { problem: `"${text}" is no whole number from 0` }
  const number = Number(match.groups.whole.replace(/\D/g, ''))
  return number > MAX_COUNT
    ? { problem: `"${text}" is above ${MAX_COUNT.toLocaleString('en')}` }
    : { value: number }
}

/** The digits of Arabic and of Persian stand in the order of their values, as do the Western ones. */
const toWesternDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** In English, French, Spanish and Portuguese. */
const modeNames: Record<ClinicMode, string> = {
  online:
    'online, on-line, virtual, remote, zoom, webinar, en ligne, a distance, virtuel, en linea, em linha, a distancia',
  'in-person':
    'in-person, in person, physical, onsite, on-site, on site, face-to-face, face to face, f2f, en presentiel, presentiel, presencial',
  hybrid: 'hybrid, hybride, hibrido, hibrida, mixed, blended',
}

export const readModeCell = (text: string): Cell<ClinicMode | null> => {
  if (isEmptyCell(text)) return { value: null }
  const mode = ClinicMode.options.find((option) => modeNames[option].split(', ').includes(foldText(text)))
  return mode ? { value: mode } : { problem: `"${text}" is none of ${ClinicMode.options.join(', ')}` }
}

/** Texts separated by `;`, each once. */
export const splitTexts = (text: string): string[] =>
  isEmptyCell(text)
    ? []
    : [...new Set(text.split(/[;|]/).map((part) => part.trim()))].filter((part) => part !== '')

/** ISO 639-1 codes or names of languages, as `en`, `French` or `français;anglais`. */
export const readLanguagesCell = (text: string): Cell<string[]> => {
  const parts = isEmptyCell(text) ? [] : splitLanguages(text)
  const codes = parts.map(readLanguage)
  const unread = parts.filter((_, index) => codes[index] === null)
  return unread.length > 0
    ? { problem: `"${unread.join('", "')}" is no language code like en` }
    : { value: [...new Set(codes.filter((code) => code !== null))] }
}

export type CountryReach = { count: number; codes: string[] | null }

/** The number of countries, or a list of them. */
export const readCountriesCell = (text: string): Cell<CountryReach | null> => {
  if (isEmptyCell(text)) return { value: null }
  const number = /^\P{L}*\p{Nd}\P{L}*$/u.test(text) ? readCountCell(text) : null
  if (number && 'problem' in number) return number
  if (number && (number.value ?? 0) > countryCount)
    return { problem: `"${text}" is above ${countryCount}, the number of countries and territories` }
  if (number) return { value: number.value === null ? null : { count: number.value, codes: null } }
  const parts = splitCountries(text)
  const codes = parts.map(readCountry)
  const unread = parts.filter((_, index) => codes[index] === null)
  if (unread.length > 0) return { problem: `"${unread.join('", "')}" is no ISO country code like SO` }
  const unique = [...new Set(codes.filter((code) => code !== null))].toSorted()
  return { value: { count: unique.length, codes: unique } }
}

/** Codes may stand between any marks or blanks; names only between marks, since many have several words. */
const splitCountries = (text: string): string[] => {
  const marks = /^[A-Za-z]{2}([^\p{L}]+[A-Za-z]{2})*[^\p{L}]*$/u.test(text) ? /[^A-Za-z]+/ : /[;|,/+]/
  return text
    .split(marks)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
