import type { Token } from '../page/words'
import { zoneWordsEnd } from '../zones/zone-words'
import { type Clock, clockAt } from './clock-times'

/** Clock times in a line. `to` is null when only a beginning is written. Minutes since midnight. */
export interface TimeRange {
  from: number
  to: number | null
  /** Token indexes: the first of it, and the first after it. */
  first: number
  next: number
  /** Positions in the line. */
  at: number
  end: number
}

const words = new Set('- / | to until till a au al as ate hasta through bis ~ _'.split(' '))
const joining = new Set(['and', 'et', 'y', 'e', '&'])
const openings = new Set(['between', 'entre'])
const articles = new Set(['las', 'la', 'les', 'l', 'os', 'the', "'"])
const numbered = new Set(
  'day jour journee dia jornada session seance sesion sessao part partie parte module modulo item no'.split(
    ' ',
  ),
)

/** All clock times and ranges of a line, in order, none inside another. */
export const timeRangesOf = (tokens: Token[]): TimeRange[] => {
  const found: TimeRange[] = []
  for (let index = 0; index < tokens.length; ) {
    const range = rangeAt(tokens, index)
    if (range) found.push(range)
    index = range ? range.next : index + 1
  }
  return found
}

const rangeAt = (tokens: Token[], index: number): TimeRange | null => {
  const start = clockAt(tokens, index)
  if (!start || isNumberOfSomething(tokens, index)) return null
  const end = endAfter(tokens, start, index)
  if (!end) return start.form === 'sure' ? rangeOf(start, null) : null
  return rangeOf(start, end)

  function rangeOf(from: Clock, to: Clock | null): TimeRange {
    const last = to ?? from
    const at = (tokens[index] as Token).at
    const place = { first: index, next: last.next, at, end: last.end }
    return to ? { ...turned(from, to), ...place } : { from: from.minutes, to: null, ...place }
  }
}

/** The `1` of `Day 1`, the `7` of `SS7`, the `05.06` of `05.06.2025`. */
const isNumberOfSomething = (tokens: Token[], index: number): boolean => {
  const before = tokens[index - 1]
  const token = tokens[index] as Token
  if (token.kind !== 'number' || !before) return false
  const tight = before.end === token.at
  if (before.kind === 'word') return numbered.has(before.folded) || (tight && before.text.length > 1)
  return tight && (before.folded === '.' || before.folded === '/') && tokens[index - 2]?.kind === 'number'
}

const endAfter = (tokens: Token[], start: Clock, index: number): Clock | null => {
  let at = zoneWordsEnd(tokens, start.next)
  const from = at
  let comma = false
  for (let token = tokens[at]; token && at - from < 4; token = tokens[at]) {
    const separates =
      words.has(token.folded) || (openings.has(tokens[index - 1]?.folded ?? '') && joining.has(token.folded))
    if (!separates && !(at > from && articles.has(token.folded))) break
    comma = true
    at++
  }
  const end = clockAt(tokens, at)
  if (!end) return null
  if (!comma) return start.form === 'sure' && end.form === 'sure' && at === start.next ? end : null
  return agree(tokens, start, end, index) ? end : null
}

/** A bare or dotted number is a time only beside one that is sure, or of the same doubtful form. */
const agree = (tokens: Token[], start: Clock, end: Clock, index: number): boolean => {
  if (end.form === 'sure' && start.form === 'sure') return true
  if (start.form === 'dotted' || end.form === 'dotted')
    return (
      (start.form === 'dotted' || start.form === 'sure') &&
      (end.form === 'dotted' || end.form === 'sure') &&
      !dateLike(tokens, end)
    )
  if (start.form === 'digits' && end.form === 'digits') return plainDigits(tokens, start, end, index)
  if (start.form === 'digits') return end.form === 'sure' && tokens[end.next - 2]?.text.length === 4
  if (start.form !== 'bare' || end.form !== 'sure') return false
  const mark = tokens[end.next - 2]?.folded
  return end.meridiem !== null || (start.minutes >= 360 && mark !== ':')
}

const dateLike = (tokens: Token[], end: Clock): boolean =>
  tokens[end.next]?.folded === '.' &&
  tokens[end.next + 1]?.kind === 'number' &&
  tokens[end.next]?.at === end.end

/** `0930-1000` opens a line or begins with a zero; `2021-2023` does neither. */
const plainDigits = (tokens: Token[], start: Clock, end: Clock, index: number): boolean => {
  const zero = tokens[index]?.text.startsWith('0') === true
  const working =
    start.minutes >= 360 && end.minutes <= 1140 && start.minutes % 5 === 0 && end.minutes % 5 === 0
  const opens = tokens.slice(0, index).every((token) => token.kind === 'mark')
  return end.minutes > start.minutes && (zero || (opens && working))
}

/** `9:30 - 11 am`, `11:00 - 1:00 pm`, `12:00 - 1:30`: one meridiem, or the clock of twelve hours, for both. */
const turned = (start: Clock, end: Clock): { from: number; to: number } => {
  let from = start.minutes
  let to = end.minutes
  if (end.meridiem === 'pm' && start.meridiem === null && from + 720 <= to) from += 720
  const later = start.meridiem === 'pm' || (end.short && start.minutes >= 600)
  if (end.meridiem === null && later && to < from && to + 720 < 1440 && to + 720 - from <= 360) to += 720
  return { from, to }
}
