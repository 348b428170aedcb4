import { foldAccents, type TextToken } from '../../text/tokens'
import { parseMonthAfter, parseYearAfter } from './date-parts'
import { weekdayOfToken } from './month-names'
import { type PartialDate, toIsoDate, weekdayOfDate } from './partial-date'

const ordinalRows = [
  'first 1st premier première primer primera primeiro primeira первый первая первое первую',
  'second 2nd deuxième second seconde segundo segunda второй вторая второе вторую',
  'third 3rd troisième tercer tercera terceiro terceira третий третья третье третью',
  'fourth 4th quatrième cuarto cuarta quarto quarta четвертый четвертая четвертое четвертую',
]
const ordinals = new Map(
  ordinalRows.flatMap((row, index) => row.split(' ').map((word) => [foldAccents(word), index + 1] as const)),
)
const lastWords = new Set(
  'last dernier dernière último última последний последняя'.split(' ').map(foldAccents),
)
const links = new Set('of in de du del do da в'.split(' '))

/** A day that is named by its place among the weekdays of a month. */
export interface OrdinalWeekday {
  /** Null where the year does not stand beside the month. */
  date: PartialDate | null
  weekday: number
  next: number
}

/** `the second Wednesday of June 2027`, `le premier mardi de mars`, `последний четверг апреля 2027`; null for other words. */
export const parseOrdinalWeekday = (tokens: TextToken[], index: number): OrdinalWeekday | null => {
  const place = parsePlace(tokens, index)
  const weekday = place && weekdayOfToken(tokens[place.next])
  if (!place || !weekday) return null
  let at = place.next + 1
  while (at - place.next < 5 && (links.has(tokens[at]?.folded ?? '') || isFeira(tokens, at))) at++
  const month = parseMonthAfter(tokens, at)
  if (!month) return null
  const year = parseYearAfter(tokens, month.next, () => true)
  return {
    date: year && findPlacedDay(year.year, month.month, weekday, place.number),
    weekday,
    next: year?.next ?? month.next,
  }
}

/** The number of a weekday in its month; `last` for the last one. */
const parsePlace = (tokens: TextToken[], index: number): { number: number | 'last'; next: number } | null => {
  const token = tokens[index]
  if (token?.kind === 'number' && /^[1-4]$/.test(token.text) && tokens[index + 1]?.at === token.end)
    return { number: Number(token.text), next: index + 2 }
  const number = ordinals.get(token?.folded ?? '') ?? (lastWords.has(token?.folded ?? '') ? 'last' : null)
  return number === null ? null : { number, next: index + 1 }
}

/** `quarta-feira`. */
const isFeira = (tokens: TextToken[], at: number): boolean =>
  tokens[at]?.folded === 'feira' || (tokens[at]?.text === '-' && tokens[at + 1]?.folded === 'feira')

const findPlacedDay = (
  year: number,
  month: number,
  weekday: number,
  place: number | 'last',
): PartialDate | null => {
  const days = Array.from({ length: 31 }, (_, index) => ({ year, month, day: index + 1 })).filter((date) => {
    const iso = toIsoDate(date)
    return iso !== null && weekdayOfDate(iso) === weekday
  })
  return days.at(place === 'last' ? -1 : place - 1) ?? null
}
