import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { OutlineItem } from '../outline/outline-item'

const brokenTimePattern = /^[\W_]{0,6}(?:\d{1,2} ?[:hH] ?\d{1,2}|\d{1,2}[hH]) ?[-–—to:hH\d ]/u
const maxQuoted = 4

/**
 * Lines of the programme that begin like a time but are none, and short lines that found no place in it: a warning
 * where they stand between sessions, one summary for those after the last.
 * @param lastSessionLine 0 without sessions
 */
export const findUnreadTimes = (
  items: OutlineItem[],
  unplacedLines: AnnotatedLine[],
  lastSessionLine: number,
): Finding[] => {
  const broken = items.filter(
    ({ kind, line }) =>
      kind === 'text' && line.times.length === 0 && brokenTimePattern.test(line.text.slice(0, 60)),
  )
  const left = unplacedLines
    .filter(({ zones, dates, times }) => zones.length === 0 && dates.length === 0 && times.length === 0)
    .filter((line) => !broken.some((item) => item.line === line))
  return [
    ...broken.map(({ line }) =>
      createLineFinding('warning', line, `"${line.text.slice(0, 60)}" begins like a time, but it is none.`),
    ),
    ...describeLeft(
      'warning',
      left.filter(({ number }) => number < lastSessionLine),
      'between sessions',
    ),
    ...describeLeft(
      'info',
      left.filter(({ number }) => number >= lastSessionLine),
      'after the programme',
    ),
  ]
}

const describeLeft = (severity: Finding['severity'], lines: AnnotatedLine[], where: string): Finding[] => {
  const [first] = lines
  if (!first) return []
  const quoted = lines
    .slice(0, maxQuoted)
    .map(({ number, text }) => `"${text.slice(0, 60)}" (line ${number})`)
  const more = lines.length - quoted.length
  const list = `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const verb = lines.length === 1 ? 'line' : 'lines'
  return [createLineFinding(severity, first, `${lines.length} ${verb} ${where} not used: ${list}.`)]
}

const createLineFinding = (
  severity: Finding['severity'],
  { number }: AnnotatedLine,
  message: string,
): Finding => ({
  severity,
  code: 'line-not-understood',
  line: number,
  message,
})
