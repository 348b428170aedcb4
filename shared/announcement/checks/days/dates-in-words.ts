import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import { weekdayOfToken } from '../../mentions/dates/month-names'
import { parseOrdinalWeekday } from '../../mentions/dates/ordinal-weekdays'
import { weekdayOfDate } from '../../mentions/dates/partial-date'
import { namesEvent } from '../../text/event-words'
import { announcesSchedule, concernsOtherEvent, refersToPast, sentenceAround } from '../../text/sentence-cues'
import { namesDay } from './names-day'

const maxText = 2000
const maxTokens = 600

/**
 * A question about a day that the page names in words which give no date by themselves: `the first Tuesday of March`,
 * `tomorrow`, `next Friday`. One that falls on the weekday of a clinic day says nothing new.
 */
export const findDatesInWords = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  const days = placed.flatMap(({ day }) => day.date ?? [])
  if (days.length === 0) return []
  for (const line of lines) {
    const words = findOrdinalWeekday(line, days) ?? findRelativeDay(line, days)
    if (words === null) continue
    return [
      {
        severity: 'warning',
        code: 'date-missing',
        line: line.number,
        message: `Line ${line.number} names a day in words: "${words}". Check the days of the clinic.`,
      },
    ]
  }
  return []
}

/** The words of a weekday by its place in a month, without a year beside it, that is no weekday of the clinic. */
const findOrdinalWeekday = ({ tokens, text }: AnnotatedLine, days: string[]): string | null => {
  for (let index = 0; index < Math.min(tokens.length, maxTokens); index++) {
    const found = parseOrdinalWeekday(tokens, index)
    const [from, to] = [tokens[index]?.at ?? 0, tokens[(found?.next ?? 1) - 1]?.end ?? 0]
    if (!found || found.date || isOfWeekday(found.weekday, days) || isOfNoConcern(text, from, to)) continue
    return text.slice(from, to).replace(/\.$/, '')
  }
  return null
}

const relativeDay =
  /(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and|&) ?\d{1,2}(?:st|nd|rd|th)?)? (?:inst(?:\.|ant)|prox(?:\.|imo)|ult(?:\.|imo)|(?:of )?(?:this|next) month|(?:du (?:mois )?)?courant|du mois (?:en cours|prochain)|del? (?:corriente|presente mes|mes en curso|próximo mes)|do (?:corrente|mês corrente|próximo mês)|(?:числа )?(?:сего|текущего|следующего) месяца)|(?:next|this|coming|this coming) (\p{L}{3,10})|(\p{L}{4,10}) (?:prochaine?|próxim[oa]|que viene)|(?:el|la|na|no) próxim[oa] (\p{L}{4,10})|tomorrow|demain|amanhã|завтра|mañana (?=a las|de))(?!\p{L})|本月\d{1,2}日|下月\d{1,2}日|明天|后天|下周[一二三四五六日]|غدا/giu

/** `next Friday`, `tomorrow`, in a sentence that speaks of the clinic and names none of its dates. */
const findRelativeDay = (line: AnnotatedLine, days: string[]): string | null => {
  for (const match of line.text.slice(0, maxText).matchAll(relativeDay)) {
    const [words, ...names] = match
    const name = names.find((found) => found !== undefined)
    const weekday = name ? findWeekday(line, name) : null
    const [from, to] = [match.index, match.index + words.length]
    const clause = sentenceAround(line.text, from, to)
    if (name && (weekday === null || isOfWeekday(weekday, days))) continue
    if (!announcesSchedule(clause) && !namesEvent(clause)) continue
    if (isOfNoConcern(line.text, from, to) || namesClinicDay(line, clause, days)) continue
    return words
  }
  return null
}

const findWeekday = ({ tokens }: AnnotatedLine, name: string): number | null =>
  weekdayOfToken(tokens.find(({ text }) => text === name))

const isOfWeekday = (weekday: number, days: string[]): boolean =>
  days.some((day) => weekdayOfDate(day) === weekday)

const isOfNoConcern = (text: string, from: number, to: number): boolean => {
  const clause = sentenceAround(text, from, to)
  return concernsOtherEvent(clause) || refersToPast(clause)
}

const namesClinicDay = ({ text, dates }: AnnotatedLine, clause: string, days: string[]): boolean =>
  dates.some(
    (mention) =>
      clause.includes(text.slice(mention.at, mention.end)) && days.some((day) => namesDay(mention, day)),
  )
