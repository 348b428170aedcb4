import type { DraftClinic } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline-item'
import { findProgrammeStart } from './announced-times'
import type { PlacedDay } from './draft-days'

/** From the first session of the first day to its last; null without sessions. */
export const findProgrammeHours = ({ days: [day] }: DraftClinic): { start: string; end: string } | null => {
  const [first, last] = [day?.sessions[0], day?.sessions.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** Where the programme begins; a heading such as `Draft agenda` above the title begins none. */
export const findHeadEnd = (all: OutlineItem[], firstSession: number): number => {
  const start = Math.min(findProgrammeStart(all), firstSession)
  if (start > 1) return start
  const firstDay = all.findIndex(({ kind }) => kind === 'day')
  return Math.max(start, Math.min(firstDay === -1 ? all.length : firstDay, firstSession))
}

/** The line of the last session of all days; 0 without sessions. */
export const findLastSessionLine = (placed: PlacedDay[]): number =>
  Math.max(0, ...placed.flatMap(({ sessions }) => sessions.map(({ line }) => line)))

/** Where the first session stands among all items; hours that were told before it are no session. */
export const findFirstSession = (all: OutlineItem[], left: OutlineItem[]): number => {
  const firstSlot = left.find(({ kind }) => kind === 'slot')
  const index = firstSlot ? all.findIndex(({ line }) => line === firstSlot.line) : -1
  return index === -1 ? all.length : index
}
