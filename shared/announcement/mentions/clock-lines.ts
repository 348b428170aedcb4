import type { PageLine } from '../text/layout/page-lines'
import { tokenizeText } from '../text/tokens'
import { findTimeRanges } from './clock/time-ranges'
import { isClockRemark } from './clock-remarks'

const opensWithTime = /^[^\p{L}\d]{0,6}\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m|\s?[-–—])/iu
const maxClockLength = 80
const maxClocks = 5

/** A line of nothing but one time range and where it is told; minutes since midnight. */
interface ClockLine {
  line: PageLine
  from: number
  to: number
}

/**
 * Joins lines that tell one time in several places, `11:00–13:00 (Suva)`, `09:00–11:00 Port Moresby`, into one line.
 * They last equally long, and no line begins where the one above it ends, as sessions named after countries do.
 */
export const joinClockLines = (lines: PageLine[]): PageLine[] => {
  const joined: PageLine[] = []
  let run: ClockLine[] = []
  for (const line of lines) {
    const clock = readClockLine(line)
    if (clock && canFollow(clock, run)) run.push(clock)
    else {
      joined.push(...joinRun(run))
      run = clock ? [clock] : []
      if (!clock) joined.push(line)
    }
  }
  return [...joined, ...joinRun(run)]
}

const readClockLine = (line: PageLine): ClockLine | null => {
  if (line.text.length > maxClockLength || !opensWithTime.test(line.text)) return null
  const [time, ...others] = findTimeRanges(tokenizeText(line.text))
  if (!time || time.to === null || others.length > 0 || !isClockRemark(line.text.slice(time.end))) return null
  return { line, from: time.from, to: time.to }
}

const canFollow = ({ line, from, to }: ClockLine, run: ClockLine[]): boolean => {
  const last = run.at(-1)
  return (
    last !== undefined &&
    run.length < maxClocks &&
    line.number === last.line.number + 1 &&
    (to - from) % 1440 === (last.to - last.from) % 1440 &&
    from !== last.to &&
    from !== last.from
  )
}

const joinRun = (run: ClockLine[]): PageLine[] => {
  const [first, ...others] = run.map(({ line }) => line)
  if (!first || others.length === 0) return first ? [first] : []
  const texts = others.map(({ text }) => text.replace(/^[^\p{L}\d]+/u, ''))
  return [{ ...first, text: [first.text, ...texts].join(' / ') }]
}
