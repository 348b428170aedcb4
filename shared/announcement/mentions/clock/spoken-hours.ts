import type { TextToken } from '../../text/tokens'
import { type ClockMention, parseClockTime } from './clock-mentions'
import { hourNumerals, partsOfHour, russianHalves } from './hour-numerals'
import { parseMeridiem } from './meridiem-words'
import { hourRangeWords } from './time-ranges'

/** An hour that is written in words, or in digits beside words. */
interface SpokenHour {
  minutes: number
  meridiem: 'am' | 'pm' | null
  /** Whether the words can mean nothing but a clock: `half past twelve`, `nine o'clock`, `las nueve`. */
  certain: boolean
  /** `half eight` is 7:30 for some and 8:30 for others. */
  ambiguous: boolean
  inWords: boolean
  /** Only the word for hours behind it says so: `two to three hours` is a length. */
  byMark: boolean
  next: number
}

/** Two hours of a line with words in them. */
export interface HoursInWords {
  /** Positions in the line. */
  at: number
  end: number
  /** Minutes since midnight; null where the words may mean something else, and must be asked about. */
  hours: { from: number; to: number } | null
}

const maxTokens = 600
const halfDay = 720
/** A start between seven and noon without a meridiem is in the morning, an earlier one after noon. */
const earliestMorning = 420

/** The first range of hours of a line that is told with words, as `nine to half past twelve`; null for other lines. */
export const findHoursInWords = (tokens: TextToken[]): HoursInWords | null => {
  for (let index = 0; index < Math.min(tokens.length, maxTokens); index++) {
    const start = parseSpokenHour(tokens, index)
    if (!start) continue
    let at = start.next
    while (at - start.next < 3 && hourRangeWords.has(tokens[at]?.folded ?? '')) at++
    const end = at > start.next ? parseSpokenHour(tokens, at) : null
    if (!end || !(start.inWords || end.inWords)) continue
    if (!start.certain && !(end.certain && !end.byMark)) continue
    const first = hourArticles.has(tokens[index - 1]?.folded ?? '') ? index - 1 : index
    return {
      at: tokens[first]?.at ?? 0,
      end: tokens[end.next - 1]?.end ?? 0,
      hours: start.ambiguous || end.ambiguous ? null : placeInDay(start, end),
    }
  }
  return null
}

/** The range within one day of waking hours; null where the words do not tell which half of the day it is in. */
const placeInDay = (start: SpokenHour, end: SpokenHour): { from: number; to: number } | null => {
  let from = toDayMinutes(start)
  if (start.meridiem === null && start.minutes < earliestMorning) from += halfDay
  let to = toDayMinutes(end)
  if (end.meridiem === null && to <= from && to + halfDay > from) to += halfDay
  return to > from && to - from <= halfDay && to < 2 * halfDay ? { from, to } : null
}

const toDayMinutes = ({ minutes, meridiem }: SpokenHour): number => {
  if (meridiem === 'pm' && minutes < halfDay) return minutes + halfDay
  return meridiem === 'am' && minutes >= halfDay ? minutes - halfDay : minutes
}

const hourArticles = new Set(['las', 'la', 'as', 'os', 'الساعة'])
const hourMarks = new Set(['h', 'heure', 'heures', 'hora', 'horas', 'hrs', 'hours', 'часов', 'часа', 'часам'])

const parseSpokenHour = (tokens: TextToken[], index: number): SpokenHour | null => {
  const first = hourArticles.has(tokens[index]?.folded ?? '') ? index + 1 : index
  const article = first > index || hourArticles.has(tokens[index - 1]?.folded ?? '')
  const hour = parseBefore(tokens, first) ?? parseHourWord(tokens, first) ?? parseDigits(tokens, first)
  if (!hour) return null
  const behind = hour.minutes % 60 === 0 ? parsePartBehind(tokens, hour.next) : null
  const spoken = behind
    ? {
        ...hour,
        minutes: hour.minutes + behind.minutes,
        certain: true,
        inWords: true,
        byMark: false,
        next: behind.next,
      }
    : { ...hour, certain: hour.certain || (article && hour.inWords) }
  const meridiem = spoken.meridiem === null ? parseMeridiem(tokens, spoken.next) : null
  return meridiem
    ? { ...spoken, meridiem: meridiem.meridiem, certain: true, byMark: false, next: meridiem.next }
    : spoken
}

const createSpoken = (
  minutes: number,
  next: number,
  certain: boolean,
  { ambiguous, byMark } = { ambiguous: false, byMark: false },
): SpokenHour => ({
  minutes,
  meridiem: null,
  certain,
  ambiguous,
  inWords: true,
  byMark,
  next,
})

/** `half past twelve`, `quarter to one`, `half eight`, `половины первого`. */
const parseBefore = (tokens: TextToken[], index: number): SpokenHour | null => {
  const part = { half: 30, quarter: 15 }[tokens[index]?.folded ?? '']
  const russian = /^половин[аыу]$/u.test(tokens[index]?.folded ?? '')
    ? russianHalves.get(tokens[index + 1]?.folded ?? '')
    : undefined
  if (russian !== undefined) return createSpoken(russian, index + 2, true)
  if (part === undefined) return null
  const word = tokens[index + 1]?.folded
  if (word !== 'past' && word !== 'after' && word !== 'to') {
    const hour = part === 30 ? readHour(tokens[index + 1]) : undefined
    return hour === undefined
      ? null
      : createSpoken(hour * 60 + 30, index + 2, true, { ambiguous: true, byMark: false })
  }
  const hour = readHour(tokens[index + 2])
  if (hour === undefined) return null
  return createSpoken(hour * 60 + (word === 'to' ? -part : part), index + 3, true)
}

const readHour = (token: TextToken | undefined): number | undefined =>
  token?.kind === 'number' && /^(?:[1-9]|1[0-2])$/.test(token.text)
    ? Number(token.text)
    : hourNumerals.get(token?.folded ?? '')

const parseHourWord = (tokens: TextToken[], index: number): SpokenHour | null => {
  const hour = hourNumerals.get(tokens[index]?.folded ?? '')
  if (hour === undefined) return null
  const compound = arabicTens.get(tokens[index]?.folded ?? '')
  const isCompound = compound !== undefined && tokens[index + 1]?.folded === 'عشرة'
  const isArabic = /\p{Script=Arabic}/u.test(tokens[index]?.text ?? '')
  const next = index + (isCompound ? 2 : 1)
  const minutes = (isCompound ? compound : hour) * 60
  const clock =
    tokens[next]?.folded === 'o' && tokens[next + 1]?.folded === "'" && tokens[next + 2]?.folded === 'clock'
  if (clock) return createSpoken(minutes, next + 3, true)
  return hourMarks.has(tokens[next]?.folded ?? '')
    ? createSpoken(minutes, next + 1, true, { ambiguous: false, byMark: true })
    : createSpoken(minutes, next, isArabic)
}
/** `الحادية عشرة` is eleven, `الثانية عشرة` twelve. */
const arabicTens = new Map([
  ['الحادية', 11],
  ['الثانية', 12],
])

const parseDigits = (tokens: TextToken[], index: number): SpokenHour | null => {
  const clock: ClockMention | null = parseClockTime(tokens, index)
  if (!clock || clock.form === 'digits' || clock.form === 'dotted') return null
  const inWords = tokens[index]?.kind === 'word'
  return {
    minutes: clock.minutes,
    meridiem: clock.meridiem,
    certain: false,
    ambiguous: false,
    inWords: inWords && clock.form === 'sure',
    byMark: false,
    next: clock.next,
  }
}

/** `et demie`, `y media`, `e meia`, `y cuarto`, `menos cuarto`, `thirty`, `والنصف`. */
const parsePartBehind = (tokens: TextToken[], index: number): { minutes: number; next: number } | null => {
  const arabic = { والنصف: 30, والربع: 15 }[tokens[index]?.folded ?? '']
  if (arabic !== undefined) return { minutes: arabic, next: index + 1 }
  const linked = partLinks.has(tokens[index]?.folded ?? '')
  const minus = minusWords.has(tokens[index]?.folded ?? '')
  const skip = tokens[index + 1]?.folded === 'le' ? 2 : 1
  const minutes = partsOfHour.get(tokens[linked || minus ? index + skip : index]?.folded ?? '')
  if (minutes === undefined) return null
  if (minus) return { minutes: -minutes, next: index + skip + 1 }
  return { minutes, next: linked ? index + skip + 1 : index + 1 }
}
const partLinks = new Set(['et', 'y', 'e', 'and'])
const minusWords = new Set(['menos', 'moins'])
