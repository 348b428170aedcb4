import { type DayHeading, dayHeadingOf } from '../days/day-heading'
import type { Slot } from '../sessions/a-slot'
import { isPerson } from '../sessions/people'
import { slotsOf } from '../sessions/slot'
import type { Line } from './page-lines'
import { labelled, type Topic, topicOf } from './vocabulary'

/** What a line of the page is. One line may open a day and hold its first session. */
export type Item = { line: Line } & (
  | { kind: 'day'; heading: DayHeading }
  | { kind: 'slot'; slot: Slot }
  | { kind: 'topic'; topic: Topic; rest: string }
  | { kind: 'person' }
  | { kind: 'text' }
)

export const outline = (lines: Line[]): Item[] => {
  const items = lines.flatMap(itemsOf)
  const open = slotsWhere(items, ({ to }) => to === null) >= several
  const closed = slotsWhere(items, ({ to, doubtful }) => to !== null && doubtful === true) >= several
  const sure = items.map((item): Item => {
    if (item.kind !== 'slot' || !item.slot.doubtful || (item.slot.to === null ? open : closed)) return item
    return { kind: 'text', line: item.line }
  })
  return joinedTimes(sure)
}

const slotsWhere = (items: Item[], holds: (slot: Slot) => boolean): number =>
  items.filter((item) => item.kind === 'slot' && holds(item.slot)).length

/** A beginning and an end on two lines, with nothing between them, are one time. */
const joinedTimes = (items: Item[]): Item[] =>
  items.flatMap((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]]
    if (before && isBeginningOf(before, item)) return []
    if (!after || !isBeginningOf(item, after) || item.kind !== 'slot' || after.kind !== 'slot') return [item]
    return [{ ...item, slot: { ...after.slot, from: item.slot.from, to: after.slot.from } }]
  })

const isBeginningOf = (item: Item, next: Item): boolean =>
  item.kind === 'slot' &&
  next.kind === 'slot' &&
  item.slot.to === null &&
  next.slot.to === null &&
  item.slot.title === '' &&
  next.slot.from > item.slot.from

/** `10:00 – opening`, `From 10:00 to 11:00 Opening` alone may be sentences; several such lines are a programme. */
const several = 3

const itemsOf = (line: Line): Item[] => {
  const heading = dayHeadingOf(line)
  if (heading) {
    const first = heading.rest === null || line.times.length === 0 ? [] : slotsOf(line, line.times[0]?.first)
    return [{ kind: 'day', line, heading }, ...first.map((slot): Item => ({ kind: 'slot', line, slot }))]
  }
  if (line.times.length > 0) {
    const slots = slotsOf(line)
    if (slots.length > 0) return slots.map((slot): Item => ({ kind: 'slot', line, slot }))
  }
  const topic = topicOf(line.text)
  if (topic) return [{ kind: 'topic', line, topic, rest: '' }]
  if (isPerson(line.text)) return [{ kind: 'person', line }]
  const label = labelled(line.text)
  if (label) return [{ kind: 'topic', line, ...label }]
  return [{ kind: 'text', line }]
}
