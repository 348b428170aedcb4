import { parseLabel } from '../text/layout/heading-topics'
import { namesDeadline } from '../text/sentence-cues'
import type { TextToken } from '../text/tokens'
import { hourRangeWords, type TimeRange } from './clock/time-ranges'
import type { DateMention } from './dates/date-mention'
import { isMove } from './dates/join-date-mentions'
import { listDatesBetween, type PartialDate } from './dates/partial-date'
import { skipZoneExpression } from './zones/zone-expressions'

/** A day and a time that stand together in a line. */
interface Moment {
  date: DateMention
  time: TimeRange
  /** Token indexes: the first of both, and the first after both. */
  first: number
  next: number
}

/** Longer spans are of registration or of a year's plan. */
const maxDays = 7
/** Minutes: a shorter night belongs to the day on which it begins. */
const longestNight = 720
const minutesPerDay = 1440

const linkWords = new Set(
  ", ( ) | - @ . ' at on from of the a las la el le les l los de del du d da do das dos as em en um ab hour hora heure h hs o os dia jour von vom الساعة في يوم من в с г года год".split(
    ' ',
  ),
)
/** `(UTC+02:00)` is no time. */
const offsetSign = /(?:UTC|GMT) ?[+−-]$/u
const arrow = /^[→➔➜⇒►>]$/u

/**
 * `11 May 2027 9:00 – 12 May 2027 13:00`, in any order of day and time, as `11 May 2027 – 12 May 2027, 9:00 – 13:00`; one
 * that goes on over midnight as the night of its first day. Null for a line that does not tell the moment of a begin and of an end.
 */
export const joinMoments = (
  text: string,
  tokens: TextToken[],
  times: TimeRange[],
  dates: DateMention[],
): string | null => {
  const moments = findMoments(
    tokens,
    times.filter(({ at }) => !offsetSign.test(text.slice(0, at))),
    dates,
  )
  if (!moments) return null
  const { begin, end } = moments
  if (isMove(tokens, begin.first)) return null
  if (parseLabel(text)?.topic === 'registration' || namesDeadline(text)) return null
  const zone = readZoneBetween(text, tokens, begin.next)
  const from = Math.min(tokens[begin.first]?.at ?? 0, begin.time.at)
  const joined = writeSpan(text, begin, end)
  const after = text.slice(tokens[end.next - 1]?.end)
  return joined && `${text.slice(0, from)}${joined}${after.includes(zone) ? '' : ` ${zone}`}${after}`
}

const findMoments = (
  tokens: TextToken[],
  times: TimeRange[],
  dates: DateMention[],
): { begin: Moment; end: Moment } | null => {
  const [[firstTime, lastTime, ...otherTimes], [firstDate, lastDate, ...otherDates]] = [times, dates]
  if (!firstTime || !lastTime || !firstDate || !lastDate) return null
  if (otherTimes.length + otherDates.length > 0 || firstTime.to !== null || lastTime.to !== null) return null
  if (firstDate.dates.length > 1 || lastDate.dates.length > 1) return null
  const begin = createMoment(tokens, firstDate, firstTime)
  const end = createMoment(tokens, lastDate, lastTime)
  return begin && end && areJoined(tokens, begin.next, end.first) ? { begin, end } : null
}

const createMoment = (tokens: TextToken[], date: DateMention, time: TimeRange): Moment | null => {
  const [one, other] = date.first < time.first ? [date, time] : [time, date]
  const first = one.first
  const gap = tokens.slice(skipZoneExpression(tokens, one.next), other.first)
  return gap.length <= 6 && gap.every(({ folded }) => linkWords.has(folded))
    ? { date, time, first, next: other.next }
    : null
}

/** Between the moments stands `to`, `until` or a dash; a comma or `and` make no span. */
const areJoined = (tokens: TextToken[], from: number, to: number): boolean => {
  const gap = tokens.slice(skipZoneExpression(tokens, from), to)
  return (
    gap.some(({ folded }) => hourRangeWords.has(folded) || folded === 'jusqu') &&
    gap.length <= 6 &&
    gap.every(
      ({ folded, text }) =>
        !arrow.test(text) && (hourRangeWords.has(folded) || linkWords.has(folded) || folded === 'jusqu'),
    )
  )
}

const readZoneBetween = (text: string, tokens: TextToken[], from: number): string => {
  const next = skipZoneExpression(tokens, from)
  return next > from ? text.slice(tokens[from]?.at, tokens[next - 1]?.end) : ''
}

const writeSpan = (text: string, begin: Moment, end: Moment): string | null => {
  const [firstDay, lastDay] = [begin.date.dates[0], end.date.dates[0]]
  const span = firstDay && lastDay && listSpan(firstDay, lastDay)
  if (!span) return null
  const cut = ({ at, end: to }: { at: number; end: number }): string => text.slice(at, to)
  const [day, last] = [cut(begin.date), cut(end.date)]
  const [start, stop] = [cut(begin.time), cut(end.time)]
  const length = (span.length - 1) * minutesPerDay + end.time.from - begin.time.from
  if (length <= 0) return null
  if (span.length === 1 || (length <= longestNight && end.time.from < begin.time.from)) {
    const year = firstDay.year === null ? span[0]?.year : null
    return `${day}${year ? ` ${year}` : ''}, ${start} – ${stop}`
  }
  return end.time.from > begin.time.from
    ? `${day} – ${last}, ${start} – ${stop}`
    : `${day} – ${last}, ${start}; ${stop}`
}

/** The days from the first to the last; a year that is written once counts for both. */
const listSpan = (first: PartialDate, last: PartialDate): PartialDate[] | null => {
  if (first.year !== null && last.year === null) {
    const newYear = last.month < first.month ? 1 : 0
    return listDatesBetween(first, { ...last, year: first.year + newYear }, maxDays)
  }
  const newYear = last.month < first.month ? 1 : 0
  return listDatesBetween(
    { ...first, year: first.year ?? (last.year === null ? null : last.year - newYear) },
    last,
    maxDays,
  )
}
