import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { isYearToken } from '../../mentions/dates/date-parts'

const everyDay =
  /(?<!\p{L})(?:each|every|both|daily|all days|chaque|tous les jours|cada|todos los días|todos os dias|ежедневно|каждый день)(?!\p{L})|يوميا|每[天日]/iu

/**
 * A question where several days have the hours of one line that tells the moment of their begin and of their end, as
 * `1 June 2027 – 3 June 2027, 08:00 – 15:00`: the days between may have others.
 */
export const findBeginAndEndMoments = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  const [first] = placed
  const isShared =
    placed.length > 1 &&
    placed.every(({ hoursLine, dateLine, sessions }) => {
      return hoursLine === first?.hoursLine && dateLine === hoursLine && sessions.length === 0
    })
  const line = isShared ? lines.find(({ number }) => number === first?.hoursLine) : undefined
  const [range, ...others] = line?.times.filter(({ to }) => to !== null) ?? []
  if (!first || !line || !range || others.length > 0 || everyDay.test(line.text)) return []
  const begin = range.first
  const years = line.tokens.slice(0, begin).filter(isYearToken).length
  if (years < 2 && !line.beginAndEnd) return []
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: line.number,
      message: `Line ${line.number} gives one beginning and one end for ${placed.length} days, so each has ${first.day.start}-${first.day.end}. Correct the days that have other hours.`,
    },
  ]
}
