import { HOUR_MS, type Instant } from '../values/instant'
import { type Clinic, isPlannable, type PlannableClinic, type PlannableDay } from './clinic'
import { dayWindow } from './message-plan'

/** When the last day ends; null while a decision is missing. */
export const clinicEnd = (clinic: Clinic): Instant | null => {
  const last = clinic.days.at(-1)
  return last && isPlannable(clinic) ? dayWindow(clinic, last as PlannableDay).to : null
}

export const isClinicOver = (clinic: Clinic, now: Instant): boolean => {
  const end = clinicEnd(clinic)
  return end !== null && end <= now
}

/** The days that have not ended. */
export const remainingDays = (clinic: PlannableClinic, now: Instant): PlannableDay[] =>
  clinic.days.filter((day) => dayWindow(clinic, day).to > now)

/**
 * The day whose way in was due before `now` and which has not ended: one hour before the day the
 * join link goes out, so whoever is confirmed after that gets it at once.
 */
export const dayWithOpenJoinLink = (clinic: PlannableClinic, now: Instant): PlannableDay | undefined =>
  remainingDays(clinic, now).find(
    (day) => Date.parse(dayWindow(clinic, day).from) - HOUR_MS <= Date.parse(now),
  )
