import type { RegistrationWindow } from '../../../domain/clinic/registration-window'
import type { ProposedChoice, ProposedFinding } from '../../choices'
import { formatDay, formatPartialDate } from '../../days/dated-days'
import type { YearResolver } from '../../days/year-resolver'
import type { DraftDay } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import type { DateMention } from '../../mentions/dates/date-mention'
import { isSameDay, type PartialDate, toIsoDate } from '../../mentions/dates/partial-date'
import { namesEvent } from '../../text/event-words'
import { namesDeadline, namesHistory, refersToPast, sentenceAround } from '../../text/sentence-cues'

const maxListed = 8

/** The days of one mention that are not the clinic's. */
interface NamedDates {
  dates: PartialDate[]
  line: number
}

/**
 * Every date that the page names outside the days of the draft and the days of registration, so that a wrong choice is seen. Deadlines, facts
 * of history and earlier editions do not count. A draft without any date has an error that says so.
 */
export const findOtherDates = (
  lines: AnnotatedLine[],
  days: { day: DraftDay; dateLine: number | null }[],
  years: YearResolver,
  { opens, closes }: RegistrationWindow,
): ProposedFinding[] => {
  if (days.every(({ day }) => day.date === null)) return []
  const others = collectDates(
    lines,
    days.flatMap(({ day }) => day.date ?? []),
    years,
    [opens, closes].flatMap((edge) => edge?.date ?? []),
  )
  const used = days.flatMap(({ day, dateLine }) =>
    day.date ? [`${formatDay(day.date)}${dateLine === null ? '' : ` (line ${dateLine})`}`] : [],
  )
  const usedText = `the clinic is on ${used.slice(0, 6).join(', ')}`
  const [first] = others
  if (!first) return []
  return [
    {
      severity: 'warning',
      code: 'date-also-named',
      line: first.line,
      message: `Also named: ${listDates(others)}; ${usedText}.`,
      proposals: others.length === 1 ? proposeDates(days, first.dates) : [],
    },
  ]
}

/** The days as they were read, and those that are also named, where they are as many. */
const proposeDates = (days: { day: DraftDay }[], dates: PartialDate[]): ProposedChoice[] => {
  const chosen = days.flatMap(({ day }) => day.date ?? [])
  const named = dates.flatMap((date) => toIsoDate(date) ?? [])
  if (named.length !== days.length || chosen.length !== days.length) return []
  return [chosen, named].map((isoDates) => ({
    label: isoDates.map(formatDay).join(' and '),
    dates: isoDates,
  }))
}

const collectDates = (
  lines: AnnotatedLine[],
  chosen: string[],
  years: YearResolver,
  registration: string[],
): NamedDates[] => {
  const others = new Map<string, NamedDates>()
  for (const line of lines)
    for (const mention of line.dates) {
      if (others.size > 100 || isOfNoConcern(line, mention)) continue
      const readings = [mention.dates, mention.alternative ?? []].map((dates) =>
        dates.map((date) => (date.year === null ? (years.completeSilently(date) ?? date) : date)),
      )
      if (readings.some((dates) => dates.length > 0 && dates.every((date) => isChosen(date, chosen))))
        continue
      if (readings.some((dates) => isRegistrationSpan(dates, registration))) continue
      const dates = (readings[0] ?? []).filter((date) => !isChosen(date, chosen))
      const key = dates.map(formatPartialDate).join(' ')
      if (isSpanOfSeries(mention, dates, chosen) || others.has(key)) continue
      others.set(key, { dates, line: line.number })
    }
  return [...others.values()]
}

/** The days on which registration opens and closes, alone or as a span. */
const isRegistrationSpan = (dates: PartialDate[], registration: string[]): boolean => {
  const [first, last] = [dates[0], dates.at(-1)]
  return (
    first !== undefined && last !== undefined && isChosen(first, registration) && isChosen(last, registration)
  )
}

const isChosen = (date: PartialDate, chosen: string[]): boolean =>
  chosen.some((iso) => {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
    return isSameDay(date, { year, month, day })
  })

/** Deadlines, facts of history and earlier events, where the sentence does not also say when something will be. */
const isOfNoConcern = (line: AnnotatedLine, { at, end }: DateMention): boolean => {
  const clause = sentenceAround(line.text, at, end)
  if (namesDeadline(clause)) return !tellsDayBesideDeadline(line, clause)
  return namesHistory(clause) || (refersToPast(clause) && !willBe.test(clause))
}

/** `Register by 3 March for the clinic on 10 March`. */
const tellsDayBesideDeadline = ({ text, dates }: AnnotatedLine, clause: string): boolean => {
  const from = text.indexOf(clause)
  const count = dates.filter(({ at }) => at >= from && at < from + clause.length).length
  return count > 1 && namesEvent(clause)
}

const willBe =
  /(?<!\p{L})(?:will|shall|is (?:now )?(?:scheduled|planned)|aura lieu|se tiendra|se déroulera|se celebrará|se realizará|tendrá lugar|terá lugar|será realizad[oa]|состоится|пройд[её]т)(?!\p{L})/iu

const maxClinicDays = 7

/** `every Tuesday from 3 to 24 March` is the span of the days that were chosen. */
const isSpanOfSeries = (mention: DateMention, others: PartialDate[], chosen: string[]): boolean =>
  mention.dates.length > maxClinicDays && chosen.length > 1 && others.length < mention.dates.length

const listDates = (dates: NamedDates[]): string => {
  const listed = dates.slice(0, maxListed).map(describeAll)
  const more = dates.length - listed.length
  return `${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const describeAll = ({ dates, line }: NamedDates): string => {
  const [first, last] = [dates[0], dates.at(-1)]
  const text =
    dates.length > 3 && first && last
      ? `${describe(first)} to ${describe(last)}`
      : dates.map(describe).join(' and ')
  return `${text} (line ${line})`
}

const describe = (date: PartialDate): string => {
  const iso = toIsoDate(date)
  return iso ? formatDay(iso).replace(/^\S+ /, '') : formatPartialDate(date)
}
