import { MINUTES_PER_DAY } from '../../../domain/clinic/times/day-window'
import { areAdjacent, type TextToken } from '../../text/tokens'
import { skipZoneExpression } from '../zones/zone-expressions'
import { type ClockMention, parseClockTime } from './clock-mentions'

/** Clock times in a line. `to` is null when only a beginning is written. Minutes since midnight. */
export interface TimeRange {
  /** Minutes since midnight; `to` is above 1440 where the range goes on over midnight. */
  from: number
  to: number | null
  /** Token indexes: the first of it, and the first after it. */
  first: number
  next: number
  /** Positions in the line. */
  at: number
  end: number
  /** `12:30 am` was read as half past noon, since the other time says so. */
  noonCorrected?: boolean
}

/** What stands between the begin and the end of a range. */
export const hourRangeWords = new Set(
  'до по الى والى حتى وحتى لغاية ولغاية 至 到 - / | to until till a au al as ate hasta through bis ~ _'.split(
    ' ',
  ),
)
const joiningWords = new Set(['and', 'et', 'y', 'e', '&'])
const openingWords = new Set(['between', 'entre'])
const articles = new Set(['الساعة', 'las', 'la', 'les', 'l', 'os', 'the', "'"])
const numberedNouns = new Set(
  'day jour journee dia jornada session seance sesion sessao part partie parte module modulo item no'.split(
    ' ',
  ),
)

/** All clock times and ranges of a line, in order, none inside another. */
export const findTimeRanges = (tokens: TextToken[]): TimeRange[] => {
  const ranges: TimeRange[] = []
  for (let index = 0; index < tokens.length; ) {
    const range = parseTimeRange(tokens, index)
    if (range) ranges.push(range)
    index = range ? range.next : index + 1
  }
  return ranges
}

const parseTimeRange = (tokens: TextToken[], index: number): TimeRange | null => {
  const start = parseClockTime(tokens, index)
  if (!start || isOrdinalNumber(tokens, index)) return null
  const end = parseRangeEnd(tokens, start, index)
  if (!end) return start.form === 'sure' && !isDuration(tokens, index) ? createRange(start, null) : null
  return createRange(start, end)

  function createRange(from: ClockMention, to: ClockMention | null): TimeRange {
    const last = to ?? from
    const at = (tokens[index] as TextToken).at
    const position = { first: index, next: last.next, at, end: last.end }
    return to ? { ...applyMeridiem(from, to), ...position } : { from: from.minutes, to: null, ...position }
  }
}

/** `Each day 09:30-11:30`: no day has the number 9. */
const eachWords = new Set('each every per chaque par cada por toda'.split(' '))

/** The `1` of `Day 1`, the `7` of `SS7`, the `05.06` of `05.06.2025`. */
const isOrdinalNumber = (tokens: TextToken[], index: number): boolean => {
  const before = tokens[index - 1]
  const token = tokens[index] as TextToken
  if (token.kind !== 'number' || !before) return false
  const tight = before.end === token.at
  if (before.kind === 'word')
    return (
      (numberedNouns.has(before.folded) && !eachWords.has(tokens[index - 2]?.folded ?? '')) ||
      (tight && before.text.length > 1 && !/\p{Script=Han}/u.test(before.text))
    )
  return tight && (before.folded === '.' || before.folded === '/') && tokens[index - 2]?.kind === 'number'
}

const lengthWords = new Set(['hours', 'hour', 'heures', 'horas', 'hrs', 'hr', 'h', 'часов', 'часа', 'час'])
const minuteLengths = new Set(['minutes', 'minute', 'minutos', 'mins', 'min', 'минут'])
const lengthLabels = new Set(
  'duration duree duracion duracao dauer length lasts durata продолжительность длительность المدة 时长'.split(
    ' ',
  ),
)
const clockOpenings = new Set('at from by until till to a as las les des dès de à vers um ab'.split(' '))

/** `3 hours`, `2 heures`: how long it lasts, unless `at`, `à` or `a las` stands before it or it opens the line. */
const isDuration = (tokens: TextToken[], index: number): boolean => {
  const [number, word] = [tokens[index], tokens[index + 1]]
  if (number?.kind !== 'number' || number.text.length > 2 || !lengthWords.has(word?.folded ?? ''))
    return false
  if (tokens.slice(Math.max(0, index - 2), index).some(({ folded }) => lengthLabels.has(folded))) return true
  if (tokens[index + 2]?.kind === 'number' && minuteLengths.has(tokens[index + 3]?.folded ?? '')) return true
  if (tokens[index + 2]?.kind === 'number' && areAdjacent(word, tokens[index + 2])) return false
  const alone =
    tokens.slice(0, index).every(({ kind }) => kind === 'punctuation') && tokens.length === index + 2
  if (alone) return word?.folded !== 'h' && number.text.length === 1
  if (word?.folded === 'h') return tokens[index - 1]?.text === '('
  return index > 0 &&
    !clockOpenings.has(tokens[index - 1]?.folded ?? '') &&
    tokens[index - 1]?.kind !== 'punctuation'
    ? true
    : tokens[index - 1]?.text === '('
}

const parseRangeEnd = (tokens: TextToken[], start: ClockMention, index: number): ClockMention | null => {
  let at = skipZoneExpression(tokens, start.next)
  const from = at
  let comma = false
  for (let token = tokens[at]; token && at - from < 4; token = tokens[at]) {
    const separates =
      hourRangeWords.has(token.folded) || (isOpenedBy(tokens, index) && joiningWords.has(token.folded))
    if (!separates && !(at > from && articles.has(token.folded))) break
    comma = true
    at++
  }
  const end = parseClockTime(tokens, at)
  if (!end) return null
  if (!comma) return start.form === 'sure' && end.form === 'sure' && at === start.next ? end : null
  return formsAgree(tokens, start, end, index) ? end : null
}

/** `between the hours of 9:00 and 12:00`. */
const hoursOf = new Set(['hours', 'of', 'heures', 'horas'])

/** `between 9:00 and 12:00`, `entre las 9:00 y las 12:00`. */
const isOpenedBy = (tokens: TextToken[], index: number): boolean => {
  let at = index - 1
  while (index - at < 4 && (articles.has(tokens[at]?.folded ?? '') || hoursOf.has(tokens[at]?.folded ?? '')))
    at--
  return openingWords.has(tokens[at]?.folded ?? '')
}

/** A bare or dotted number is a time only beside one that is sure, or of the same doubtful form. */
const formsAgree = (tokens: TextToken[], start: ClockMention, end: ClockMention, index: number): boolean => {
  if (end.form === 'sure' && start.form === 'sure') return true
  if (start.form === 'dotted' || end.form === 'dotted')
    return (
      (start.form === 'dotted' || start.form === 'sure') &&
      (end.form === 'dotted' || end.form === 'sure') &&
      !looksLikeDate(tokens, end)
    )
  if (start.form === 'digits' && end.form === 'digits') return areClockDigits(tokens, start, end, index)
  if (start.form === 'digits') return end.form === 'sure' && tokens[end.next - 2]?.text.length === 4
  if (start.form !== 'bare' || end.form !== 'sure') return false
  const mark = tokens[end.next - 2]?.folded
  return end.meridiem !== null || (start.minutes >= 360 && mark !== ':')
}

const looksLikeDate = (tokens: TextToken[], end: ClockMention): boolean =>
  tokens[end.next]?.folded === '.' &&
  tokens[end.next + 1]?.kind === 'number' &&
  tokens[end.next]?.at === end.end

/** `0930-1000` opens a line or begins with a zero; `2021-2023` does neither. */
const areClockDigits = (
  tokens: TextToken[],
  start: ClockMention,
  end: ClockMention,
  index: number,
): boolean => {
  const zero = tokens[index]?.text.startsWith('0') === true
  const areFives = start.minutes % 5 === 0 && end.minutes % 5 === 0
  const working = start.minutes >= 360 && end.minutes <= 1140 && areFives
  const opens = tokens.slice(0, index).every((token) => token.kind === 'punctuation')
  return end.minutes > start.minutes && ((zero && areFives) || (opens && working))
}

/** Ranges that begin before 17:00 or last longer than nine hours are slips, no nights. */
const earliestNight = 1020
const longestNight = 540

/** `22:00-02:00` ends on the next day. */
const isOverMidnight = (from: number, to: number): boolean =>
  to < from && from >= earliestNight && to + MINUTES_PER_DAY - from <= longestNight

/** `9:30 - 11 am`, `11:00 - 1:00 pm`, `12:00 - 1:30`: one meridiem, or the clock of twelve hours, for both. */
const applyMeridiem = (
  start: ClockMention,
  end: ClockMention,
): { from: number; to: number; noonCorrected?: boolean } => {
  let from = start.minutes
  let to = end.minutes
  const isHourAfterMidnight = ({ meridiem, minutes }: ClockMention): boolean =>
    meridiem === 'am' && minutes < 60
  if (isHourAfterMidnight(end) && start.meridiem === 'am' && from >= 360)
    return { from, to: to + 720, noonCorrected: true }
  if (isHourAfterMidnight(start) && end.meridiem === 'pm' && to >= 720 && to <= 1080)
    return { from: from + 720, to, noonCorrected: true }
  if (end.meridiem === 'pm' && start.meridiem === null && from + 720 <= to) from += 720
  const later = start.meridiem === 'pm' || (end.short && start.minutes >= 600)
  if (end.meridiem === null && later && to < from && to + 720 < 1440 && to + 720 - from <= 360) to += 720
  return { from, to: isOverMidnight(from, to) ? to + MINUTES_PER_DAY : to }
}
