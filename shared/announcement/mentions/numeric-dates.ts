import { areAdjacent, type TextToken } from '../text/tokens'
import { isYearToken } from './date-parts'
import { dateExists, listDatesBetween, type PartialDate } from './partial-date'

/** A date in digits. `alternative` is what it would be with month and day the other way round, when that exists too. */
export interface NumericDate {
  date: PartialDate
  alternative: PartialDate | null
  next: number
}

const separators = new Set(['/', '.', '-'])

/** `2026年5月19日`, `5月19日`: the date and the token after it. */
export const parseChineseDate = (
  tokens: TextToken[],
  index: number,
): { dates: PartialDate[]; next: number } | null => {
  const hasYear = isYearToken(tokens[index]) && tokens[index + 1]?.text === '年'
  const at = hasYear ? index + 2 : index
  const [month, monthMark, day, dayMark, joiner, last, lastMark] = tokens.slice(at, at + 7)
  if (month?.kind !== 'number' || monthMark?.text !== '月' || day?.kind !== 'number') return null
  const year = hasYear ? Number(tokens[index]?.text) : null
  const date = (number: string): PartialDate => ({ year, month: Number(month.text), day: Number(number) })
  // `19日至20日`, `19-20日`: the mark stands behind each day or behind the last.
  const [to, toMark] = dayMark?.text === '日' ? [last, lastMark] : [joiner, last]
  const join = dayMark?.text === '日' ? joiner : dayMark
  const isRange =
    ['至', '到', '-'].includes(join?.folded ?? '') && to?.kind === 'number' && toMark?.text === '日'
  if (!isRange && dayMark?.text !== '日') return null
  const end = isRange ? date(to.text) : date(day.text)
  const dates = listDatesBetween(date(day.text), end, maxChineseRange)
  if (!dates?.every(dateExists)) return null
  return { dates, next: at + (isRange ? (dayMark?.text === '日' ? 7 : 6) : 4) }
}

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
  if (!dateExists(dayFirst)) return unambiguousDate(monthFirst, next)
  const ambiguous = dateExists(monthFirst) && a.text !== b.text
  return { date: dayFirst, alternative: ambiguous ? monthFirst : null, next }
}

const unambiguousDate = (date: PartialDate, next: number): NumericDate | null =>
  dateExists(date) ? { date, alternative: null, next } : null
