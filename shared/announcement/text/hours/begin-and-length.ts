import type { SourceLine } from '../html/html-line-builder'

const lengthLine =
  /^[^\p{L}\d]{0,6}(?:duration|length|durée|duración|duração|dauer|durata|продолжительность|المدة|时长)\s?[:：|\t–-]\s*(.{1,40})$/iu
const clock = /(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))?(?:\s?([ap])\.?m\.?)?(?![\d:.]*\d)/giu
const dash = /\d(?:\s?[ap]\.?m\.?)?\s?(?:[-–—]|to|bis|à|until)\s?\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m)/iu
const maxLines = 3

/**
 * `Time: 2:00 PM` and below it `Duration: 2 hours 30 minutes` as `Time: 14:00 - 16:30`: an invitation tells the
 * beginning of a meeting and how long it lasts.
 */
export function* joinBeginAndLength(lines: Iterable<SourceLine>): Generator<SourceLine> {
  let held: SourceLine[] = []
  for (const line of lines) {
    const minutes = readLength(line.text)
    const at = minutes === null ? -1 : held.findIndex(({ text }) => findBegin(text) !== null)
    if (minutes !== null && at !== -1) {
      const begin = held[at] as SourceLine
      yield* held.map((other) => (other === begin ? withEnd(begin, minutes) : other))
      held = []
    } else held.push(line)
    if (held.length > maxLines) yield held.shift() as SourceLine
  }
  yield* held
}

/** Minutes of `2 hours 30 minutes`, `1h30`, `90 min`; null for another line. */
const readLength = (text: string): number | null => {
  const length = text.length <= 80 ? lengthLine.exec(text)?.[1] : undefined
  if (!length) return null
  const [, hours, rest] =
    /^(\d{1,2})\s?(?:h|hours?|hrs?|heures?|horas?|stunden?|ore|час\p{L}*|ساعات|小时)\.?\s?(?:(?:and|et|y|e|und)\s)?(?:(\d{1,2})\s?(?:m|min|minutes?|minutos?|минут\p{L}*|分钟?)?)?\.?$/iu.exec(
      length,
    ) ?? []
  if (hours) return Number(hours) * 60 + Number(rest ?? 0)
  const minutes = /^(\d{2,3})\s?(?:m|min|mins|minutes?|minutos?|minuten|минут\p{L}*|分钟)\.?$/iu.exec(
    length,
  )?.[1]
  return minutes ? Number(minutes) : null
}

/** The one time of a line; null where it has none, several or a range. */
const findBegin = (text: string): RegExpExecArray | null => {
  if (text.length > 160 || dash.test(text)) return null
  const times = [...text.matchAll(clock)].filter(([, , minute, half]) => minute || half)
  return times.length === 1 ? (times[0] ?? null) : null
}

const withEnd = (line: SourceLine, length: number): SourceLine => {
  const match = findBegin(line.text)
  if (!match) return line
  const [found, hour = '', minute = '00', half] = match
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const from = hours * 60 + Number(minute)
  const range = `${formatTime(from)} - ${formatTime(from + length)}`
  return {
    ...line,
    text: `${line.text.slice(0, match.index)}${range}${line.text.slice(match.index + found.length)}`,
  }
}

const formatTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
