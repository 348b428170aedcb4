import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { namesDeadline, sentenceAround } from '../../text/sentence-cues'
import { namesDay } from './names-day'

/** Questions about a date that the page itself calls tentative, and about sessions that stand below another date. */
export const findDoubtfulDays = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => [
  ...findTentativeDate(lines, placed),
  ...findSessionsOfOtherDate(lines, placed),
]

const maxHeadingLength = 80
const tentative =
  /(?<!\p{L})(?:tbc|tba|tbd|to be (?:confirmed|determined|decided)|tentative(?:ly)?(?: date)?|provisional date|proposed dates?|à confirmer|à préciser|date provisoire|dates? proposées?|por confirmar|fecha (?:tentativa|provisional)|fechas? propuestas?|a confirmar|data provisória|уточняется|предварительная дата)(?!\p{L})|待定|暂定|مبدئي/iu

const findTentativeDate = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  for (const { day, dateLine } of placed) {
    const line = lines.find(({ number }) => number === dateLine)
    const mention = line?.dates.find((candidate) => namesDay(candidate, day.date))
    if (!line || !mention || !tentative.test(sentenceAround(line.text, mention.at, mention.end))) continue
    return [
      {
        severity: 'warning',
        code: 'date-missing',
        line: line.number,
        message: `Line ${line.number} says that the date is not final: "${line.text.slice(0, 80)}". Correct it when it is.`,
      },
    ]
  }
  return []
}

/** Between two sessions of a day stands a date that is none of the clinic's: what follows may be another event's. */
const findSessionsOfOtherDate = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  for (const { sessions } of placed) {
    const numbers = sessions.map(({ line }) => line)
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
    const other = lines.find(
      (line) =>
        line.number > first &&
        line.number < last &&
        !numbers.includes(line.number) &&
        line.text.length <= maxHeadingLength &&
        line.dates.some(
          (mention) =>
            !placed.some(({ day }) => namesDay(mention, day.date)) &&
            !namesDeadline(sentenceAround(line.text, mention.at, mention.end)),
        ),
    )
    if (other)
      return [
        {
          severity: 'warning',
          code: 'hours-mismatch',
          line: other.number,
          message: `Line ${other.number} names another date between the sessions: "${other.text.slice(0, 80)}". Check whether the sessions and hours below it belong to the clinic.`,
        },
      ]
  }
  return []
}
