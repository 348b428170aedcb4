import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import type { DateMention } from '../../mentions/dates/date-mention'
import { namesDeadline, refersToPast, sentenceAround } from '../../text/sentence-cues'
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
  return findDayWithoutMonth(lines, placed)
}

const weekdayWords =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miércoles|jueves|viernes|sábado|(?:segunda|terça|quarta|quinta|sexta)-feira'
/** `Friday 11th`, `on the 18th`, `no dia 5`, `el día 5`, `le jeudi 5`: not `the 2nd edition`, `5 p.m.`. */
const dayWithoutMonth = new RegExp(
  `(?<!\\p{L})(?<!(?:by|before|avant|antes del|até) (?:the )?)(?:(?:${weekdayWords}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?|(?:on|to|until|from|till) the (\\d{1,2})(?:st|nd|rd|th)|(?:no|do|ao|el|al) d[ií]a (\\d{1,2}))(?=$|[,;)]|\\.(?:\\s|$)| (?:not|and|or|from|at|to|in (?:the )?(?:morning|afternoon)|instead|of (?:this|next)|only|online|y|e|et|de (?:este|\\d)|às|pelas|das|a las)(?!\\p{L}))`,
  'giu',
)

/** A day that a sentence names without its month, unless it is the only day of the clinic. */
const findDayWithoutMonth = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  const days = placed.flatMap(({ day }) => (day.date ? [Number(day.date.slice(8))] : []))
  if (days.length === 0) return []
  for (const line of lines)
    for (const match of line.text.slice(0, maxText).matchAll(dayWithoutMonth)) {
      const day = Number(match[1] ?? match[2] ?? match[3])
      const [from, to] = [match.index, match.index + match[0].length]
      const isTaken = line.dates.some(({ at, end }) => at < to && end > from)
      const isOfClinic = days.length === 1 && days[0] === day
      const clause = sentenceAround(line.text, from, to)
      if (isTaken || isOfClinic || day === 0 || day > 31 || namesDeadline(clause) || refersToPast(clause))
        continue
      return [
        {
          severity: 'warning',
          code: 'date-missing',
          line: line.number,
          message: `Line ${line.number} names a day without its month: "${match[0]}". Check the days of the clinic.`,
        },
      ]
    }
  return []
}
const maxText = 2000

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
