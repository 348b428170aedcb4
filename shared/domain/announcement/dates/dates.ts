import type { Token } from '../page/words'
import type { TimeRange } from '../sessions/time-ranges'
import { daysBetween, exists, type PartialDate } from './calendar'
import { dayListAt, isYear, joinAt, monthAfter, skipWeekday, yearAfter } from './date-parts'
import { monthOf } from './months'
import { numericDateAt } from './numeric-dates'

/** One or several days named together in a line. */
export interface DateMention {
  dates: PartialDate[]
  /** The weekday before the first of them, 1 (Monday) to 7. */
  weekday: number | null
  /** Digits that may be read with the month first; the same days read so. */
  other: PartialDate[] | null
  first: number
  next: number
  at: number
  end: number
}

const longestClinic = 31
const numbered = new Set(
  'day jour journee dia jornada session seance sesion sessao part partie parte module modulo resolution version level phase'.split(
    ' ',
  ),
)

/** All dates of a line, in order; dates joined by a dash or `and` are one mention. */
export const datesOf = (tokens: Token[], times: TimeRange[]): DateMention[] => {
  const taken = new Set(
    times.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, index) => first + index)),
  )
  const free = (index: number): boolean => !taken.has(index) && !isNumberOfSomething(tokens, index)
  const found: DateMention[] = []
  for (let index = 0; index < tokens.length; ) {
    const mention = free(index) ? mentionAt(tokens, index, free) : null
    const before = found.at(-1)
    const joined = mention && before ? join(before, mention, tokens) : null
    if (joined) found.splice(-1, 1, joined)
    else if (mention) found.push(mention)
    index = mention ? mention.next : index + 1
  }
  return found
}

/** The `1` of `Day 1`, the `7` of `SS7`, the `20` of `2.20`; the `8` of `el día 8 de junio` is a date's. */
const isNumberOfSomething = (tokens: Token[], index: number): boolean => {
  const [token, before] = [tokens[index], tokens[index - 1]]
  if (token?.kind !== 'number' || before?.kind !== 'word') return false
  if (before.folded === 'dia' && tokens[index + 1]?.folded === 'de' && monthAfter(tokens, index + 1))
    return false
  return numbered.has(before.folded) || (before.end === token.at && before.text.length > 1)
}

const mentionAt = (tokens: Token[], index: number, free: (index: number) => boolean): DateMention | null => {
  const token = tokens[index] as Token
  const start = skipWeekday(tokens, index)
  const numeric = tokens[start.next]?.kind === 'number' ? numericDateAt(tokens, start.next) : null
  if (numeric && (start.weekday !== null || start.next === index)) {
    const other = numeric.other && [numeric.other]
    return mention(tokens, index, numeric.next, [numeric.date], start.weekday, other)
  }
  if (start.next > index && start.weekday === null) return null
  return token.kind === 'number' || start.weekday !== null
    ? dayFirst(tokens, index, free)
    : monthFirst(tokens, index, free)
}

const dayFirst = (tokens: Token[], index: number, free: (index: number) => boolean): DateMention | null => {
  const list = dayListAt(tokens, index, free)
  if (!list) return monthFirst(tokens, index, free)
  const month = monthAfter(tokens, list.next)
  if (!month) return sharedNumericMonth(tokens, index, list)
  const year = yearAfter(tokens, month.next, free)
  return listed(
    tokens,
    index,
    year?.next ?? month.next,
    list.days,
    month.month,
    year?.year ?? null,
    list.weekday,
  )
}

/** `10-11/12/2025`: the last day of the list is followed by `/month/year`. */
const sharedNumericMonth = (
  tokens: Token[],
  index: number,
  list: { days: number[]; weekday: number | null; next: number },
): DateMention | null => {
  const last = numericDateAt(tokens, list.next - 1)
  if (!last || list.days.length < 2 || last.date.day !== list.days.at(-1)) return null
  return listed(tokens, index, last.next, list.days, last.date.month, last.date.year, list.weekday)
}

const monthFirst = (tokens: Token[], index: number, free: (index: number) => boolean): DateMention | null => {
  const direct = monthOf(tokens[index], tokens[index + 1]) !== null
  const start = direct ? { weekday: null, next: index } : skipWeekday(tokens, index)
  const month = monthOf(tokens[start.next], tokens[start.next + 1])
  if (month === null) return null
  const dot = tokens[start.next + 1]?.text === '.' ? 1 : 0
  const list = dayListAt(tokens, start.next + 1 + dot, free)
  if (!list || monthAfter(tokens, list.next)) return null
  const year = yearAfter(tokens, list.next, free)
  return listed(tokens, index, year?.next ?? list.next, list.days, month, year?.year ?? null, start.weekday)
}

const listed = (
  tokens: Token[],
  first: number,
  next: number,
  days: number[],
  month: number,
  year: number | null,
  weekday: number | null,
) => {
  const dates = days.map((day) => ({ year, month, day })).filter(exists)
  return dates.length === 0 ? null : mention(tokens, first, next, dates, weekday, null)
}

const mention = (
  tokens: Token[],
  first: number,
  next: number,
  dates: PartialDate[],
  weekday: number | null,
  other: PartialDate[] | null,
): DateMention => ({
  dates,
  weekday,
  other,
  first,
  next,
  at: (tokens[first] as Token).at,
  end: (tokens[next - 1] as Token).end,
})

/** `30 June - 1 July 2025`, `5 June and 6 June 2025`, `05/06/2025 - 06/06/2025`. */
const join = (before: DateMention, after: DateMention, tokens: Token[]): DateMention | null => {
  const between = joinAt(tokens, before.next)
  if (between.kind === 'lost' || between.next !== after.first) return null
  const year = after.dates[0]?.year ?? null
  const earlier = before.dates.map((date) => ({
    ...date,
    year: date.year ?? yearBefore(date, after.dates[0], year),
  }))
  const dates = connect(earlier, after.dates, between.kind)
  if (!dates) return null
  const other = before.other && after.other ? connect(before.other, after.other, between.kind) : null
  return { ...before, dates, other, next: after.next, end: after.end }
}

const yearBefore = (date: PartialDate, after: PartialDate | undefined, year: number | null): number | null =>
  year !== null && after && date.month > after.month ? year - 1 : year

const connect = (one: PartialDate[], two: PartialDate[], kind: 'range' | 'list'): PartialDate[] | null => {
  const [last, first] = [one.at(-1), two[0]]
  if (kind === 'list' || !last || !first) return [...one, ...two]
  const between = daysBetween(last, first, longestClinic)
  return between && [...one, ...between.slice(1), ...two.slice(1)]
}

/** Months named with a year but no day: `October - December 2021`, `since October 2021`. */
export const monthYearsOf = (tokens: Token[]): { month: number; year: number; at: number }[] =>
  tokens.flatMap((token, index) => {
    const month = monthOf(token, tokens[index + 1])
    if (month === null) return []
    const jump = joinAt(tokens, index + 1)
    const other = jump.kind === 'lost' ? null : monthOf(tokens[jump.next], tokens[jump.next + 1])
    const next = other === null ? index + 1 : jump.next + 1
    const of = ['de', 'of', ','].includes(tokens[next]?.folded ?? '') ? 1 : 0
    const year = tokens[next + of]
    return year && isYear(year) ? [{ month, year: Number(year.text), at: token.at }] : []
  })
