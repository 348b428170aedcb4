import type { PartialDate } from '../dates/calendar'
import type { Finding } from '../draft'
import { clauseAround, looksBack, saysOther, saysWhen } from '../page/clauses'
import type { Item } from '../page/outline'
import type { Line } from '../page/page-lines'
import type { TimeRange } from '../sessions/time-ranges'
import { backwards } from './day-checks'

/** Days announced outside the programme. */
export interface AnnouncedDates {
  dates: PartialDate[]
  other: PartialDate[] | null
  weekday: number | null
  line: Line
  /** How surely it is the clinic's; compared only with others of the page. */
  weight: number
}

/** Hours announced outside the programme; `date` when they are of one day only, `day` of its number. */
export interface AnnouncedHours {
  from: number
  to: number
  line: number
  date: PartialDate | null
  day: number | null
}

/** The weight of a date that a sentence looks back at: taken only where there is no other. */
const lookingBack = 0.5

/** Longer spans are of registration or of a year's plan. */
const longestClinic = 7

/** Every date mention before and outside the programme, the one that says when the clinic is first. */
export const announcedDates = (items: Item[]): AnnouncedDates[] => {
  const start = programmeStart(items)
  const found = items.flatMap((item, index) => {
    if (item.kind !== 'text' && item.kind !== 'topic' && item.kind !== 'day') return []
    if (item.kind === 'day' && (item.heading.number !== null || index >= start)) return []
    if (item.kind === 'topic' && (item.topic === 'registration' || item.topic === 'contact')) return []
    return item.line.dates.flatMap((mention) => {
      const clause = clauseAround(item.line.text, mention.at, mention.end)
      if (mention.dates.length > longestClinic || saysOther(clause)) return []
      const label = item.kind === 'topic' && item.topic === 'date'
      const weight = looksBack(clause)
        ? lookingBack
        : (saysWhen(clause) ? 4 : 0) +
          (label ? 4 : 0) +
          (index <= start ? 2 : 0) +
          (item.line.text.length < 120 ? 1 : 0) +
          (isBare(item.line) ? 1 : 0)
      return weight > 1 || weight === lookingBack ? [{ ...mention, line: item.line, weight }] : []
    })
  })
  return found.sort((one, other) => other.weight - one.weight)
}

/** More than half of the line is its date. */
const isBare = ({ text, dates }: Line): boolean =>
  dates.reduce((sum, { at, end }) => sum + end - at, 0) > text.length / 2

/** The first heading of the programme: of a day or of itself; where there is none, the end. */
export const programmeStart = (items: Item[]): number => {
  const lastSlot = items.findLastIndex(({ kind }) => kind === 'slot')
  const heading = items.findIndex(
    (item, index) =>
      index < lastSlot &&
      ((item.kind === 'topic' && item.topic === 'programme' && item.rest === '') ||
        (item.kind === 'day' && leadsToSlot(items, index))),
  )
  return heading === -1 ? items.length : heading
}

/** Between a date and the slots of its day stand few lines; between the date under a title and them many. */
const leadsToSlot = (items: Item[], index: number): boolean => {
  const item = items[index]
  if (item?.kind === 'day' && item.heading.number !== null) return true
  return items.slice(index + 1, index + 4).some(({ kind }) => kind === 'slot')
}

/** Hours told in sentences: every range before the programme, later ones only where the sentence says so. */
export const hoursInSentences = (items: Item[]): AnnouncedHours[] =>
  rangesInSentences(items).filter(({ from, to }) => to > from)

/** Of the hours told in sentences, those that are not taken because they end before they begin. */
export const backwardHours = (items: Item[]): Finding[] => rangesInSentences(items).flatMap(backwards)

const rangesInSentences = (items: Item[]): AnnouncedHours[] => {
  const start = programmeStart(items)
  const begun = items.findIndex(({ kind }) => kind === 'slot')
  return items.flatMap((item, index) => {
    if (item.kind !== 'text' && item.kind !== 'topic') return []
    if (item.kind === 'topic' && (item.topic === 'registration' || item.topic === 'contact')) return []
    const spoken = betweenWords(item.line)
    return [...item.line.times, ...spoken].flatMap(({ from, to, at, end, first }) => {
      const clause = clauseAround(item.line.text, at, end)
      if (to === null || saysOther(clause) || (looksBack(clause) && !saysWhen(clause))) return []
      const before = index < start && (begun === -1 || index < begun)
      if (!before && !(saysWhen(clause) && item.line.dates.length > 0)) return []
      return [{ from, to, line: item.line.number, date: dateOf(item.line, first), day: null }]
    })
  })
}

/** `4 February 10:00-12:30 and 5 February 09:00-12:00`: with several ranges each belongs to the day before it. */
const dateOf = (line: Line, first: number): PartialDate | null => {
  if (line.times.filter(({ to }) => to !== null).length < 2) return null
  const before = line.dates.findLast((date) => date.next <= first)
  return before?.dates.length === 1 ? (before.dates[0] ?? null) : null
}

const begins = /(?<!\p{L})(?:start|begin|open|commenc|début|comien[cz]|empie[zc]|inici)/iu
const ends = /(?<!\p{L})(?:end|finish|clos|conclud|until|termin|fini|prend fin|clausur|finaliz)/iu

/** `We start at 10:00 GMT and finish at 12:30.` */
const betweenWords = (line: Line): TimeRange[] => {
  const [start, end] = line.times
  if (!start || !end || line.times.length !== 2 || start.to !== null || end.to !== null) return []
  const said =
    begins.test(line.text.slice(Math.max(0, start.at - 40), start.at)) &&
    ends.test(line.text.slice(start.end, end.at))
  return said ? [{ ...start, to: end.from, next: end.next, end: end.end }] : []
}
