import type { AnnotatedLine } from '../line'
import { classifyHeading, parseLabel } from '../text/layout/heading-topics'
import { concernsArrival, isContactWithHours } from '../text/sentence-cues'
import { parseDayHeading } from './lines/day-heading'
import { isDocumentDate } from './lines/document-dates'
import { isSpeakerLine } from './lines/speaker-line'
import type { OutlineItem } from './outline-item'
import { parseSlots } from './slots/parse-slots'
import type { ProgrammeSlot } from './slots/programme-slot'
import { joinSplitRows } from './split-rows'
import { moveColumnsIntoSlots } from './titles-in-column'

export const buildOutline = (lines: AnnotatedLine[]): OutlineItem[] => {
  const items = joinSplitRows(
    lines
      .filter(({ onlyZone }) => !onlyZone)
      .flatMap(classifyLine)
      .map(openNoDocumentDay),
  )
  const manyOpen = countSlots(items, ({ to }) => to === null) >= minSimilarLines
  const manyClosed =
    countSlots(items, ({ to, doubtful }) => to !== null && doubtful === true) >= minSimilarLines
  const certainItems = items.map((item): OutlineItem => {
    if (item.kind !== 'slot' || !item.slot.doubtful || (item.slot.to === null ? manyOpen : manyClosed))
      return item
    return { kind: 'text', line: item.line }
  })
  return moveColumnsIntoSlots(dropLoneStart(joinSplitTimes(certainItems)))
}

/** The date of the document opens no day. */
const openNoDocumentDay = (item: OutlineItem, index: number, items: OutlineItem[]): OutlineItem => {
  const [mention] = item.line.dates
  return item.kind === 'day' &&
    mention &&
    item.heading.number === null &&
    isDocumentDate(items, index, mention)
    ? { kind: 'text', line: item.line }
    : item
}

const countSlots = (items: OutlineItem[], holds: (slot: ProgrammeSlot) => boolean): number =>
  items.filter((item) => item.kind === 'slot' && holds(item.slot)).length

/** `6:30 p.m. IST` alone on a page is when it begins: the line below it is no session. */
const dropLoneStart = (items: OutlineItem[]): OutlineItem[] => {
  if (countSlots(items, () => true) !== 1) return items
  return items.map((item) =>
    item.kind === 'slot' && item.slot.to === null && item.slot.title === ''
      ? { kind: 'text', line: item.line }
      : item,
  )
}

/** A beginning and an end on two lines, with nothing between them, are one time. */
const joinSplitTimes = (items: OutlineItem[]): OutlineItem[] =>
  items.flatMap((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]]
    if (before && isBeginningOf(before, item)) return []
    if (!after || !isBeginningOf(item, after) || item.kind !== 'slot' || after.kind !== 'slot') return [item]
    return [{ ...item, slot: { ...after.slot, from: item.slot.from, to: after.slot.from } }]
  })

const isBeginningOf = (item: OutlineItem, next: OutlineItem): boolean =>
  item.kind === 'slot' &&
  next.kind === 'slot' &&
  item.slot.to === null &&
  next.slot.to === null &&
  item.slot.title === '' &&
  next.slot.from > item.slot.from

/** `10:00 – opening`, `From 10:00 to 11:00 Opening` alone may be sentences; several such lines are a programme. */
const minSimilarLines = 3

/** `Detection | Tuesday 13 April 2027 | 10:00-13:00`: the cell behind the title opens the day of the row. */
const openDayOfRow = (line: AnnotatedLine, [slot, ...others]: ProgrammeSlot[]): OutlineItem[] => {
  const [date, ...otherDates] = line.dates
  if (slot?.position !== 'trailing' || !date || others.length > 0 || otherDates.length > 0) return []
  const isCell = /\|\s?$/.test(line.text.slice(0, date.at)) && /^\s?\|/.test(line.text.slice(date.end))
  if (!isCell || date.dates.length !== 1) return []
  const { dates, alternative, weekday } = date
  return [
    { kind: 'day', line, heading: { number: null, dates, alternative, weekday, hours: null, rest: null } },
  ]
}

const maxArrivalText = 200

const classifyLine = (line: AnnotatedLine): OutlineItem[] => {
  const heading = concernsArrival(line.text.slice(0, maxArrivalText)) ? null : parseDayHeading(line)
  if (heading) {
    const first =
      heading.rest === null || line.times.length === 0 ? [] : parseSlots(line, line.times[0]?.first)
    return [
      { kind: 'day', line, heading },
      ...first.map((slot): OutlineItem => ({ kind: 'slot', line, slot })),
    ]
  }
  if (line.times.length > 0 && !isContactWithHours(line.text)) {
    const slots = parseSlots(line)
    if (slots.length > 0)
      return [
        ...openDayOfRow(line, slots),
        ...slots.map((slot): OutlineItem => ({ kind: 'slot', line, slot })),
      ]
  }
  const topic = classifyHeading(line.text)
  if (topic) return [{ kind: 'topic', line, topic, rest: '' }]
  if (isSpeakerLine(line.text)) return [{ kind: 'person', line }]
  const parsedLabel = parseLabel(line.text)
  if (parsedLabel) return [{ kind: 'topic', line, ...parsedLabel }]
  return [{ kind: 'text', line }]
}
