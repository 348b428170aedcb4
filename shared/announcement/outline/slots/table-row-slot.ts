import type { AnnotatedLine } from '../../line'
import { findPlaceAt } from '../../mentions/places/place-mentions'
import { tokenizeText } from '../../text/tokens'
import { trimPunctuation } from '../../text/trim-punctuation'
import type { ProgrammeSlot } from './programme-slot'

/** A table row whose time is not its first cell: `Welcome | 2:00 PM | 2:10 PM | UCC`. Null for other lines. */
export const parseRowSlot = (line: AnnotatedLine): ProgrammeSlot | null => {
  const [time] = line.times
  if (!time || line.times.length > 1 || !line.text.includes('|')) return null
  const before = line.text.slice(0, time.at)
  const after = line.text.slice(time.end)
  const ownCells =
    /\|[\s([]*$/.test(before) &&
    /^[\s)\]]*(?:\||$)/.test(after.slice(lengthOfZone(line, time.next, time.end)))
  const names = namedCellsBefore(line, before)
  const [title, ...others] = names
  if (!ownCells || title === undefined || title.length > 300 || isPlace(title)) return null
  const cells = [
    ...others,
    ...after
      .split('|')
      .map(trimPunctuation)
      .filter((cell) => cell !== ''),
  ]
  return { from: time.from, to: time.to, title, cells, position: 'trailing', labelled: false }
}

/** `Kenya | 24/09/2026 | 09:00-16:00` tells where and when. */
const isPlace = (title: string): boolean => {
  const tokens = tokenizeText(title)
  return findPlaceAt(tokens, 0)?.next === tokens.length
}

/** The names in the cells before the time; numbers and dates are none. */
const namedCellsBefore = (line: AnnotatedLine, before: string): string[] => {
  let at = 0
  return before.split('|').flatMap((cell) => {
    const [from, to] = [at, at + cell.length]
    at = to + 1
    const dated = line.dates.some((date) => date.at < to && date.end > from)
    const name = trimPunctuation(cell)
    return dated || !/\p{L}/u.test(name) ? [] : [name]
  })
}

const lengthOfZone = (line: AnnotatedLine, next: number, end: number): number => {
  const zone = line.zones.find(({ first }) => first >= next && first <= next + 1)
  return zone ? (line.tokens[zone.next - 1]?.end ?? end) - end : 0
}
