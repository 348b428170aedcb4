import type { TextToken } from '../../text/tokens'
import type { DateMention } from './date-mention'
import { parseJoiner } from './date-parts'
import { listDatesBetween, type PartialDate } from './partial-date'

const maxJoinedDays = 31

/** Two mentions as one where a dash or `and` joins them; null where they are two. `30 June - 1 July 2025`, `5 June and 6 June 2025`, `05/06/2025 - 06/06/2025`. */
export const joinMentions = (
  before: DateMention,
  after: DateMention,
  tokens: TextToken[],
): DateMention | null => {
  const between = parseJoiner(tokens, before.next)
  if (between.kind === 'lost' || between.next !== after.first || isMove(tokens, before.first)) return null
  if (tokens.slice(before.next, after.first).some(({ text }) => arrow.test(text))) return null
  const year = after.dates[0]?.year ?? null
  const earlier = before.dates.map((date) => ({
    ...date,
    year: date.year ?? inferEarlierYear(date, after.dates[0], year),
  }))
  const dates = joinDates(earlier, after.dates, between.kind)
  if (!dates) return null
  const alternative =
    before.alternative || after.alternative
      ? joinDates(before.alternative ?? earlier, after.alternative ?? after.dates, between.kind)
      : null
  return { ...before, dates, alternative, next: after.next, end: after.end }
}

/** `24 March → 14 April` names the day before a move and the day after it. */
const arrow = /^[→➔➜⇒►>]$/u

const moveWords =
  /^(?:moved|rescheduled|postponed|shifted|changed|deferred|report(?:e|ee|es|ees)|deplacee?s?|decalee?s?|repoussee?s?|aplazad[oa]s?|trasladad[oa]s?|reprogramad[oa]s?|pospuest[oa]s?|adiad[oa]s?|transferid[oa]s?|remarcad[oa]s?)$/
const maxMoveReach = 5

/** `moved from 9 June to 16 June` names two days, no span. */
export const isMove = (tokens: TextToken[], first: number): boolean =>
  tokens.slice(Math.max(0, first - maxMoveReach), first).some(({ folded }) => moveWords.test(folded))

const inferEarlierYear = (
  date: PartialDate,
  after: PartialDate | undefined,
  year: number | null,
): number | null => (year !== null && after && date.month > after.month ? year - 1 : year)

const joinDates = (
  earlierDates: PartialDate[],
  laterDates: PartialDate[],
  kind: 'range' | 'list',
): PartialDate[] | null => {
  const [last, first] = [earlierDates.at(-1), laterDates[0]]
  if (kind === 'list' || !last || !first) return [...earlierDates, ...laterDates]
  const between = listDatesBetween(last, first, maxJoinedDays)
  return between && [...earlierDates, ...between.slice(1), ...laterDates.slice(1)]
}
