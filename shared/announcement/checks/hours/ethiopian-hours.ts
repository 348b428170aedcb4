import type { ProposedFinding } from '../../choices'
import type { PlacedDay } from '../../days/draft-days'
import type { AnnotatedLine } from '../../line'
import { namesEthiopianClock } from '../../mentions/clock/ethiopian-clock'
import { formatClockMinutes } from '../../sessions/session-times'

const quarterDay = 360
const halfDay = 720

/** A question where hours are told as Ethiopian time: by the clock of the country, which begins to count at 06:00, or by its zone. */
export const findEthiopianHours = (lines: AnnotatedLine[], placed: PlacedDay[]): ProposedFinding[] => {
  const [first] = placed
  const line = lines.find(({ number, text }) => number === first?.hoursLine && namesEthiopianClock(text))
  const range = line?.times.find(({ to }) => to !== null)
  if (!first || !line || !range || range.to === null || hasSecondClock(line)) return []
  const shift = (range.from % halfDay) + quarterDay - range.from
  const read = `${formatClockMinutes(range.from)}-${formatClockMinutes(range.to)}`
  const other = `${formatClockMinutes(range.from + shift)}-${formatClockMinutes(range.to + shift)}`
  const proposals = [
    { label: other, consequence: 'the Ethiopian clock, which counts from 06:00', shift },
    { label: read, consequence: 'Addis Ababa time', shift: 0 },
  ]
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: line.number,
      message: `Line ${line.number} gives ${read} as Ethiopian time. By the Ethiopian clock, which counts from 06:00, that is ${other}. Choose the hours.`,
      proposals: range.from < quarterDay ? proposals : proposals.toReversed(),
    },
  ]
}

/** Other hours stand in the same line, so those of the Ethiopian clock were left out. */
const hasSecondClock = ({ text, times }: AnnotatedLine): boolean =>
  times.length === 1 && (text.match(/\d{1,2}[:.h]\d{2}/g)?.length ?? 0) > 2
