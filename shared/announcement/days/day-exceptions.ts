import type { AnnotatedLine } from '../line'
import type { TimeRange } from '../mentions/clock/time-ranges'
import { weekdayOfToken } from '../mentions/dates/month-names'
import type { PartialDate } from '../mentions/dates/partial-date'
import type { OutlineItem } from '../outline/outline-item'
import { concernsArrival, concernsOtherEvent, namesOfficeHours } from '../text/sentence-cues'
import type { StatedHours } from './day-checks'
import { beginPattern, dayBefore, endPattern } from './day-words'

/** One day begins later or ends earlier than the others: `day 2 closes early, at 13:00`. Minutes since midnight. */
export interface DayException {
  line: number
  edge: 'from' | 'to'
  minutes: number
  /** The number of the day, `last` for the last one, null where a weekday names it. */
  day: number | typeof lastDay | null
  /** 1 (Monday) to 7. */
  weekday: number | null
  /** The date that names it, where one stands beside the time. */
  date: PartialDate | null
}

const lastDay = 'last'
const untilPattern =
  /(?<!\p{L})(?:until|till|up to|only to|jusqu['’]?(?:à|au)|hasta|até|до|حتى|至|到)\s?(?:le |las |la |as |às |à )?$/iu
const maxReach = 80

/** The beginnings and ends of single days that stand outside the programme, each behind the name of its day. */
export const findDayExceptions = (items: OutlineItem[]): DayException[] =>
  items.flatMap(({ kind, line }) =>
    kind === 'text' || kind === 'topic'
      ? line.times.filter(({ to }) => to === null).flatMap((time) => parseException(line, time) ?? [])
      : [],
  )

const parseException = (line: AnnotatedLine, time: TimeRange): DayException | null => {
  const { before, after } = clauseAround(line, time)
  const clause = `${before} ${after}`
  if (concernsOtherEvent(clause) || concernsArrival(clause) || namesOfficeHours(clause)) return null
  const ends = endPattern.test(clause) || untilPattern.test(before)
  if (!ends && (!beginPattern.test(clause) || concernsCeremony.test(line.text))) return null
  const day = findDayOf(line, time, before, after)
  return day && { line: line.number, edge: ends ? 'to' : 'from', minutes: time.from, ...day }
}

/** `The clinic will be opened by the Minister at 9:00 on the first day`: people have come before. */
const concernsCeremony =
  /(?<!\p{L})(?:opened by|open(?:ing|s) (?:ceremony|remarks|speech|address|session)|official(?:ly)? open|inaugurat|ouvert[es]? (?:officiellement )?par|cérémonie|allocution|ouverture officielle|inaugurad[oa]|acto (?:de apertura|inaugural)|apertura oficial|abert[oa] (?:oficialmente )?p|cerimónia|cerimônia|abertura oficial|торжественн|открывает|откроет)|افتتاح|开幕/iu

/** What stands beside a time up to the next bracket, full stop or cell. */
const clauseAround = (line: AnnotatedLine, { at, end }: TimeRange): { before: string; after: string } => {
  const before = line.text.slice(Math.max(0, at - maxReach), at)
  const after = line.text.slice(end, end + maxReach)
  const stop = after.search(/[.;|()]/u)
  return {
    before: before.slice(before.search(/[^.;|()]*$/u)),
    after: stop === -1 ? after : after.slice(0, stop),
  }
}

/** The day that the clause names before the time, else behind it. */
const findDayOf = (
  line: AnnotatedLine,
  time: TimeRange,
  before: string,
  after: string,
): Pick<DayException, 'day' | 'weekday' | 'date'> | null => {
  for (const [text, from, to] of [
    [before, time.at - before.length, time.at],
    [after, time.end, time.end + after.length],
  ] as const) {
    const day = lastDayPattern.test(text) ? lastDay : dayBefore(text, text.length)
    if (day !== null) return { day, weekday: null, date: null }
    const mention = line.dates.findLast(({ at, end }) => at >= from && end <= to)
    if (mention?.dates.length === 1) return { day: null, weekday: null, date: mention.dates[0] ?? null }
    const weekday = line.tokens
      .filter(({ at }) => at >= from && at < to)
      .map(weekdayOfToken)
      .findLast((found) => found !== null)
    if (weekday !== undefined) return { day: null, weekday, date: null }
  }
  return null
}

const lastDayPattern =
  /(?<!\p{L})(?:(?:last|final|closing) day|dernier jour|dernière journée|último d[ií]a|последн\p{L}+ день|اليوم الأخير)(?!\p{L})|最后一天/iu

/** Whether a time stands beside a word that something ends, or, behind other hours, beside the name of a day. */
export const standsAtEdgeOfDay = (line: AnnotatedLine, time: TimeRange): boolean => {
  const { before, after } = clauseAround(line, time)
  const clause = `${before} ${after}`
  if (concernsOtherEvent(clause) || concernsArrival(clause) || namesOfficeHours(clause)) return false
  return endPattern.test(clause) || (line.times.length > 1 && findDayOf(line, time, before, after) !== null)
}

/** The hours of a day with its exceptions, as far as they lie inside the hours of every day. */
export const applyDayExceptions = (
  hours: StatedHours,
  exceptions: DayException[],
  isOfDay: (exception: DayException) => boolean,
): StatedHours => {
  const narrowed = { ...hours }
  for (const exception of exceptions)
    if (exception.minutes > hours.from && exception.minutes < hours.to && isOfDay(exception))
      narrowed[exception.edge] = exception.minutes
  return narrowed
}
