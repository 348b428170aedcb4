import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { OutlineItem } from '../outline/outline'

const brokenTimePattern = /^[\W_]{0,6}(?:\d{1,2} ?[:hH] ?\d{1,2}|\d{1,2}[hH]) ?[-–—to:hH\d ]/u

/** Lines of the programme that begin like a time but are none, and short lines that found no place in it. */
export const findUnreadTimes = (items: OutlineItem[], unplacedLines: AnnotatedLine[]): Finding[] => {
  const broken = items.filter(
    ({ kind, line }) =>
      kind === 'text' && line.times.length === 0 && brokenTimePattern.test(line.text.slice(0, 60)),
  )
  return [
    ...broken.map(({ line }) => createFinding(line, 'warning', 'begins like a time, but it is none')),
    ...unplacedLines
      .filter(({ zones, dates, times }) => zones.length === 0 && dates.length === 0 && times.length === 0)
      .filter((line) => !broken.some((item) => item.line === line))
      .map((line) => createFinding(line, 'info', 'was left out of the programme')),
  ]
}

const createFinding = (line: AnnotatedLine, severity: Finding['severity'], message: string): Finding => ({
  severity,
  code: 'line-not-understood',
  line: line.number,
  message: `"${line.text.slice(0, 60)}" ${message}.`,
})
