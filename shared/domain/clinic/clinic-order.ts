import type { Clinic } from './clinic'

/** Drafts without a date come before every dated clinic. */
const UNDATED = '9999'

const firstDate = ({ days: [first] }: Clinic): string => first?.date ?? UNDATED

/** The order of lists of clinics: drafts without a date, then by first day, the newest first. */
export const newestFirst = (a: Clinic, b: Clinic): number => firstDate(b).localeCompare(firstDate(a))

/**
 * A clinic is over after this local date, or `9999` while one is missing: a moved day may come after its successors.
 * A recorded clinic is over, whether its dates are known or not.
 */
export const lastDateOf = ({ days, status }: Clinic): string => {
  const dates = days.map(({ date }) => date ?? (status === 'recorded' ? '0000' : UNDATED))
  return dates.reduce((last, date) => (date > last ? date : last))
}
