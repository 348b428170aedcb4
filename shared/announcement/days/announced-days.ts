import {
  dateSortKey,
  isSameDay,
  listDatesBetween,
  type PartialDate,
  toIsoDate,
  weekdayOfDate,
} from '../mentions/dates/partial-date'
import type { AnnouncedDates } from './announced-dates'
import type { DaySources } from './day-sources'
import { isEitherOr } from './either-or'

/** A day that a page announces, with what stands beside it. */
export interface AnnouncedDay {
  date: PartialDate
  line: number
  /** The weekday that is written beside it, 1 (Monday) to 7. */
  weekday: number | null
  postponed: boolean
  /** The page leaves open which of several dates it is. */
  isOpen: boolean
}

/** The best announced mention, with others of its rank that touch it (`5 June` and `6 June` on two lines). */
export const mergeAnnouncedDays = ({ announced, years, resolveDateOrder }: DaySources): AnnouncedDay[] => {
  const read = announced.map((mention) => ({
    mention,
    weight: mention.weight,
    days: (resolveDateOrder(mention) ?? []).map((date, index): AnnouncedDay => {
      const weekday = index === 0 ? mention.weekday : null
      return {
        date: years.complete(date, mention.line.number, weekday) ?? date,
        line: mention.line.number,
        weekday,
        postponed: mention.role === 'new',
        isOpen: isEitherOr(mention),
      }
    }),
  }))
  const [best] = read.filter(({ days }) => days.length > 0)
  const days = [...(best?.days ?? [])]
  for (const mention of read) {
    if (!best || best.days.some(({ isOpen }) => isOpen)) continue
    if (mention.weight !== best.weight && !haveOwnHours(best.mention, mention.mention)) continue
    for (const day of mention.days)
      if (
        !days.some(({ date }) => isSameDay(date, day.date)) &&
        days.some(({ date }) => areNeighbours(date, day.date))
      )
        days.push(day)
  }
  return days.sort((one, other) => dateSortKey(one.date) - dateSortKey(other.date))
}

/** `from 09:30 to 17:30 on 12 May and from 09:30 to 12:30 on 13 May`: two days of one line, each with its hours. */
const haveOwnHours = (best: AnnouncedDates, other: AnnouncedDates): boolean =>
  other.line === best.line &&
  other.role === best.role &&
  best.line.times.filter(({ to }) => to !== null).length === best.line.dates.length

const areNeighbours = (one: PartialDate, other: PartialDate): boolean => {
  const [first, last] = dateSortKey(one) < dateSortKey(other) ? [one, other] : [other, one]
  return listDatesBetween(first, last, 3) !== null
}

export const isOnWeekday = (date: PartialDate, weekday: number | null): boolean => {
  const iso = toIsoDate(date)
  return iso !== null && weekdayOfDate(iso) === weekday
}
