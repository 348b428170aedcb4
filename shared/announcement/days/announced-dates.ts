import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/dates/date-mention'
import { findPlaceAt } from '../mentions/places/place-mentions'
import { isDateline, isDocumentDate } from '../outline/lines/document-dates'
import { findOtherEventItems } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import { namesEvent } from '../text/event-words'
import { parseLabel } from '../text/layout/heading-topics'
import {
  announcesSchedule,
  concernsArrivalAt,
  concernsOtherEvent,
  namesOfficeHours,
  refersToPast,
  relatesToOtherEvent,
  sentenceAround,
} from '../text/sentence-cues'
import { findProgrammeStart } from './announced-times'
import { findPostponementRole, type PostponementRole, sentenceAfterNote } from './postponed-dates'

/** Days announced outside the programme. */
export interface AnnouncedDates extends DateMention {
  line: AnnotatedLine
  /** How surely it is the clinic's; compared only with others of the page. */
  weight: number
  /** Whether the sentence says that the clinic was moved to these days or away from them. */
  role: PostponementRole
}

/** Taken only where the page names no other date: the date of the document, a date that a sentence looks back at. */
export const documentDateWeight = 0.3
const pastEventWeight = 0.5
/** The place and date at the top or the foot of a letter; above it is every date that a sentence announces. */
const datelineWeight = 1.5
const postponedWeight = 20
/** `PROGRAMME` may stand above the place and date of the clinic: a short line before the first session is above the limit. */
const underHeadingWeight = 0.5

/** Longer spans are of registration or of a year's plan. */
const maxAnnouncedDays = 7

/** Every date mention before and outside the programme, the one that says when the clinic is first. */
export const findAnnouncedDates = (items: OutlineItem[]): AnnouncedDates[] => {
  const start = findProgrammeStart(items)
  const otherEvents = findOtherEventItems(items)
  const firstSlot = items.findIndex(({ kind }) => kind === 'slot')
  const candidates = items.flatMap((item, index) => {
    if (!mayAnnounce(item, index, start) || otherEvents.has(item)) return []
    return item.line.dates.flatMap((mention) => {
      if (isDateElsewhere(item.line, mention)) return []
      const clause = sentenceAfterNote(item.line.text, mention.at, mention.end)
      const { at, end } = mention
      if (mention.dates.length > maxAnnouncedDays || concernsOtherEvent(clause)) return []
      if (concernsArrivalAt(item.line.text, at, end)) return []
      const role = findPostponementRole(item.line, mention)
      const weight = isDocumentDate(items, index, mention)
        ? documentDateWeight
        : weighMention(item, mention, clause, {
            role,
            beforeProgramme: index <= start,
            isHead: index <= firstSlot,
          })
      const isLetterDate =
        (isDateline(item.line, mention) && isAtEdge(items, index)) || isAboveSubject(items, index)
      return [
        {
          ...mention,
          line: item.line,
          weight: isLetterDate ? Math.min(weight, datelineWeight) : weight,
          role,
        },
      ]
    })
  })
  return candidates
    .filter(({ weight }) => weight > 1 || weight === pastEventWeight || weight === documentDateWeight)
    .sort((one, other) => other.weight - one.weight)
}

const mayAnnounce = (item: OutlineItem, index: number, start: number): boolean => {
  if (item.kind === 'day') return item.heading.number === null && index < start
  if (item.kind === 'topic') return item.topic !== 'registration' && item.topic !== 'contact'
  return item.kind === 'text'
}

const weighMention = (
  item: OutlineItem,
  mention: DateMention,
  clause: string,
  { role, beforeProgramme, isHead }: { role: PostponementRole; beforeProgramme: boolean; isHead: boolean },
): number => {
  if (role === 'new') return postponedWeight
  if (role === 'old' || refersToPast(clause) || relatesToOtherEvent(item.line.text, mention.at))
    return pastEventWeight
  const hasHours = item.line.times.some(
    ({ to, first, at, end }) =>
      to !== null && first >= mention.next && !namesOfficeHours(sentenceAround(item.line.text, at, end)),
  )
  return (
    (announcesSchedule(clause) ? 4 : 0) +
    (parseLabel(item.line.text)?.topic === 'date' ? 4 : 0) +
    (beforeProgramme ? 2 : isHead ? underHeadingWeight : 0) +
    (hasHours ? 1.5 : 0) +
    (item.line.text.length < 120 ? 1 : 0) +
    (isMostlyDates(item.line) ? 1 : 0)
  )
}

/** `Wednesday 23 June (Tuesday 22 June in Honolulu)`: the bracket behind the day tells the day elsewhere. */
const isDateElsewhere = ({ text, tokens, dates }: AnnotatedLine, { at, end, next }: DateMention): boolean => {
  const opening = text.lastIndexOf('(', at)
  const closing = text.indexOf(')', end)
  if (opening === -1 || closing === -1 || text.slice(opening, at).includes(')')) return false
  if (closing - end > maxRemark || !dates.some((date) => date.end <= opening)) return false
  const place = placeWords.has(tokens[next]?.folded ?? '') ? findPlaceAt(tokens, next + 1) : null
  return place !== null
}

const maxRemark = 120
const placeWords = new Set(['in', 'at', 'a', 'en', 'em', 'au', 'в'])

/** In the first lines or the last three of the page. */
const isAtEdge = (items: OutlineItem[], index: number): boolean =>
  index < maxHeadItems || index >= items.length - 3

/** `Date: 9 March 2026` in the head of a circular, above the line that names the event. */
const isAboveSubject = (items: OutlineItem[], index: number): boolean =>
  index > 0 &&
  index < maxHeadItems &&
  items.slice(index + 1, index + 1 + maxHeadItems).some(({ line }) => namesEvent(line.text)) &&
  !items.slice(0, index + 1).some(({ line }) => namesEvent(line.text)) &&
  items[index]?.line.times.length === 0

const maxHeadItems = 8

/** More than half of the line is its date. */
const isMostlyDates = ({ text, dates }: AnnotatedLine): boolean =>
  dates.reduce((sum, { at, end }) => sum + end - at, 0) > text.length / 2
