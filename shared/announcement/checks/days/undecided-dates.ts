import type { DaySources } from '../../days/day-sources'
import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { namesDeadline, namesHistory, refersToPast, sentenceAround } from '../../text/sentence-cues'

const maxListed = 6

/**
 * The dates whose digits may be read two ways, where they are more than the days that wait for a date: what stands
 * beside them, a theme or a session, is then in no day of the draft.
 */
export const findUndecidedDates = (
  lines: AnnotatedLine[],
  placed: PlacedDay[],
  resolveDateOrder: DaySources['resolveDateOrder'],
): Finding[] => {
  const undecided = lines.flatMap((line) =>
    line.dates
      .filter((mention) => resolveDateOrder(mention) === null)
      .filter(({ at, end }) => {
        const clause = sentenceAround(line.text, at, end)
        return !namesDeadline(clause) && !namesHistory(clause) && !refersToPast(clause)
      })
      .map((mention) => ({ line: line.number, text: line.text.slice(0, 80), count: mention.dates.length })),
  )
  const count = undecided.reduce((sum, mention) => sum + mention.count, 0)
  const [first] = undecided
  if (!first || count <= placed.filter(({ day }) => day.date === null).length) return []
  const listed = undecided.slice(0, maxListed).map(({ text, line }) => `"${text}" (line ${line})`)
  const more = undecided.length > maxListed ? ` and ${undecided.length - maxListed} more` : ''
  return [
    {
      severity: 'warning',
      code: 'line-not-understood',
      line: first.line,
      message: `The digits of these dates may be read two ways, so what stands beside them is in no day: ${listed.join(', ')}${more}. Add the days and their sessions.`,
    },
  ]
}
