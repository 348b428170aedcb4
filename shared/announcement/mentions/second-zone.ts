import type { TextToken } from '../text/tokens'
import type { TimeRange } from './time-ranges'
import { findZoneMeanings } from './zone-abbreviations'
import { emptyZoneMention, type ZoneMention } from './zone-mentions'

const joiningWords = new Set(
  'or ou o i e ie soit equivalent to that is aka eq corresponds equals and et y'.split(' '),
)
const minutesPerDay = 1440

/** One reading of a line's time: the clock time, and its zone where one is written. */
export interface ClockReading {
  times: TimeRange[]
  zones: ZoneMention[]
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
): OneClockLine => {
  const clocks = findHeadClocks(tokens, times, zones) ?? findClocks(tokens, times, zones)
  const [first] = clocks ?? []
  return first && clocks ? { ...first, clocks } : { times, zones, clocks: [] }
}

/** `Time (CAT) | Time (GMT) | Session`: the zones of the columns. */
const findHeadClocks = (
  tokens: TextToken[],
  times: TimeRange[],
  zones: ZoneMention[],
): ClockReading[] | null => {
  const apart = zones.every((zone, index) => {
    const next = zones[index + 1]
    return !next || tokens.slice(zone.next, next.first).some(({ text }) => text === '|')
  })
  return times.length === 0 && zones.length > 1 && zones.length < 5 && apart
    ? zones.map((zone) => ({ times: [], zones: [zone] }))
    : null
}

const findClocks = (tokens: TextToken[], times: TimeRange[], zones: ZoneMention[]): ClockReading[] | null => {
  const [first, ...others] = times
  const last = times.at(-1)
  if (!first || !last || others.length === 0 || others.length > 3) return null
  if (!others.every((time) => haveSameLength(first, time))) return null
  const zoneOfTime = times.map((time, index) => zoneBetween(zones, time, times[index + 1]))
  const areAllBeside = times.every((time, index) => {
    const next = times[index + 1]
    return !next || areBeside(tokens, zoneOfTime[index]?.next ?? time.next, next.first)
  })
  if (!areAllBeside) return null
  const span = { first: first.first, next: Math.max(last.next, zoneOfTime.at(-1)?.next ?? 0), at: first.at }
  const end = tokens[span.next - 1]?.end ?? last.end
  const clockOf = (time: TimeRange, zone: ZoneMention | undefined, outside: ZoneMention[]): ClockReading => ({
    times: [{ ...time, ...span, end }],
    zones: [...(zone ? [zone] : []), ...outside],
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

const haveSameLength = (one: TimeRange, other: TimeRange): boolean =>
  (one.to === null) === (other.to === null) &&
  (one.to === null ||
    other.to === null ||
    (one.to - one.from - (other.to - other.from)) % minutesPerDay === 0)

const zoneBetween = (zones: ZoneMention[], time: TimeRange, next: TimeRange | undefined) =>
  zones.find((zone) => zone.first >= time.next && (!next || zone.next <= next.first))

const areBeside = (tokens: TextToken[], from: number, to: number): boolean =>
  to - from <= 4 &&
  tokens.slice(from, to).every(({ kind, folded }) => kind === 'punctuation' || joiningWords.has(folded))

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
  ((((minutes + minutesPerDay / 2) % minutesPerDay) + minutesPerDay) % minutesPerDay) - minutesPerDay / 2
