import type { PartialDate } from '../mentions/dates/partial-date'
import type { ProgrammeDay } from '../sessions/programme-day'
import type { AnnouncedDates } from './announced-dates'
import type { AnnouncedHours } from './announced-times'
import type { DayException } from './day-exceptions'
import type { YearResolver } from './year-resolver'

/** What the page says about days, gathered. */
export interface DaySources {
  programme: ProgrammeDay[]
  announced: AnnouncedDates[]
  hours: AnnouncedHours[]
  exceptions: DayException[]
  years: YearResolver
  /** Reads a date in digits, or null when the page does not decide its order. */
  resolveDateOrder: (mention: {
    dates: PartialDate[]
    alternative: PartialDate[] | null
    weekday: number | null
  }) => PartialDate[] | null
}
