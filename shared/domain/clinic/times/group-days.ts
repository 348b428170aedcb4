import { toEpochMillis } from '../../values/time/instant'
import { utcOffsetAt } from '../../values/time/local-time'
import { dayWindow } from './day-window'

interface ListedDay {
  date: string | null
  start: string
  end: string
}

/**
 * The days of a clinic, those with the same hours and the same offset from UTC together, in the order of the first day
 * of each group: for lists that show the hours of each day.
 */
export const groupDaysByHours = <Day extends ListedDay>(
  timeZone: string | null,
  days: readonly Day[],
): [Day, ...Day[]][] => {
  const offsetOf = ({ date, start, end }: Day) =>
    date === null || timeZone === null
      ? ''
      : utcOffsetAt(timeZone, toEpochMillis(dayWindow({ timeZone }, { date, start, end }).from))
  const groups = Map.groupBy(days, (day) => `${day.start} ${day.end} ${offsetOf(day)}`)
  return [...groups.values()] as [Day, ...Day[]][]
}
