import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { TimeRange } from '../mentions/clock/time-ranges'
import type { DateMention } from '../mentions/dates/date-mention'
import { weekdayOfToken } from '../mentions/dates/month-names'
import type { PartialDate } from '../mentions/dates/partial-date'
import { findOtherEventItems } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import {
  announcesSchedule,
  concernsArrivalAt,
  concernsOtherEvent,
  namesOfficeHours,
  refersToPast,
  sentenceAround,
} from '../text/sentence-cues'
import { checkInvertedHours } from './day-checks'
import { beginPattern, dayBefore, endPattern } from './day-words'

/** Hours announced outside the programme; `date` when they are of one day only, `day` of its number, `weekdays` of those. */
export interface AnnouncedHours {
  from: number
  to: number
  line: number
  date: PartialDate | null
  day: number | null
  /** 1 (Monday) to 7. */
  weekdays?: number[]
}

/** The first heading of the programme: of a day or of itself; where there is none, the end. */
export const findProgrammeStart = (items: OutlineItem[]): number => {
  const lastSlot = items.findLastIndex(({ kind }) => kind === 'slot')
  const heading = items.findIndex(
    (item, index) =>
      index < lastSlot &&
      ((item.kind === 'topic' && item.topic === 'programme' && item.rest === '') ||
        (item.kind === 'day' && leadsToSlots(items, index))),
  )
  return heading === -1 ? items.length : heading
}

/** Between a date and the slots of its day stand few lines; between the date under a title and them many. */
const leadsToSlots = (items: OutlineItem[], index: number): boolean => {
  const item = items[index]
  if (item?.kind === 'day' && item.heading.number !== null) return true
  return items.slice(index + 1, index + 4).some(({ kind }) => kind === 'slot')
}

/**
 * Hours told in sentences: every range before the programme, later ones only where the sentence says so. Hours
 * in the past tense are used on a page that was written afterwards and has no others.
 */
export const findAnnouncedHours = (items: OutlineItem[]): AnnouncedHours[] => {
  const hours = findSentenceRanges(items).filter(({ from, to }) => to > from)
  return hours.length > 0
    ? hours
    : findSentenceRanges(items, { isPast: true }).filter(({ from, to }) => to > from)
}

/** Of the hours told in sentences, those that are not taken because they end before they begin. */
export const findInvertedHours = (items: OutlineItem[]): Finding[] =>
  findSentenceRanges(items).flatMap(checkInvertedHours)

const findSentenceRanges = (items: OutlineItem[], { isPast } = { isPast: false }): AnnouncedHours[] => {
  const start = findProgrammeStart(items)
  const otherEvents = findOtherEventItems(items)
  const firstSlotIndex = items.findIndex(({ kind }) => kind === 'slot')
  return items.flatMap((item, index) => {
    const isLoneDay = item.kind === 'day' && firstSlotIndex === -1
    if ((item.kind !== 'text' && item.kind !== 'topic' && !isLoneDay) || otherEvents.has(item)) return []
    if (item.kind === 'topic' && (item.topic === 'registration' || item.topic === 'contact')) return []
    const spokenRanges = findSpokenRange(item.line)
    return [...(joinAroundBreak(item.line) ?? item.line.times), ...spokenRanges].flatMap(
      ({ from, to, at, end, first }) => {
        const clause = sentenceAround(item.line.text, at, end)
        if (
          to === null ||
          concernsOtherEvent(clause) ||
          concernsArrivalAt(item.line.text, at, end) ||
          namesOfficeHours(clause) ||
          (!isPast && refersToPast(clause) && !announcesSchedule(clause))
        )
          return []
        const before = index < start && (firstSlotIndex === -1 || index < firstSlotIndex)
        if (!before && !(announcesSchedule(clause) && item.line.dates.length > 0)) return []
        const ownDate = item.kind === 'day' ? (item.heading.dates[0] ?? null) : null
        const isOfManyDays = item.kind !== 'day' || item.line.dates.some(({ dates }) => dates.length > 1)
        const date = isOfManyDays ? dateOfRange(item.line, first) : ownDate
        const day = date ? null : dayOfRange(item.line, { at, end })
        const weekdays = date || day ? [] : weekdaysOfRange(item.line, first)
        return [{ from, to, line: item.line.number, date, day, ...(weekdays.length > 0 ? { weekdays } : {}) }]
      },
    )
  })
}

/** `from 0830 to 1500 on day one and from 0830 to 1200 on day two`: where no day stands before the first range, each has its day behind it. */
const dayOfRange = (
  { text, times }: AnnotatedLine,
  { at, end }: Pick<TimeRange, 'at' | 'end'>,
): number | null => {
  const ranges = times.filter(({ to }) => to !== null)
  const [first] = ranges
  if (!first || ranges.length < 2 || dayBefore(text, first.at) !== null) return dayBefore(text, at)
  const next = ranges.find((range) => range.at >= end)
  return dayBefore(text.slice(0, next?.at), Math.min(next?.at ?? text.length, end + maxDayAfter), end)
}

/** `09:00 to 12:30 and 14:00 to 17:00`: the hours of a day before and after lunch, as one range; null for other lines. */
export const joinAroundBreak = ({ text, times }: AnnotatedLine): TimeRange[] | null => {
  const [morning, afternoon, ...others] = times
  if (!morning?.to || !afternoon?.to || others.length > 0 || afternoon.from < morning.to) return null
  return breakBetween.test(text.slice(morning.end, afternoon.at))
    ? [{ ...morning, to: afternoon.to, next: afternoon.next, end: afternoon.end }]
    : null
}

const breakBetween =
  /^(?: ?(?:hrs?|hours?|h))?[\s,;]*(?:(?:and|et|y|e|и|و|und|&|\+|then|puis|luego|depois|затем|ثم)\s(?:(?:from|de|das|then|again from|again|puis de|luego de|с|من)\s)?|，?(?:下午|和|及)?)?$/iu

const maxDayAfter = 40

/** `4 February 10:00-12:30 and 5 February 09:00-12:00`: with several ranges each belongs to the day before it. */
const dateOfRange = (line: AnnotatedLine, first: number): PartialDate | null => {
  if (line.times.filter(({ to }) => to !== null).length < 2) return null
  const around = line.dates.find((date) => date.first < first && first < date.next)
  if (around) return dateBeforeBracket(line, around, first)
  const own = standsBehindRanges(line)
    ? line.dates.find((date) => date.first > first)
    : line.dates.findLast((date) => date.next <= first)
  return own?.dates.length === 1 ? (own.dates[0] ?? null) : null
}

/** `from 09:30 to 17:30 on 12 May and from 09:30 to 12:30 on 13 May`: behind each range stands its date, before the first one none. */
const standsBehindRanges = ({ dates, times }: AnnotatedLine): boolean => {
  const ranges = times.filter(({ to }) => to !== null)
  return (
    ranges.length > 1 &&
    !dates.some(({ next }) => next <= (ranges[0]?.first ?? 0)) &&
    ranges.every((range, index) =>
      dates.some(({ first }) => first >= range.next && first < (ranges[index + 1]?.first ?? Infinity)),
    )
  )
}

/** `24 (9h-16h) and 25 (9h-12h30) June`: each bracket tells the hours of the day before it. */
const dateBeforeBracket = (
  line: AnnotatedLine,
  { dates }: DateMention,
  first: number,
): PartialDate | null => {
  const opening = line.tokens.findLastIndex(({ text }, index) => index < first && text === '(')
  const day = Number(line.tokens[opening - 1]?.text)
  return dates.find((date) => date.day === day) ?? null
}

const throughWords = new Set(['-', 'to', 'through', 'au', 'a', 'al', 'по', 'до'])

/** `Tue 14:00-17:00, Wed and Thu 09:00-12:00`: with several ranges each belongs to the weekdays before it. */
const weekdaysOfRange = ({ tokens, times, dates }: AnnotatedLine, first: number): number[] => {
  const ranges = times.filter(({ to }) => to !== null)
  const weekdays = ranges.map((range, index) => {
    const named = tokens.slice(ranges[index - 1]?.next ?? 0, range.first)
    return named.flatMap((token, at): number[] => {
      const weekday = weekdayOfToken(token)
      const start = throughWords.has(named[at - 1]?.folded ?? '') ? weekdayOfToken(named[at - 2]) : null
      if (weekday === null) return []
      return start !== null && start < weekday
        ? Array.from({ length: weekday - start }, (_, step) => start + 1 + step)
        : [weekday]
    })
  })
  const opensLine = weekdayOfToken(tokens.find(({ kind }) => kind === 'word')) !== null
  const isByWeekday =
    (ranges.length > 1 || opensLine) && weekdays.every((days) => days.length > 0) && dates.length === 0
  return isByWeekday ? (weekdays[ranges.findIndex((range) => range.first === first)] ?? []) : []
}

const maxSpokenTimes = 4
/** `We start at 10:00 GMT and finish at 12:30.` */
const findSpokenRange = (line: AnnotatedLine): TimeRange[] => {
  const [start, end] = line.times
  if (!start || !end || start.to !== null || end.to !== null || line.times.length > maxSpokenTimes) return []
  const namesBoth =
    beginPattern.test(line.text.slice(Math.max(0, start.at - 40), start.at)) &&
    endPattern.test(line.text.slice(start.end, end.at))
  return namesBoth ? [{ ...start, to: end.from, next: end.next, end: end.end }] : []
}
