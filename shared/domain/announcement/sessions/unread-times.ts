import type { Finding } from '../draft'
import type { Item } from '../page/outline'
import type { Line } from '../page/page-lines'

const brokenTime = /^[\W_]{0,6}(?:\d{1,2} ?[:hH] ?\d{1,2}|\d{1,2}[hH]) ?[-–—to:hH\d ]/u

/** Lines of the programme that begin like a time but are none, and short lines that found no place in it. */
export const unreadTimes = (items: Item[], left: Line[]): Finding[] => {
  const broken = items.filter(
    ({ kind, line }) => kind === 'text' && line.times.length === 0 && brokenTime.test(line.text.slice(0, 60)),
  )
  return [
    ...broken.map(({ line }) => finding(line, 'warning', 'begins like a time, but it is none')),
    ...left
      .filter(({ zones, dates }) => zones.length === 0 && dates.length === 0)
      .filter((line) => !broken.some((item) => item.line === line))
      .map((line) => finding(line, 'info', 'was left out of the programme')),
  ]
}

const finding = (line: Line, severity: Finding['severity'], message: string): Finding => ({
  severity,
  code: 'line-not-understood',
  line: line.number,
  message: `"${line.text.slice(0, 60)}" ${message}.`,
})
