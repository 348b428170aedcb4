import type { TextToken } from '../../text/tokens'
import type { TimeRange } from '../clock/time-ranges'
import type { DateMention } from './date-mention'
import { parseDayList, parseMonthAfter, parseYearAfter, skipWeekday } from './date-parts'
import { joinMentions } from './join-date-mentions'
import { monthOfToken } from './month-names'
import { parseChineseDate, parseNumericDate, parseNumericSpan } from './numeric-dates'
import { parseOrdinalWeekday } from './ordinal-weekdays'
import { dateExists, type PartialDate } from './partial-date'

const numberedNouns = new Set(
  'day jour journee dia jornada session seance sesion sessao part partie parte module modulo resolution version level phase'.split(
    ' ',
  ),
)

/** All dates of a line, in order; dates joined by a dash or `and` are one mention. */
export const findDateMentions = (tokens: TextToken[], times: TimeRange[]): DateMention[] => {
  const timeTokens = new Set(
    times.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, index) => first + index)),
  )
  const isFree = (index: number): boolean => !timeTokens.has(index) && !isOrdinalNumber(tokens, index)
  const mentions: DateMention[] = []
  for (let index = 0; index < tokens.length; ) {
    const mention =
      isFree(index) && !isStreetName(tokens, index) ? parseDateMention(tokens, index, isFree) : null
    const previous = mentions.at(-1)
    const joined = mention && previous ? joinMentions(previous, mention, tokens) : null
    if (joined) mentions.splice(-1, 1, joined)
    else if (mention) mentions.push(mention)
    index = mention ? mention.next : index + 1
  }
  return mentions
}

const streetWords = new Set(
  'avenue avenida av ave rue rua calle boulevard boul bd bld bvd plaza praca largo pont ponte puente quai carrefour paseo jiron улица площадь проспект شارع ساحة'.split(
    ' ',
  ),
)
const streetLinks = new Set('du de del da do d la le el l the der . of no'.split(' '))

/** `Avenue du 30 Juin`, `Av. 4 de Fevereiro`, `Plaza 25 de Mayo`: a street named after a day. */
const isStreetName = (tokens: TextToken[], index: number): boolean => {
  let at = index - 1
  while (index - at < 4 && streetLinks.has(tokens[at]?.folded ?? '')) at--
  const word = tokens[at]?.folded ?? ''
  // `takes place 4 May` names no street.
  return (
    streetWords.has(word) || (word === 'place' && ['du', 'de', 'd'].includes(tokens[at + 1]?.folded ?? ''))
  )
}

/** The `1` of `Day 1`, the `7` of `SS7`, the `20` of `2.20`; the `8` of `el día 8 de junio` is a date's. */
const isOrdinalNumber = (tokens: TextToken[], index: number): boolean => {
  const [token, before] = [tokens[index], tokens[index - 1]]
  if (token?.kind !== 'number' || before?.kind !== 'word') return false
  if (before.folded === 'dia' && tokens[index + 1]?.folded === 'de' && parseMonthAfter(tokens, index + 1))
    return false
  return numberedNouns.has(before.folded) || (before.end === token.at && before.text.length > 1)
}

const parseDateMention = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): DateMention | null => {
  const token = tokens[index] as TextToken
  const chinese = token.kind === 'number' ? parseChineseDate(tokens, index) : null
  if (chinese) return createMention(tokens, index, chinese.next, chinese.dates, null, null)
  const ordinal = parseOrdinalWeekday(tokens, index)
  if (ordinal?.date) return createMention(tokens, index, ordinal.next, [ordinal.date], ordinal.weekday, null)
  const start = skipWeekday(tokens, index)
  const span = tokens[start.next]?.kind === 'number' ? parseNumericSpan(tokens, start.next) : null
  if (span && (start.weekday !== null || start.next === index))
    return {
      ...createMention(tokens, index, span.next, span.dates, start.weekday, span.alternative),
      ...(span.order ? { digitOrder: span.order } : {}),
    }
  const numeric = tokens[start.next]?.kind === 'number' ? parseNumericDate(tokens, start.next) : null
  if (numeric && (start.weekday !== null || start.next === index)) {
    const alternative = numeric.alternative && [numeric.alternative]
    return {
      ...createMention(tokens, index, numeric.next, [numeric.date], start.weekday, alternative),
      ...(numeric.order ? { digitOrder: numeric.order } : {}),
    }
  }
  if (start.next > index && start.weekday === null) return null
  const dayFirst =
    token.kind === 'number' || start.weekday !== null ? parseDayFirst(tokens, index, isFree) : null
  // `Mar` may be a Tuesday in French and Spanish, and March.
  return dayFirst ?? (token.kind === 'word' ? parseMonthFirst(tokens, index, isFree) : null)
}

const parseDayFirst = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): DateMention | null => {
  const list = parseDayList(tokens, index, isFree)
  if (!list) return parseMonthFirst(tokens, index, isFree)
  const month = parseMonthAfter(tokens, list.next)
  if (!month) return parseSharedMonth(tokens, index, list)
  const year = parseYearAfter(tokens, month.next, isFree)
  return createDayMention(
    tokens,
    list.first,
    year?.next ?? month.next,
    list.days,
    month.month,
    year?.year ?? null,
    list.weekday,
  )
}

/** `10-11/12/2025`: the last day of the list is followed by `/month/year`. */
const parseSharedMonth = (
  tokens: TextToken[],
  index: number,
  list: { days: number[]; weekday: number | null; next: number },
): DateMention | null => {
  const last = parseNumericDate(tokens, list.next - 1)
  if (!last || list.days.length < 2 || last.date.day !== list.days.at(-1)) return null
  return createDayMention(tokens, index, last.next, list.days, last.date.month, last.date.year, list.weekday)
}

const parseMonthFirst = (
  tokens: TextToken[],
  index: number,
  isFree: (index: number) => boolean,
): DateMention | null => {
  const direct = monthOfToken(tokens[index], tokens[index + 1]) !== null
  const start = direct ? { weekday: null, next: index } : skipWeekday(tokens, index)
  const month = monthOfToken(tokens[start.next], tokens[start.next + 1])
  if (month === null) return null
  const dot = tokens[start.next + 1]?.text === '.' ? 1 : 0
  const list = parseDayList(tokens, start.next + 1 + dot, isFree)
  const monthAfter = list && parseMonthAfter(tokens, list.next)
  if (!list || (monthAfter && !beginsDay(tokens[monthAfter.next]))) return null
  const year = parseYearAfter(tokens, list.next, isFree)
  return createDayMention(
    tokens,
    index,
    year?.next ?? list.next,
    list.days,
    month,
    year?.year ?? null,
    start.weekday,
  )
}

/** `March 3 – March 4`: the second month has a day of its own. */
const beginsDay = (token: TextToken | undefined): boolean =>
  token?.kind === 'number' && token.text.length <= 2 && Number(token.text) <= 31

const createDayMention = (
  tokens: TextToken[],
  first: number,
  next: number,
  days: number[],
  month: number,
  year: number | null,
  weekday: number | null,
) => {
  const dates = days.map((day) => ({ year, month, day })).filter(dateExists)
  return dates.length === 0 ? null : createMention(tokens, first, next, dates, weekday, null)
}

const createMention = (
  tokens: TextToken[],
  first: number,
  next: number,
  dates: PartialDate[],
  weekday: number | null,
  alternative: PartialDate[] | null,
): DateMention => ({
  dates,
  weekday,
  alternative,
  first,
  next,
  at: (tokens[first] as TextToken).at,
  end: (tokens[next - 1] as TextToken).end,
})
