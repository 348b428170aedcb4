import { DAY_MS, MINUTE_MS } from './instant'
import { utcOffsetAt } from './local-time'

/** An instant from which a zone has another offset from UTC. Instants in epoch milliseconds, offsets in minutes. */
export interface OffsetChange {
  at: number
  from: number
  to: number
}

/**
 * Every change of a zone's offset between two instants, in order. No zone changes twice within four days (the
 * shortest summer time of our age, Morocco's Ramadan, takes a month), so looking every four days misses none.
 */
export const findOffsetChanges = (zone: string, from: number, to: number): OffsetChange[] => {
  const changes: OffsetChange[] = []
  let before = utcOffsetAt(zone, from)
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to)
    const after = utcOffsetAt(zone, end)
    if (before !== after) changes.push({ at: bisect(zone, start, end, before), from: before, to: after })
    before = after
  }
  return changes
}

const STEP = 4 * DAY_MS

/** The first minute at which the zone no longer has the offset. */
const bisect = (zone: string, from: number, to: number, offset: number): number => {
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2)
    if (utcOffsetAt(zone, middle) === offset) low = middle
    else high = middle
  }
  return Math.round(high / MINUTE_MS) * MINUTE_MS
}
