import type { ProposedChoice, ProposedFinding } from '../choices'
import type { Finding } from '../draft-clinic'
import { isSameDay, type PartialDate, toIsoDate } from '../mentions/dates/partial-date'
import { type AnnouncedDates, documentDateWeight } from './announced-dates'
import type { AnnouncedDay } from './announced-days'
import { checkWeekday, type DatedDay, formatDay, formatPartialDate } from './dated-days'
import type { DaySources } from './day-sources'
import { listAlternatives } from './either-or'

/** Contradictions in the days that a page announces: weekdays, a choice of days, a postponement. */
export const checkAnnouncedDays = (
  announced: AnnouncedDay[],
  dated: DatedDay[],
  sources: DaySources,
): ProposedFinding[] => {
  const mentions = sources.announced
  const used = announced.filter((day) => dated.some(({ date }) => date !== null && isSameDay(date, day.date)))
  const [first] = announced
  return [
    ...used.flatMap(({ date, weekday, line }) => checkWeekday(date, weekday, line)),
    ...(first?.isOpen
      ? [
          {
            ...createDayFinding(
              'date-missing',
              'error',
              first,
              `The page gives a choice of days: ${listDays(announced, mentions)}. Choose the one that applies`,
            ),
            proposals: proposeAlternatives(first, dated.length, sources),
          },
        ]
      : []),
    ...(first?.postponed
      ? [
          {
            ...createDayFinding('date-postponed', 'warning', first, postponementMessage(announced)),
            proposals: proposePostponement(announced, dated, sources),
          },
        ]
      : []),
  ]
}

/** Each of the days that the page leaves open, where the draft has as many days. */
const proposeAlternatives = (
  { line }: AnnouncedDay,
  dayCount: number,
  { announced, years, resolveDateOrder }: DaySources,
): ProposedChoice[] => {
  const mentions = announced.filter((mention) => mention.line.number === line)
  const options = mentions
    .toSorted((one, other) => one.at - other.at)
    .flatMap((mention) => {
      const dates = resolveDateOrder(mention) ?? []
      return [...listAlternatives(mention, dates), dates]
    })
    .map((dates) => toIsoDates(dates.map((date) => years.completeSilently(date) ?? date)))
  return toDateChoices(options, dayCount)
}

/** The new days first, then those that the page announces elsewhere: the days before the move. */
const proposePostponement = (
  days: AnnouncedDay[],
  dated: DatedDay[],
  { announced, years, resolveDateOrder, programme }: DaySources,
): ProposedChoice[] => {
  const complete = (dates: PartialDate[]) =>
    toIsoDates(dates.map((date) => years.completeSilently(date) ?? date))
  const used = toIsoDates(dated.flatMap(({ date }) => date ?? days[0]?.date ?? []))
  const headings = complete(
    programme.flatMap(({ heading }) => (heading && resolveDateOrder(heading)?.slice(0, 1)) ?? []),
  )
  const earlier = [
    ...announced
      .filter(({ role, weight }) => role !== 'new' && weight !== documentDateWeight)
      .map((mention) => complete(resolveDateOrder(mention) ?? [])),
    headings,
  ].find((dates) => dates.length === dated.length && dates.every((date) => !used.includes(date)))
  if (!earlier) return []
  const [now, before] = toDateChoices([used, earlier], dated.length)
  return now && before
    ? [
        { ...now, consequence: 'the new days' },
        { ...before, consequence: 'the days before the change' },
      ]
    : []
}

const toIsoDates = (dates: PartialDate[]): string[] => dates.flatMap((date) => toIsoDate(date) ?? [])

const toDateChoices = (options: string[][], dayCount: number): ProposedChoice[] => {
  const choices = options
    .filter((dates) => dates.length === dayCount)
    .map((dates) => ({ label: dates.map(formatDay).join(' and '), dates }))
  return [...new Map(choices.map((choice) => [choice.label, choice])).values()]
}

const postponementMessage = (announced: AnnouncedDay[]): string =>
  `The page says that the date was changed: the new days are used, ${announced.map(({ date }) => describe(date)).join(' and ')}. If they are not final, change them in the draft`

const describe = (date: AnnouncedDay['date']): string => {
  const iso = toIsoDate(date)
  return iso ? formatDay(iso) : formatPartialDate(date)
}

const listDays = (announced: AnnouncedDay[], mentions: AnnouncedDates[]): string => {
  const line = mentions.find((mention) => mention.line.number === announced[0]?.line)?.line
  return line ? `"${line.text.slice(0, 120)}"` : announced.map(({ date }) => describe(date)).join(' or ')
}

const createDayFinding = (
  code: Finding['code'],
  severity: Finding['severity'],
  { line }: AnnouncedDay,
  message: string,
): Finding => ({ code, severity, line, message: `${message}.` })
