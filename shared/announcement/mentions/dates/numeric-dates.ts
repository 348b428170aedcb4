import { areAdjacent, type TextToken } from '../../text/tokens'
import { isYearToken } from './date-parts'
import { dateExists, listDatesBetween, type PartialDate } from './partial-date'

/** A date in digits. `alternative` is what it would be with month and day the other way round, when that exists too. */
export interface NumericDate {
  date: PartialDate
  alternative: PartialDate | null
  /** What the digits can only be; null where they may be both, or begin with the year. */
  order: DigitOrder | null
  next: number
}

/** Whether digits name the day or the month first. */
export type DigitOrder = 'day-first' | 'month-first'

const separators = new Set(['/', '.', '-'])

/** `2026年5月19日`, `5月19日`: the date and the token after it. */
export const parseChineseDate = (
  tokens: TextToken[],
  index: number,
): { dates: PartialDate[]; next: number } | null => {
  const hasYear = isYearToken(tokens[index]) && tokens[index + 1]?.text === '年'
  const at = hasYear ? index + 2 : index
  const [month, monthMark, day, dayMark] = tokens.slice(at, at + 4)
  if (month?.kind !== 'number' || monthMark?.text !== '月' || day?.kind !== 'number') return null
  const year = hasYear ? Number(tokens[index]?.text) : null
  const date = (number: string): PartialDate => ({ year, month: Number(month.text), day: Number(number) })
  // `19日至20日`, `19日(星期二)至20日`, `19-20日`: the mark stands behind each day or behind the last.
  const isMarked = dayMark?.text === '日'
  const joinAt = isMarked ? skipBracket(tokens, at + 4) : at + 3
  const [join, to, toMark] = tokens.slice(joinAt, joinAt + 3)
  const isRange =
    ['至', '到', '-'].includes(join?.folded ?? '') && to?.kind === 'number' && toMark?.text === '日'
  if (!isRange && !isMarked) return null
  const end = isRange ? date(to.text) : date(day.text)
  const dates = listDatesBetween(date(day.text), end, maxChineseRange)
  if (!dates?.every(dateExists)) return null
  return { dates, next: isRange ? joinAt + 3 : at + 4 }
}

/** The token after `(星期二)`. */
const skipBracket = (tokens: TextToken[], index: number): number =>
  /^[(（]$/.test(tokens[index]?.text ?? '') && /^[)）]$/.test(tokens[index + 2]?.text ?? '')
    ? index + 3
    : index

const maxChineseRange = 31

/** `2025-06-05`, `05/06/2025`, `5.6.2025`, `06-05-25` at a token, or null. */
export const parseNumericDate = (tokens: TextToken[], index: number): NumericDate | null => {
  const [a, sign, b, secondSign, c] = tokens.slice(index, index + 5)
  if (
    !a ||
    !sign ||
    !b ||
    !secondSign ||
    !c ||
    !separators.has(sign.folded) ||
    secondSign.folded !== sign.folded
  )
    return null
  const close =
    areAdjacent(a, sign) && areAdjacent(sign, b) && areAdjacent(b, secondSign) && areAdjacent(secondSign, c)
  if (!close || a.kind !== 'number' || b.kind !== 'number' || c.kind !== 'number' || b.text.length > 2)
    return null
  const next = index + 5
  if (isYearToken(a) && c.text.length <= 2)
    return unambiguousDate({ year: Number(a.text), month: Number(b.text), day: Number(c.text) }, next)
  if (a.text.length > 2 || !(isYearToken(c) || (c.text.length === 2 && sign.folded === '/'))) return null
  const year = Number(c.text) + (c.text.length === 2 ? 2000 : 0)
  const dayFirst = { year, month: Number(b.text), day: Number(a.text) }
  const monthFirst = { year, month: Number(a.text), day: Number(b.text) }
  if (!dateExists(dayFirst)) return unambiguousDate(monthFirst, next, 'month-first')
  const alternative = dateExists(monthFirst) && a.text !== b.text ? monthFirst : null
  const order = dateExists(monthFirst) ? null : 'day-first'
  return { date: dayFirst, alternative, order, next }
}

/** Several days of digits whose year stands once, at the end. */
export interface NumericSpan {
  dates: PartialDate[]
  alternative: PartialDate[] | null
  order: DigitOrder | null
  next: number
}

const spanJoiners = new Set(['-', 'to', 'bis', 'au', 'al', 'a', 'ate', 'до', 'по', '至'])
const maxSpanDays = 366

/** `05/05–05/06/2026`, `16.02.–29.05.2026`: the day and the month before the full date at its end, or null. */
export const parseNumericSpan = (tokens: TextToken[], index: number): NumericSpan | null => {
  const [a, sign, b] = tokens.slice(index, index + 3)
  if (!a || !sign || !b || a.kind !== 'number' || b.kind !== 'number') return null
  if (sign.text !== '/' && sign.text !== '.') return null
  if (!areAdjacent(a, sign) || !areAdjacent(sign, b) || a.text.length > 2 || b.text.length > 2) return null
  const dot = sign.text === '.' && tokens[index + 3]?.text === '.' ? 1 : 0
  if (!spanJoiners.has(tokens[index + 3 + dot]?.folded ?? '')) return null
  const last = parseNumericDate(tokens, index + 4 + dot)
  if (!last || tokens[index + 5 + dot]?.text !== sign.text) return null
  const { year } = last.date
  const [one, other] = [Number(a.text), Number(b.text)]
  const dayFirst =
    last.order === 'month-first' ? null : datesOfSpan({ year, month: other, day: one }, last.date)
  const monthDate =
    last.order === 'month-first' || last.date.month === last.date.day ? last.date : last.alternative
  const monthFirst =
    monthDate && sign.text === '/' ? datesOfSpan({ year, month: one, day: other }, monthDate) : null
  const dates = dayFirst ?? monthFirst
  if (!dates) return null
  const isShort = dates.length <= maxShortSpan
  // `05/05–05/06` is two days of May rather than a month.
  if (!isShort && monthFirst && monthFirst.length <= maxShortSpan)
    return { dates: monthFirst, alternative: null, order: 'month-first', next: last.next }
  const alternative = dayFirst && monthFirst && monthFirst.length <= maxShortSpan ? monthFirst : null
  const order = alternative ? null : dayFirst ? 'day-first' : 'month-first'
  return { dates, alternative, order, next: last.next }
}

const maxShortSpan = 14

const datesOfSpan = (first: PartialDate, last: PartialDate): PartialDate[] | null =>
  dateExists(first) && dateExists(last) ? listDatesBetween(first, last, maxSpanDays) : null

const unambiguousDate = (
  date: PartialDate,
  next: number,
  order: DigitOrder | null = null,
): NumericDate | null => (dateExists(date) ? { date, alternative: null, order, next } : null)
