import { trimMarks } from '../page/marks'
import type { Line } from '../page/page-lines'
import { labelled, topicOf } from '../page/vocabulary'
import type { Slot } from './a-slot'
import { afterBullets, afterFrom, afterSessionNumber } from './openings'
import { rowSlot } from './row-slot'
import type { TimeRange } from './time-ranges'

/** The slots of a line from a token on; empty when its times stand in a sentence. */
export const slotsOf = (line: Line, begin = afterBullets(line.tokens)): Slot[] => {
  const label = labelEnd(line, begin)
  const numbered = afterSessionNumber(line.tokens, label ?? begin)
  const opened = afterFrom(line.tokens, numbered)
  const [time, ...others] = line.times.filter(({ first }) => first >= opened)
  if (time?.first === opened) return leading(line, time, others, { label, opened: opened > numbered })
  if (label !== null) return []
  const row = rowSlot(line)
  return row ? [row] : trailing(line, begin)
}

/** `Time:` at the beginning: the token after it. */
const labelEnd = (line: Line, begin: number): number | null => {
  const token = line.tokens[begin]
  const found = token && line.times.length > 0 ? labelled(line.text.slice(token.at)) : null
  if (found?.topic !== 'time' && found?.topic !== 'date') return null
  const at = line.text.length - found.rest.length
  const index = line.tokens.findIndex(({ at: position }) => position >= at)
  return index === -1 ? null : index
}

const leading = (
  line: Line,
  time: TimeRange,
  others: TimeRange[],
  how: { label: number | null; opened: boolean },
): Slot[] => {
  const next = others.find(
    ({ to, from, first }) => to !== null && from >= (time.to ?? time.from) && !bracketed(line, first),
  )
  const end =
    next && wordsBetween(line, time, next)
      ? (line.tokens[next.first]?.at ?? line.text.length)
      : line.text.length
  const rest = afterZone(line, time)
  const text = line.text.slice(rest, end)
  if (how.opened && !/^\s*(?:[:|)\]–—-]|,?\s*[\p{Lu}\d]|$)/u.test(text)) return []
  const sentence = how.opened && (/^,?\s*[\p{Lu}\d]/u.test(text) || /[.!?]\s*$/.test(text))
  const unsure = time.to === null && !/^[\s|:–—.)-]*(?:[\p{Lu}\d"“«]|$)/u.test(text)
  const [title = '', ...cells] = cellsOf(text)
  const slot: Slot = {
    from: time.from,
    to: time.to,
    title,
    cells,
    place: 'leading',
    labelled: how.label !== null,
    ...(sentence || unsure ? { doubtful: true } : {}),
  }
  return end === line.text.length || !next ? [slot] : [slot, ...slotsOf(line, next.first)]
}

const bracketed = (line: Line, first: number): boolean => line.tokens[first - 1]?.text === '('

const wordsBetween = (line: Line, one: TimeRange, other: TimeRange): boolean =>
  line.tokens.slice(one.next, other.first).filter(({ kind }) => kind === 'word').length > 0 &&
  !line.zones.some((zone) => zone.first >= one.next && zone.next >= other.first - 1)

/** The position after a time, its zone and their brackets. */
const afterZone = (line: Line, time: TimeRange): number => {
  const zone = line.zones.find(({ first }) => first >= time.next && first <= time.next + 2)
  const between = zone ? line.tokens.slice(time.next, zone.first) : []
  if (!zone || between.some(({ kind }) => kind !== 'mark')) return time.end
  return line.tokens[zone.next - 1]?.end ?? time.end
}

/** `Welcome Remarks (10:00 - 10:10)`, `Break | 10:10-10:20`: a short text and its time at the end. */
const trailing = (line: Line, begin: number): Slot[] => {
  const time = line.times.at(-1)
  if (!time || time.to === null || line.dates.length > 0 || line.times.length > 1) return []
  const after = line.text.slice(afterZone(line, time))
  const before = line.text.slice(line.tokens[begin]?.at ?? 0, time.at)
  const bracket = /[([]\s*$/.test(before)
  if (/[\p{L}\d]/u.test(after.replace(/^\s*h(?:rs|ours)?\b/i, '')) && !(bracket && /^\s*[)\]]/.test(after)))
    return []
  if (before.length > 160 || /[.!?]\s*$/.test(line.text) || /[.!?]\s+\p{Lu}/u.test(before)) return []
  if (
    /(?<!\p{L})(?:from|at|between|de|du|entre|das|desde|dès|to|until|till|by|before|after|à|is|on|daily|is:)\s*$/iu.test(
      before,
    )
  )
    return []
  const [title = '', ...cells] = cellsOf(before)
  if (title === '' || topicOf(title) === 'time' || isNoProgramme(before)) return []
  const notes = bracket ? cellsOf(after.replace(/^\s*[)\]]/, '')) : []
  return [
    { from: time.from, to: time.to, title, cells: [...cells, ...notes], place: 'trailing', labelled: false },
  ]
}

const isNoProgramme = (text: string): boolean =>
  /@|https?:|www\./.test(text) ||
  ['contact', 'registration', 'people', 'place', 'note'].includes(labelled(text)?.topic ?? '')

/** The cells of a text, without the marks around them; `Session 1:` and `Topic:` belong to what follows. */
export const cellsOf = (text: string): string[] => {
  const cells = text
    .split('|')
    .map(trimMarks)
    .filter((cell) => cell !== '')
  const [first, second, ...others] = cells
  if (
    first &&
    second &&
    /^(?:session|séance|sesión|sessão|module|módulo|part|panel)\s+\w{1,5}$/iu.test(first)
  )
    return [`${first}: ${second}`, ...others]
  return cells
}
