import { noRegistrationWindow, type RegistrationWindow } from '../../domain/clinic/registration-window'
import type { DaySources } from '../days/day-sources'
import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/dates/date-mention'
import { toIsoDate } from '../mentions/dates/partial-date'
import { formatClockMinutes } from '../sessions/session-times'
import { sentenceAround } from '../text/sentence-cues'

/** When the page says that people may register, and the line that says it; an edge that it does not tell is null. */
export interface RegistrationDates {
  window: RegistrationWindow
  line: number | null
}

const registration =
  /(?<!\p{L})(?:regist(?:er|ration|rations)|enrol(?:l?ment|l)?|sign[- ]?up|inscri\p{L}+|inscrev\p{L}+|s['’]inscrire|регистрац\p{L}*|зарегистрир\p{L}*)(?!\p{L})|(?:ال|لل)تسجيل|报名|注册/iu
/** At the door of the venue people register too. */
const onTheSpot =
  /(?<!\p{L})(?:desk|counter|badges?|on[- ]site|sur place|of participants|des participants)(?!\p{L})/iu
const article = '(?:the |le |el |o |en |em |on )?(?:\\p{L}+(?:-feira)?,? (?:the |le |el )?)?'
const opens = new RegExp(
  `(?<!\\p{L})(?:opens?|starts?|begins?|from|since|ouvertes?(?: du| le)?|ouvre(?:nt)?|débute(?:nt)?|dès|à partir du|du|abren?|abiert[oa]s?(?: del?| desde)?|desde|del|abertas?(?: de)?|a partir de|с|открывается|откроется)(?: date)?\\s?[:：]?\\s?${article}$|(?:من|يفتح|开始|自|从)\\s?$`,
  'iu',
)
const closes = new RegExp(
  `(?<!\\p{L})(?:closes?|ends?|closing(?: date)?|until|till|to|through|by|deadline(?: is)?|no later than|jusqu['’]?au|au plus tard|clôture(?: le)?|au|date limite|hasta(?: el)?|al|cierran?|fecha límite|a más tardar|até(?: ao dia| o dia| ao)?|encerram?(?:-se)?|prazo|a|до|закрывается|завершается)(?: (?:date|d['’]inscription|de inscripción|for registration|of registration|des inscriptions|de inscrição))?\\s?[:：–—-]?\\s?${article}$|(?:حتى|إلى|يغلق|截止(?:时间|日期)?|至|到)\\s?[:：]?\\s?$`,
  'iu',
)
const label =
  /^[^\p{L}]*(?:(?:online )?registration(?: (?:dates?|period|window))?|inscriptions?|inscripciones|inscrições|периода? регистрации|регистрация|التسجيل|报名(?:时间|日期)?)\s?[:：|–—-]\s?/iu
const deadlineLabel =
  /^[^\p{L}]*(?:(?:registration (?:deadline|closes)|deadline (?:for|of) registration|register by)|date limite d['’]inscription|fecha límite de inscripción|prazo de inscrição|(?:آخر|اخر) (?:أجل|موعد) للتسجيل|报名截止(?:时间|日期)?)\s?[:：|–—-]?\s?$/iu
const dash = /^\s?[-–—]\s?$/u
const maxText = 1500
const maxReach = 70
const maxTimeReach = 30

type Edge = keyof RegistrationWindow
interface Found {
  edge: Edge
  date: string
  time: string
  line: number
}

/**
 * The dates between which people may register. One that the page tells in two ways, and one behind the end of the
 * clinic, are left out. An edge without an hour is the begin or the end of its day.
 * @param lastDay of the clinic, null where it is not known
 */
export const findRegistrationDates = (
  lines: AnnotatedLine[],
  lastDay: string | null,
  sources: Pick<DaySources, 'years' | 'resolveDateOrder'>,
): RegistrationDates => {
  const found = lines
    .filter(({ dates, text }) => dates.length > 0 && registration.test(text.slice(0, maxText)))
    .flatMap((line) => findEdges(line, sources))
    .filter(({ date }) => lastDay === null || date <= lastDay)
  const [opening, closing] = [chooseEdge(found, 'opens'), chooseEdge(found, 'closes')]
  if (opening && closing && toMoment(opening) >= toMoment(closing))
    return { window: noRegistrationWindow, line: null }
  const window = { opens: toWindowEdge(opening), closes: toWindowEdge(closing) }
  return { window, line: (opening ?? closing)?.line ?? null }
}

const toWindowEdge = (found: Found | null): RegistrationWindow[Edge] =>
  found && { date: found.date, time: found.time }

const toMoment = ({ date, time }: Found): string => `${date}T${time}`

/** The one moment that the page tells for an edge; null where it tells none or several. */
const chooseEdge = (found: Found[], edge: Edge): Found | null => {
  const own = found.filter((candidate) => candidate.edge === edge)
  return new Set(own.map(toMoment)).size === 1 ? (own[0] ?? null) : null
}

const findEdges = (
  line: AnnotatedLine,
  { years, resolveDateOrder }: Pick<DaySources, 'years' | 'resolveDateOrder'>,
): Found[] =>
  line.dates.flatMap((mention, index): Found[] => {
    const clause = sentenceAround(line.text, mention.at, mention.end)
    if (onTheSpot.test(clause) || !(registration.test(clause) || label.test(line.text))) return []
    const days = (resolveDateOrder(mention) ?? []).flatMap(
      (date) => toIsoDate(date.year === null ? (years.completeSilently(date) ?? date) : date) ?? [],
    )
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return []
    const hours = line.zones.length > 0 ? [] : findHours(line, mention)
    if (days.length > 1)
      return label.test(line.text) || opens.test(textBefore(line, mention))
        ? [
            { edge: 'opens', date: first, time: '00:00', line: line.number },
            { edge: 'closes', date: last, time: hours[0] ?? '23:59', line: line.number },
          ]
        : []
    const edge = findEdge(line, mention, index)
    const time = hours[0] ?? (edge === 'opens' ? '00:00' : '23:59')
    return edge ? [{ edge, date: first, time, line: line.number }] : []
  })

/** What the words before a date say of it. */
const findEdge = (line: AnnotatedLine, mention: DateMention, index: number): Edge | null => {
  const before = textBefore(line, mention)
  if (deadlineLabel.test(before) || closes.test(before)) return 'closes'
  if (opens.test(before)) return 'opens'
  const [previous, next] = [line.dates[index - 1], line.dates[index + 1]]
  if (!label.test(line.text)) return null
  if (next && dash.test(line.text.slice(mention.end, next.at))) return 'opens'
  return previous && dash.test(line.text.slice(previous.end, mention.at)) ? 'closes' : null
}

const textBefore = ({ text, dates }: AnnotatedLine, { at }: DateMention): string => {
  const previous = dates.findLast(({ end }) => end <= at)
  return text.slice(Math.max(previous?.end ?? 0, at - maxReach), at)
}

/** A time right behind the date or before it. */
const findHours = ({ times }: AnnotatedLine, { at, end }: DateMention): string[] =>
  times
    .filter(
      (time) =>
        time.to === null &&
        ((time.at >= end && time.at - end < maxTimeReach) ||
          (time.end <= at && at - time.end < maxTimeReach)),
    )
    .map(({ from }) => formatClockMinutes(from))
