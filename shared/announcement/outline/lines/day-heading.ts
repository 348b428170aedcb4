import type { AnnotatedLine } from '../../line'
import type { TimeRange } from '../../mentions/clock/time-ranges'
import { weekdayOfToken } from '../../mentions/dates/month-names'
import type { PartialDate } from '../../mentions/dates/partial-date'
import { findPlaceAt } from '../../mentions/places/place-mentions'
import { areAdjacent, type TextToken } from '../../text/tokens'
import { skipBullets, skipPunctuation, skipSessionNumber } from './line-openings'

/** The line that opens a day: `Day 1: 4 February 2025 (GMT)`, `Jour 2`, `13 December 2023`. */
export interface DayHeading {
  /** The day's number, null where only the date stands. */
  number: number | null
  dates: PartialDate[]
  alternative: PartialDate[] | null
  weekday: number | null
  /** Hours of the day in the heading itself. */
  hours: TimeRange | null
  /** The token where something else begins: the day's theme, or its first session in the same line. */
  rest: number | null
  /** One of several days that stand in lines of their own; it counts without sessions too. */
  inSeries?: boolean
  /** What a day of a series without hours of its own is about. */
  theme?: string
}

const dayWords = new Set('day jour journee dia jornada tag день اليوم'.split(' '))
const numberWords = [
  'one first un une uno premier premiere primer primero primera i primeiro первыи الاول',
  'two second deux deuxieme seconde dos segundo segunda ii dois второи الثاني',
  'three third trois troisieme tres tercer tercero tercera iii terceiro третии الثالث',
]
const numbers = new Map(
  numberWords.flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)),
)
const fillers = new Set(
  'programme program programa agenda schedule for of on the de del du la le el los las les pour para d l do da date fecha time session sessions morning afternoon clinic workshop and et y st nd rd th er ere e eme o day jour journee dia jornada matin matinee manana tarde am pm feira года г'.split(
    ' ',
  ),
)
const maxThemeLength = 90

/** The heading that a line is, or null: sentences that begin with a date or with `Day 1` are none. */
export const parseDayHeading = (line: AnnotatedLine): DayHeading | null => {
  const { tokens, dates, times, zones } = line
  if (line.text.length > 200) return null
  const marker = findDayMarker(tokens, dates)
  const first = dates[0]
  if (!marker && dates.length !== 1 && !isLoneWeekday(tokens)) return null
  if (!marker && first && first.dates.length > 1) return null
  if (dates.length > 1) return null
  const isCovered = (index: number): boolean =>
    [...(marker ? [marker] : []), ...dates, ...zones, ...times].some(
      (part) => index >= part.first && index < part.next,
    )
  let rest = skipSessionLabel(line)
  const begun = rest
  while (
    rest < tokens.length &&
    (isCovered(rest) ||
      tokens[rest]?.kind === 'punctuation' ||
      fillers.has(tokens[rest]?.folded ?? '') ||
      weekdayOfToken(tokens[rest]) !== null)
  )
    rest++
  if (begun < rest && times.some((time) => time.first < rest) && isPlaceOrZone(line, rest))
    rest = tokens.length
  const startsHeading = [marker, first].some((part) => part && part.first < rest)
  const themed = rest < tokens.length
  if (!startsHeading && !isLoneWeekday(tokens)) return null
  if (themed && !isTheme(line, rest, begun, marker, first)) return null
  const session = themed && times.some((time) => time.first < rest)
  return {
    number: marker?.number ?? null,
    dates: first?.dates ?? [],
    alternative: first?.alternative ?? null,
    weekday: first?.weekday ?? tokens.map(weekdayOfToken).find((day) => day !== null) ?? null,
    hours: session ? null : (times.find(({ to }) => to !== null) ?? null),
    rest: themed ? rest : null,
  }
}

/** `4:00–5:30 PM Gulf Standard Time (Dubai)`, `09:00 | 12:00 | Paramaribo`: what follows the hours is no session. */
const isPlaceOrZone = ({ text, tokens }: AnnotatedLine, rest: number): boolean =>
  zoneName.test(text.slice(tokens[rest]?.at)) || findPlaceAt(tokens, rest)?.next === tokens.length

const zoneName = /^(?:\p{Lu}[\p{L}.]* ){0,3}(?:Standard |Daylight |Summer )Time(?!\p{L}).{0,60}$/u

/** `Session 1: Tuesday, 3 March`: the number of a session before a date is no theme. */
const skipSessionLabel = ({ tokens, dates }: AnnotatedLine): number => {
  const begin = skipBullets(tokens)
  const next = skipSessionNumber(tokens, begin)
  return next > begin && dates.some(({ first }) => first >= next && first <= next + 1) ? next : begin
}

/** A theme is short, no sentence, and set off by a mark or a capital. */
const isTheme = (
  line: AnnotatedLine,
  rest: number,
  afterOpening: number,
  marker: DayMarker | null,
  date: { first: number; next: number } | undefined,
): boolean => {
  const token = line.tokens[rest] as TextToken
  const before = line.tokens[rest - 1]
  const text = line.text.slice(token.at)
  const head = marker ?? date
  if (head && line.times.some((time) => time.first < head.first)) return false
  if (!head || text.length > maxThemeLength || /[.;!?]$/.test(text) || /[.!?]\s/.test(text)) return false
  if (
    head.first > afterOpening + 3 &&
    line.tokens
      .slice(afterOpening, head.first)
      .some(({ kind, folded }) => kind === 'word' && !fillers.has(folded))
  )
    return false
  const capital = token.text[0] !== token.text[0]?.toLowerCase() || token.kind === 'number'
  const setOff =
    before?.kind === 'punctuation' || marker !== null || line.times.some((time) => time.next === rest)
  return capital && setOff
}

interface DayMarker {
  number: number
  first: number
  next: number
}

/** `Day 1`, `Day One`, `1er jour`, `Première journée`, `2nd day`, `Primer día: 8 de junio`. */
const findDayMarker = (tokens: TextToken[], dates: AnnotatedLine['dates']): DayMarker | null => {
  const inDate = (at: number): boolean => dates.some(({ first, next }) => at >= first && at < next)
  for (let index = 0; index < Math.min(tokens.length, 16); index++) {
    if (!dayWords.has(tokens[index]?.folded ?? '')) continue
    const after = skipPunctuation(tokens, index + 1)
    const numberIndex = after > index + 2 ? index + 1 : after
    const next = inDate(numberIndex) ? null : parseDayNumber(tokens, numberIndex)
    if (next) return { number: next.number, first: index, next: next.next }
    for (const back of [1, 2, 3, 4]) {
      const before = parseDayNumber(tokens, index - back)
      if (before?.next === index) return { number: before.number, first: index - back, next: index + 1 }
    }
  }
  return null
}

const ordinals = new Set('st nd rd th er ere re o e eme º ª'.split(' '))

const parseDayNumber = (tokens: TextToken[], index: number): { number: number; next: number } | null => {
  const token = tokens[index]
  const digits = token?.kind === 'number' && token.text.length <= 2 ? Number(token.text) : null
  const number = digits ?? (token?.kind === 'word' ? numbers.get(token.folded) : null)
  if (!number || number > 10) return null
  const dot = digits !== null && tokens[index + 1]?.text === '.' ? 1 : 0
  const suffix = digits === null ? undefined : tokens[index + 1 + dot]
  const suffixed = suffix && ordinals.has(suffix.folded) && areAdjacent(tokens[index + dot], suffix)
  return { number, next: index + (suffixed ? 2 + dot : 1) }
}

const isLoneWeekday = (tokens: TextToken[]): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation')
  return words.length === 1 && weekdayOfToken(words[0]) !== null && (words[0]?.text.length ?? 0) > 3
}
