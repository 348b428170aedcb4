import type { DigitOrder } from './numeric-dates'
import type { PartialDate } from './partial-date'

/** One or several days named together in a line. */
export interface DateMention {
  dates: PartialDate[]
  /** The weekday before the first of them, 1 (Monday) to 7. */
  weekday: number | null
  /** Digits that may be read with the month first; the same days read so. */
  alternative: PartialDate[] | null
  /** Set where digits name a month or a day that can be nothing else. */
  digitOrder?: DigitOrder
  first: number
  next: number
  at: number
  end: number
}
