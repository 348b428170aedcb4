import type { DateMention } from '../../mentions/dates/date-mention'
import { toIsoDate } from '../../mentions/dates/partial-date'

/** Whether a mention may be of a day; its year may stand elsewhere. */
export const namesDay = ({ dates, alternative }: DateMention, day: string | null): boolean =>
  [...dates, ...(alternative ?? [])].some(
    (date) => day !== null && toIsoDate({ ...date, year: Number(day.slice(0, 4)) }) === day,
  )
