import { MINUTES_PER_DAY } from '../../domain/clinic/times/day-window'
import type { TextToken } from '../text/tokens'
import type { TimeRange } from './clock/time-ranges'
import type { DateMention } from './dates/date-mention'
import type { PartialDate } from './dates/partial-date'
import { findPlaceAt } from './places/place-mentions'
import { emptyZoneMention, type ZoneMention } from './zone-mention'
import { findZoneMeanings } from './zones/zone-abbreviations'

const joiningWords = new Set(
  'or ou o i e ie soit equivalent to that is aka eq corresponds equals and et y'.split(' '),
)

/** One reading of a line's time: the clock time, and its zone where one is written. */
export interface ClockReading {
  times: TimeRange[]
  zones: ZoneMention[]
  dates: DateMention[]
}

/** The times and zones of a line, each once; `clocks` are all readings where the line gives the time in several zones. */
export interface OneClockLine extends ClockReading {
  clocks: ClockReading[]
}

/**
 * `09:30 - 12:30 EAT / 08:30 - 11:30 CEST` gives one time twice, and so do the cells of a row below
 * `Time (CAT) | Time (GMT)`. The first reading is used until the host is known. Times that do not fit each
 * other stay, to be seen as a contradiction.
 */
export const separateClocks = (
  tokens: TextToken[],
  times: TimeRange[],
  zones: ZoneMention[],
  dates: DateMention[],
): OneClockLine => {
  const clocks =
    findHeadClocks(tokens, times, zones, dates) ??
    findDayClocks(tokens, times, dates) ??
    findClocks(tokens, times, zones, dates)
  const [first] = clocks ?? []
  return first && clocks ? { ...first, clocks } : { times, zones, dates, clocks: [] }
}

/** `Time (CAT) | Time (GMT) | Session`: the zones of the columns. */
const findHeadClocks = (
  tokens: TextToken[],
  times: TimeRange[],
  zones: ZoneMention[],
  dates: DateMention[],
): ClockReading[] | null => {
  if (times.length > 0) return null
  const columns = dates.length === 0 ? findColumnsOfPlaces(tokens) : []
  if (columns.length > 1) return columns.map((zone) => ({ times: [], zones: [zone], dates: [] }))
  const apart = zones.every((zone, index) => {
    const next = zones[index + 1]
    return !next || tokens.slice(zone.next, next.first).some(({ text }) => text === '|')
  })
  return zones.length > 1 && zones.length < 5 && apart
    ? zones.map((zone) => ({ times: [], zones: [zone], dates }))
    : null
}

/** `Geneva | Nuku'alofa | Item`: the first columns are of places, the last is not. */
const findColumnsOfPlaces = (tokens: TextToken[]): ZoneMention[] => {
  const marks = tokens.flatMap(({ text }, index) => (text === '|' ? [index] : []))
  if (marks.length < 2 || marks.length > 8) return []
  const cells = [-1, ...marks]
    .map((mark, index) => ({ first: mark + 1, next: marks[index] ?? tokens.length }))
    .filter(({ first, next }) => next > first)
  const places = cells.map(({ first, next }) => {
    const place = findPlaceAt(tokens, first)
    return place?.next === next ? place : null
  })
  const count = places.indexOf(null)
  return count < 2
    ? []
    : places
        .slice(0, count)
        .flatMap((place) =>
          place ? [{ ...emptyZoneMention, places: [place], first: place.first, next: place.next }] : [],
        )
}

/** `9 February 2026 (Tonga) / 8 February 2026 (Geneva)`: one day told in two places. */
const findDayClocks = (
  tokens: TextToken[],
  times: TimeRange[],
  dates: DateMention[],
): ClockReading[] | null => {
  if (times.length > 0 || dates.length !== 2 || !areOneDay(dates)) return null
  const clocks = dates.flatMap((date): ClockReading[] => {
    const place = tokens[date.next]?.text === '(' ? findPlaceAt(tokens, date.next + 1) : null
    if (!place || tokens[place.next]?.text !== ')') return []
    const zone = { ...emptyZoneMention, places: [place], first: place.first, next: place.next }
    return [{ times: [], zones: [zone], dates: [date] }]
  })
  return clocks.length === 2 ? clocks : null
}

/** Each is one day, and no two are further apart than clocks can be. */
const areOneDay = (dates: DateMention[]): boolean => {
  const days = dates.flatMap((mention) => (mention.dates.length === 1 ? mention.dates : []))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length !== dates.length) return false
  const year = first.year ?? last.year ?? 2024
  const at = ({ month, day }: PartialDate) => Date.UTC(year, month - 1, day)
  return Math.abs(at(first) - at(last)) <= 86_400_000
}

const findClocks = (
  tokens: TextToken[],
  times: TimeRange[],
  zones: ZoneMention[],
  dates: DateMention[],
): ClockReading[] | null => {
  const [first, ...others] = times
  const last = times.at(-1)
  if (!first || !last || others.length === 0 || others.length > 3) return null
  if (!others.every((time) => haveSameLength(first, time))) return null
  const zoneOfTime = times.map((time, index) => zoneBetween(zones, time, times[index + 1]))
  const areAllBeside = times.every((time, index) => {
    const next = times[index + 1]
    return !next || areBeside(tokens, zoneOfTime[index]?.next ?? time.next, next.first, dates)
  })
  if (!areAllBeside) return null
  const span = { first: first.first, next: Math.max(last.next, zoneOfTime.at(-1)?.next ?? 0), at: first.at }
  const end = tokens[span.next - 1]?.end ?? last.end
  const datesOfClocks = separateDates(times, dates)
  const clockOf = (time: TimeRange, zone: ZoneMention | undefined, outside: ZoneMention[]): ClockReading => ({
    times: [{ ...time, ...span, end }],
    zones: [...(zone ? [zone] : []), ...outside],
    dates: datesOfClocks?.[times.indexOf(time)] ?? dates,
  })
  if (zoneOfTime.every((zone) => zone === undefined))
    return isRowOfTimes(tokens, times) ? times.map((time) => clockOf(time, undefined, zones)) : null
  const own = zoneOfTime[0] ?? impliedZone(first, others, zoneOfTime.slice(1))
  if (!own) return null
  const fit = others.every((time, index) => {
    const zone = zoneOfTime[index + 1]
    return zone !== undefined && fits(own, zone, first.from - time.from)
  })
  if (!fit) return null
  const outside = zones.filter((zone) => !zoneOfTime.includes(zone))
  return times.map((time, index) => clockOf(time, index === 0 ? own : zoneOfTime[index], outside))
}

/** `Tuesday 4 August, 10:00-13:00 Apia (Monday 3 August, 21:00-24:00 UTC)`: each time has its own date before it. */
const separateDates = (times: TimeRange[], dates: DateMention[]): DateMention[][] | null => {
  if (dates.length !== times.length || !areOneDay(dates)) return null
  const isOwn = dates.every(
    ({ first, next }, index) =>
      next <= (times[index]?.first ?? 0) && first >= (index === 0 ? 0 : (times[index - 1]?.next ?? 0)),
  )
  return isOwn ? dates.map((date) => [date]) : null
}

const haveSameLength = (one: TimeRange, other: TimeRange): boolean =>
  (one.to === null) === (other.to === null) &&
  (one.to === null ||
    other.to === null ||
    // A range that ends at 24:00 is a minute shorter.
    Math.abs((one.to - one.from - (other.to - other.from)) % MINUTES_PER_DAY) <= 1)

const zoneBetween = (zones: ZoneMention[], time: TimeRange, next: TimeRange | undefined) =>
  zones.find((zone) => zone.first >= time.next && (!next || zone.next <= next.first))

/** Nothing but marks, joining words and dates stands between two tokens. */
const areBeside = (tokens: TextToken[], from: number, to: number, dates: DateMention[]): boolean => {
  const between = tokens
    .slice(from, to)
    .filter((_, step) => !dates.some(({ first, next }) => from + step >= first && from + step < next))
  return (
    between.length <= 4 &&
    between.every(({ kind, folded }) => kind === 'punctuation' || joiningWords.has(folded))
  )
}

/** The line begins with the cells of two closed times. */
const isRowOfTimes = (tokens: TextToken[], times: TimeRange[]): boolean =>
  times.every(({ to }) => to !== null) &&
  tokens.slice(0, times[0]?.first ?? 0).every(({ kind }) => kind === 'punctuation') &&
  times
    .slice(1)
    .every(({ first }, index) => tokens.slice(times[index]?.next, first).some(({ text }) => text === '|'))

/** Without a zone of its own the first time has the offset that the others give it. */
const impliedZone = (
  first: TimeRange,
  others: TimeRange[],
  zones: (ZoneMention | undefined)[],
): ZoneMention | null => {
  const [other, zone] = [others[0], zones[0]]
  const offsets = other && zone ? offsetsOfMention(zone) : []
  const [offset] = offsets
  if (!other || offset === undefined || offsets.length > 1) return null
  return {
    ...emptyZoneMention,
    offsets: [offset + clockDifference(first.from - other.from)],
    first: first.first,
    next: first.next,
  }
}

/** Whether two zones can be as far apart as the two clocks; a place fits, since its offset is not looked up here. */
const fits = (own: ZoneMention, other: ZoneMention, difference: number): boolean => {
  const [mine, theirs] = [offsetsOfMention(own), offsetsOfMention(other)]
  if (mine.length === 0 || theirs.length === 0) return own.places.length > 0 || other.places.length > 0
  return theirs.some((offset) => mine.includes(offset + clockDifference(difference)))
}

export const offsetsOfMention = (zone: ZoneMention): number[] =>
  zone.offsets.length > 0
    ? zone.offsets
    : zone.abbreviations.flatMap((name) => findZoneMeanings(name).map(({ offset }) => offset))

/** The difference of two clocks, at most half a day either way. */
const clockDifference = (minutes: number): number =>
  ((((minutes + MINUTES_PER_DAY / 2) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY) -
  MINUTES_PER_DAY / 2
