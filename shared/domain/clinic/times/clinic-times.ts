import { HOUR_MS, type Instant, toEpochMillis } from '../../values/time/instant'
import { type Clinic, isPlannable, type PlannableClinic, type PlannableDay } from '../clinic'
import { hasOnlineMeeting } from '../venue'
import { dayWindow, joinWindow } from './day-window'

/** When the last day ends; null while a decision is missing. */
export const clinicEnd = (clinic: Clinic): Instant | null => {
  const last = clinic.days.at(-1)
  return last && isPlannable(clinic) ? dayWindow(clinic, last as PlannableDay).to : null
}

export const isClinicOver = (clinic: Clinic, now: Instant): boolean => {
  const end = clinicEnd(clinic)
  return end !== null && end <= now
}

/** Noon in UTC of the first day, in milliseconds, for the offsets of zones; of the day of its creation without a date. */
export const firstNoonOf = ({ days, createdAt }: Pick<Clinic, 'days' | 'createdAt'>): number => {
  const date = days.find((day) => day.date !== null)?.date ?? createdAt.slice(0, 10)
  return Date.parse(`${date}T12:00:00.000Z`)
}

/** Whether a day takes place: of a cancelled clinic only the days that had begun before it was cancelled. */
export const takesPlace = (clinic: PlannableClinic, day: PlannableDay): boolean =>
  clinic.status !== 'cancelled' ||
  (clinic.cancelledAt !== null && dayWindow(clinic, day).from < clinic.cancelledAt)

/** Whether a day that takes place has begun, or could be joined already. */
export const hasBegun = (clinic: Clinic, now: Instant): boolean =>
  isPlannable(clinic) &&
  clinic.days.some((day) => takesPlace(clinic, day) && joinWindow(clinic, day).from <= now)

/** The days that have not ended. */
export const remainingDays = (clinic: PlannableClinic, now: Instant): PlannableDay[] =>
  clinic.days.filter((day) => dayWindow(clinic, day).to > now)

/**
 * The day whose joining link was due before `now` and which has not ended: the link goes out one hour before the
 * day, so a person who is confirmed after that gets it at once. None where the clinic takes place in person only.
 */
export const dayWithOpenJoinLink = (clinic: PlannableClinic, now: Instant): PlannableDay | undefined =>
  hasOnlineMeeting(clinic)
    ? remainingDays(clinic, now).find(
        (day) => toEpochMillis(dayWindow(clinic, day).from) - HOUR_MS <= toEpochMillis(now),
      )
    : undefined
