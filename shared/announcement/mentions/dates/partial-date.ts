/** A date whose year may not be written. */
export interface PartialDate {
  year: number | null
  month: number
  day: number
}

/** Whether the date exists; 29 February exists while the year is unknown. */
export const dateExists = ({ year, month, day }: PartialDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()

/** `YYYY-MM-DD`, or null without a year. */
export const toIsoDate = (date: PartialDate): string | null =>
  date.year !== null && dateExists(date)
    ? `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
    : null

/** For comparing dates within a year or with one. */
export const dateSortKey = (date: PartialDate): number =>
  (date.year ?? 0) * 10_000 + date.month * 100 + date.day

export const isSameDay = (one: PartialDate, other: PartialDate): boolean =>
  one.month === other.month &&
  one.day === other.day &&
  (one.year === null || other.year === null || one.year === other.year)

/** Every day from the first to the last, at most `most` days; null when there are none or more. */
export const listDatesBetween = (
  first: PartialDate,
  last: PartialDate,
  limit: number,
): PartialDate[] | null => {
  const dates: PartialDate[] = []
  const yearless = first.year === null
  const end = dateSortKey(last)
  for (let index = 0; index < limit; index++) {
    const at = new Date(Date.UTC(first.year ?? 2024, first.month - 1, first.day + index))
    const year = yearless ? null : at.getUTCFullYear()
    const date = { year, month: at.getUTCMonth() + 1, day: at.getUTCDate() }
    dates.push(date)
    if (dateSortKey(date) === end) return dates
  }
  return null
}

/** 1 (Monday) to 7. */
export const weekdayOfDate = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay() || 7
