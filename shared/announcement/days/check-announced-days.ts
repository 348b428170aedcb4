import type { ProposedFinding } from '../choices'
import type { Finding } from '../draft-clinic'
import { isSameDay, toIsoDate } from '../mentions/partial-date'
import type { AnnouncedDates } from './announced-dates'
import type { AnnouncedDay } from './announced-days'
import { checkWeekday, type DatedDay, formatDay, formatPartialDate } from './dated-days'

/** Contradictions in the days that a page announces: weekdays, a choice of days, a postponement. */
export const checkAnnouncedDays = (
  announced: AnnouncedDay[],
  dated: DatedDay[],
  mentions: AnnouncedDates[],
): ProposedFinding[] => {
  const used = announced.filter((day) => dated.some(({ date }) => date !== null && isSameDay(date, day.date)))
  const [first] = announced
  return [
    ...used.flatMap(({ date, weekday, line }) => checkWeekday(date, weekday, line)),
    ...(first?.isOpen
      ? [
          createFinding(
            'date-missing',
            'error',
            first,
            `The page gives a choice of days: ${listDays(announced, mentions)}. Enter the one that applies`,
          ),
        ]
      : []),
    ...(first?.postponed
      ? [createFinding('date-postponed', 'warning', first, postponementMessage(announced))]
      : []),
  ]
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

const createFinding = (
  code: Finding['code'],
  severity: Finding['severity'],
  { line }: AnnouncedDay,
  message: string,
): Finding => ({ code, severity, line, message: `${message}.` })
