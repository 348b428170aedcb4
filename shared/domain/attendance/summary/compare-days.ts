import * as z from 'zod'
import type { DayAttendance } from './day-attendance'

/** Registrants in the meeting on two days, each counted once. */
export const DayComparison = z.object({
  first: z.int().min(1),
  second: z.int().min(1),
  both: z.int().min(0),
  onlyFirst: z.int().min(0),
  onlySecond: z.int().min(0),
})
export type DayComparison = z.infer<typeof DayComparison>

export interface AttendedDay extends Pick<DayAttendance, 'people'> {
  day: number
}

/** Counts the registrants who came on both days, only on the first, and only on the second. */
export const compareDays = (first: AttendedDay, second: AttendedDay): DayComparison => {
  const came = new Set(first.people.map((person) => person.registrationId))
  const both = second.people.filter((person) => came.has(person.registrationId)).length
  return {
    first: first.day,
    second: second.day,
    both,
    onlyFirst: first.people.length - both,
    onlySecond: second.people.length - both,
  }
}
