import { type DayHeading, dayHeadingOf } from './day-heading'
import type { Line } from './page-lines'
import { isPerson } from './people'
import { type Slot, slotsOf } from './slot'
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
  const beginnings = items.filter((item) => item.kind === 'slot' && item.slot.to === null).length
  if (beginnings >= fewBeginnings) return items
  return items.map((item) =>
    item.kind === 'slot' && item.slot.doubtful ? { kind: 'text', line: item.line } : item,
  )
}

/** `10:00 – opening` alone may be any sentence; several such lines are a programme. */
const fewBeginnings = 3

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
