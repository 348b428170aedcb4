import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { formatClockMinutes } from '../../sessions/session-times'

/** A finding where times stand in several columns and no heading says of which zone each is: the first is used. */
export const findUnnamedClocks = (lines: AnnotatedLine[]): Finding[] => {
  const isNamed = lines.some(
    ({ clocks }) =>
      clocks.length > 1 && clocks.every(({ times, zones }) => times.length === 0 && zones.length > 0),
  )
  const row = lines.find(
    ({ clocks }) =>
      clocks.length > 1 && clocks.every(({ times, zones }) => times.length > 0 && zones.length === 0),
  )
  if (!row || isNamed) return []
  const [used, other] = row.clocks.flatMap(({ times: [time] }) =>
    time ? [`${formatClockMinutes(time.from)}-${formatClockMinutes(time.to ?? time.from)}`] : [],
  )
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: row.number,
      message: `Times stand in several columns, and no heading says where each is the time: ${used} is used, not ${other}. Correct the hours if the other column is the host's.`,
    },
  ]
}
