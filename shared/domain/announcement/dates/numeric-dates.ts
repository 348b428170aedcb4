import { glued, type Token } from '../page/words'
import { exists, type PartialDate } from './calendar'
import { isYear } from './date-parts'

/** A date in digits. `other` is what it would be with month and day the other way round, when that exists too. */
export interface NumericDate {
  date: PartialDate
  other: PartialDate | null
  next: number
}

const signs = new Set(['/', '.', '-'])

/** `2025-06-05`, `05/06/2025`, `5.6.2025`, `06-05-25` at a token, or null. */
export const numericDateAt = (tokens: Token[], index: number): NumericDate | null => {
  const [a, sign, b, again, c] = tokens.slice(index, index + 5)
  if (!a || !sign || !b || !again || !c || !signs.has(sign.folded) || again.folded !== sign.folded)
    return null
  const close = glued(a, sign) && glued(sign, b) && glued(b, again) && glued(again, c)
  if (!close || a.kind !== 'number' || b.kind !== 'number' || c.kind !== 'number' || b.text.length > 2)
    return null
  const next = index + 5
  if (isYear(a) && c.text.length <= 2)
    return only({ year: Number(a.text), month: Number(b.text), day: Number(c.text) }, next)
  if (a.text.length > 2 || !(isYear(c) || (c.text.length === 2 && sign.folded === '/'))) return null
  const year = Number(c.text) + (c.text.length === 2 ? 2000 : 0)
  const dayFirst = { year, month: Number(b.text), day: Number(a.text) }
  const monthFirst = { year, month: Number(a.text), day: Number(b.text) }
  if (!exists(dayFirst)) return only(monthFirst, next)
  const ambiguous = exists(monthFirst) && a.text !== b.text
  return { date: dayFirst, other: ambiguous ? monthFirst : null, next }
}

const only = (date: PartialDate, next: number): NumericDate | null =>
  exists(date) ? { date, other: null, next } : null
