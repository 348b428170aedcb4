import type { Registration } from './registration'

/** Whether the registrant attends the day, and so gets its reminders, joining link, notices and calendar entry. */
export const attendsDay = (
  { attendingDays }: Pick<Registration, 'attendingDays'>,
  day: { number: number },
): boolean => attendingDays === null || attendingDays.includes(day.number)

/** The days as they are stored: null where every day of the clinic is chosen. @param numbers in any order */
export const toAttendingDays = (
  numbers: readonly number[],
  days: readonly { number: number }[],
): Registration['attendingDays'] =>
  days.every(({ number }) => numbers.includes(number)) ? null : numbers.toSorted((a, b) => a - b)
