import { areAdjacent, type TextToken } from '../text/tokens'
import { isYearToken } from './date-parts'
import { dateExists, type PartialDate } from './partial-date'

/** A date in digits. `alternative` is what it would be with month and day the other way round, when that exists too. */
export interface NumericDate {
  date: PartialDate
  alternative: PartialDate | null
  next: number
}

const separators = new Set(['/', '.', '-'])

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
