import type { TextToken } from '../../text/tokens'
import { isYearToken, parseJoiner } from './date-parts'
import { monthOfToken } from './month-names'

/** Months named with a year but no day: `October - December 2021`, `since October 2021`. */
export const findMonthYears = (tokens: TextToken[]): { month: number; year: number; at: number }[] =>
  tokens.flatMap((token, index) => {
    const month = monthOfToken(token, tokens[index + 1])
    if (month === null) return []
    const jump = parseJoiner(tokens, index + 1)
    const laterMonth = jump.kind === 'lost' ? null : monthOfToken(tokens[jump.next], tokens[jump.next + 1])
    const next = laterMonth === null ? index + 1 : jump.next + 1
    const of = ['de', 'of', ','].includes(tokens[next]?.folded ?? '') ? 1 : 0
    const year = tokens[next + of]
    return year && isYearToken(year) ? [{ month, year: Number(year.text), at: token.at }] : []
  })
