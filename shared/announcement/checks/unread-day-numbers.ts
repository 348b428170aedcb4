import type { PlacedDay } from '../days/draft-days'
import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/date-mention'
import { namesDay } from './names-day'

/** A day's number joined to a date that the reader did not take with it: `15 June (Tue) … 17`, `3 and 04/06/2027`. */
export const findUnreadDayNumbers = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  const days = placed.flatMap(({ day }) => day.date ?? [])
  for (const line of lines) {
    const mention = line.dates.find(
      (candidate) => days.some((day) => namesDay(candidate, day)) && hasLooseNumber(line, candidate),
    )
    if (mention)
      return [
        {
          severity: 'warning',
          code: 'date-missing',
          line: line.number,
          message: `More days may stand beside the date in line ${line.number} than were read: "${line.text.slice(Math.max(0, mention.at - 20), mention.end + 30)}". Check the days.`,
        },
      ]
  }
  return []
}

const maxReach = 40
const words = 'to|until|till|through|thru|and|au|et|à|al|a|y|hasta|e|até|до|по|и|至|到|和|、|إلى|الى|حتى|و'
const ordinal = '(?:st|nd|rd|th|er|º)?'
/** `(Tue) to 17`, `- 17`; not `- 10 a.m.`, `and 2 hours`. */
const numberAfter = new RegExp(
  `^\\s?(?:[(（][^()（）]{1,16}[)）])?\\s?,?\\s?(?:[-–—~+&]|${words})\\s?(?:the |le |el |o )?\\d{1,2}${ordinal}(?=[\\s,;.)日]|$)(?!\\s?(?:[ap]\\.?m|h|hrs|hours|:|days?|jours|d[ií]as|дн|天|[.)]\\d))`,
  'iu',
)
/** `3 and`, `3-`; not `Day 1 –`, whose dash stands between spaces. */
const numberBefore = new RegExp(
  `(?<![\\d:.,/])\\d{1,2}${ordinal}(?:[-–]|\\s?&\\s?|\\s?(?:${words})\\s?)(?:the |le |el )?$`,
  'iu',
)

const hasLooseNumber = ({ text, dates, times, tokens }: AnnotatedLine, mention: DateMention): boolean => {
  const { at, end } = mention
  const isTaken = (from: number, to: number): boolean =>
    dates.some((other) => other !== mention && other.at < to && other.end > from) ||
    times.some(({ first, next }) => (tokens[first]?.at ?? 0) < to && (tokens[next - 1]?.end ?? 0) > from)
  const after = numberAfter.exec(text.slice(end, end + maxReach))?.[0]
  if (after !== undefined && !isTaken(end, end + after.length)) return true
  const before = numberBefore.exec(text.slice(Math.max(0, at - maxReach), at))?.[0]
  return before !== undefined && !isTaken(at - before.length, at)
}
