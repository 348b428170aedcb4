import type { SourceLine } from '../html/html-line-builder'

const stamp =
  /(?<![\d-])(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?(?![\d:])/gu
const between = /^\s?(?:[-–—/]|to|until|à|a|until)\s?$/iu
/** When a page was made or changed: nothing happens then. */
const pageStamp =
  /(?:modified|updated?|created|changed|published|posted|generated|printed|exported|crawled|dtstamp|timestamp|modifiée?|créée?|publiée?|mise à jour|modificad[oa]|cread[oa]|publicad[oa]|actualizad[oa]|atualizad[oa]|изменен\p{L}*|обновлен\p{L}*|создан\p{L}*)(?: (?:on|at|le|el|em))?\s?[:=|]?\s?$/iu

/**
 * `2027-06-01T08:00:00+02:00 – 2027-06-01T15:00:00+02:00` (ISO 8601) as `2027-06-01, 08:00 – 15:00 (UTC+02:00)`. A stamp
 * that says when the page was changed is left out.
 */
export function* readIsoStamps(lines: Iterable<SourceLine>): Generator<SourceLine> {
  for (const line of lines) yield line.text.includes(':') ? { ...line, text: rewriteStamps(line.text) } : line
}

const rewriteStamps = (text: string): string => {
  const matches = [...text.matchAll(stamp)].filter(({ 0: found, 3: offset }) => found.includes('T') || offset)
  const [first, second] = matches
  if (!first) return text
  const [before, gap, after] = [
    text.slice(0, first.index),
    second ? text.slice(first.index + first[0].length, second.index) : '',
    second ? text.slice(second.index + second[0].length) : text.slice(first.index + first[0].length),
  ]
  if (matches.length === 1 && pageStamp.test(before)) return `${before}${after}`
  if (second && matches.length === 2 && between.test(gap))
    return `${before}${joinSpan(first, second)}${after}`
  return text.replace(stamp, (found, date, time, offset) =>
    found.includes('T') || offset ? `${date} ${time}${formatClockOffset(offset)}` : found,
  )
}

/** One offset for both; the moments as they are written where the offsets differ or a night lies between. */
const joinSpan = (
  [, day, time = '', offset]: RegExpExecArray,
  [, lastDay, end = '', other]: RegExpExecArray,
): string =>
  offset === other && (day === lastDay || end > time)
    ? `${day === lastDay ? day : `${day} – ${lastDay}`}, ${time} – ${end}${formatClockOffset(offset)}`
    : `${day} ${time}${offset === other ? '' : formatClockOffset(offset)} – ${lastDay} ${end}${formatClockOffset(other)}`

const formatClockOffset = (offset: string | undefined): string => {
  if (!offset) return ''
  return offset === 'Z' ? ' (UTC)' : ` (UTC${offset.slice(0, 3)}:${offset.slice(-2)})`
}
