import { formatDay } from '../days/dated-days'
import type { PlacedDay } from '../days/draft-days'
import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import type { TimeRange } from '../mentions/clock/time-ranges'
import type { DateMention } from '../mentions/dates/date-mention'
import { isDocumentDate } from '../outline/lines/document-dates'
import { formatClockMinutes } from '../sessions/session-times'
import { namesEvent } from '../text/event-words'
import { parseLabel } from '../text/layout/heading-topics'
import { announcesSchedule, relatesToOtherEvent, sentenceAround } from '../text/sentence-cues'
import { namesDay } from './days/names-day'

/**
 * A question about each date and each pair of hours that was taken from a sentence which does not say that they are
 * the clinic's: no label, no heading, no verb of an announcement, no second mention.
 */
export const findWeakEvidence = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => [
  ...findWeakDate(lines, placed),
  ...findWeakHours(lines, placed),
]

const findWeakDate = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  for (const { day, dateLine, sessions } of placed) {
    const line = lines.find(({ number }) => number === dateLine)
    const mentions = line?.dates.filter((mention) => namesDay(mention, day.date)) ?? []
    if (!line || !day.date || mentions.length === 0 || sessions.length > 0) continue
    const isWritten = mentions.every((mention) => isDayOfDocument(lines, line, mention))
    if (
      (!isWritten && mentions.some((mention) => tellsDate(line, mention))) ||
      isNamedTwice(lines, line, day.date)
    )
      continue
    return [
      {
        severity: 'warning',
        code: 'date-missing',
        line: line.number,
        message: `Line ${line.number} names ${formatDay(day.date)}, but does not say that the clinic is then. Check the date.`,
      },
    ]
  }
  return []
}

/** `Issued 20 May`, or a date alone at the foot of a text of sentences: when it was written. */
const isDayOfDocument = (lines: AnnotatedLine[], line: AnnotatedLine, mention: DateMention): boolean => {
  const index = lines.indexOf(line)
  if (isDocumentDate(lines.map((each) => ({ line: each })).slice(0, index + 1), index, mention)) return true
  const isAlone = countOtherWords(line.text, mention.at, mention.end) === 0
  const isAtFoot = index >= lines.length - 2 && lines.length > 2
  const last = lines.slice(0, index).findLast(({ text }) => text.length > maxSignature)
  return isAlone && isAtFoot && line.times.length === 0 && last !== undefined && /[.!?]$/.test(last.text)
}
const maxSignature = 40

const maxPlainLine = 80
/** Hours may stand beside those of other cities. */
const maxPlainHours = 160
const maxOtherWords = 8

const tellsDate = (line: AnnotatedLine, { at, end }: DateMention): boolean => {
  const { text, heading, times } = line
  const clause = sentenceAround(text, at, end)
  if (relatesToOtherEvent(text, at)) return false
  return (
    heading ||
    parseLabel(text)?.topic === 'date' ||
    announcesSchedule(clause) ||
    namesEvent(clause) ||
    metPattern.test(clause) ||
    (text.length <= maxPlainLine && countOtherWords(text, at, end) <= maxOtherWords) ||
    times.some(({ to, at: time }) => to !== null && time >= end && time - end < maxPlainLine)
  )
}

/** On a page that was written afterwards. */
const metPattern =
  /(?<!\p{L})(?:trained|gathered|met|attended|brought together|took place|(?:was|were) held|a (?:réuni|formé)|s['’]est tenue?|se reunieron|capacit(?:ó|aron)|se celebró|reuniu|capacitou|прош[её]л|прошла|состоял(?:ся|ась))(?!\p{L})/iu

const countOtherWords = (text: string, at: number, end: number): number =>
  `${text.slice(0, at)} ${text.slice(end)}`.match(/\p{L}{2,}/gu)?.length ?? 0

const isNamedTwice = (lines: AnnotatedLine[], own: AnnotatedLine, day: string): boolean =>
  lines.some((line) => line !== own && line.dates.some((mention) => namesDay(mention, day)))

const findWeakHours = (lines: AnnotatedLine[], placed: PlacedDay[]): Finding[] => {
  for (const { announced, hoursLine, sessions, day } of placed) {
    const index = lines.findIndex(({ number }) => number === hoursLine)
    const line = lines[index]
    if (!announced || !line || announced.line !== hoursLine || isConfirmed(announced, sessions)) continue
    const time = line.times.find(({ from }) => from === announced.from) ?? line.times[0]
    if (!time || (tellsHours(lines, index, time, day.date) && !goesOnByHalf(line.text, time))) continue
    const hours = `${formatClockMinutes(announced.from)}-${formatClockMinutes(announced.to)}`
    return [
      {
        severity: 'warning',
        code: 'hours-mismatch',
        line: line.number,
        message: `Line ${line.number} gives ${hours}, but does not say that these are the hours of the clinic. Check them.`,
      },
    ]
  }
  return []
}

/** `до 12 часов с половиной`: the half hour behind the end was not read. */
const goesOnByHalf = (text: string, { end }: TimeRange): boolean =>
  /^\s?(?:h(?:oras|eures)?\.?\s)?(?:с половиной|и половин\p{L}*)(?!\p{L})/iu.test(text.slice(end))

/** The programme begins or ends at these hours. */
const isConfirmed = ({ from, to }: { from: number; to: number }, sessions: PlacedDay['sessions']): boolean =>
  sessions.some((session) => session.from === from || session.to === to)

const tellsHours = (
  lines: AnnotatedLine[],
  index: number,
  { at, end }: TimeRange,
  day: string | null,
): boolean => {
  const line = lines[index] as AnnotatedLine
  const clause = sentenceAround(line.text, at, end)
  const topic = parseLabel(line.text)?.topic
  return (
    line.heading ||
    topic === 'date' ||
    topic === 'time' ||
    announcesSchedule(clause) ||
    namesEvent(clause) ||
    runsPattern.test(clause) ||
    line.dates.some((mention) => namesDay(mention, day)) ||
    (line.text.length <= maxPlainHours && countOtherWords(line.text, at, end) <= maxOtherWords)
  )
}

/** `We start at 10:00`, `chaque jour de 9 h à 12 h`. */
const runsPattern =
  /(?<!\p{L})(?:starts?|begins?|sessions?|daily|days?|hours|times?|commence(?:ra|nt)?|débute(?:ra)?|chaque|journées?|horaires?|séances?|comienza|inicia|empieza|cada|días?|horario|sesiones|sessões|começa|início|dias?|horários?|начал\p{L}*|ежедневно|время|сесси\p{L}*)(?!\p{L})|يبدأ|تبدأ|يوميا|الساعة|时间|每天|开始/iu
