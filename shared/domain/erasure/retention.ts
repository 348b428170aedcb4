import type { Clinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/clinic-times'
import { addMilliseconds, DAY_MS, type Instant } from '../values/instant'

/** When the personal data of a clinic go; null: it has no end yet. @param defaultDays the stage's days, for clinics without their own */
export const erasureDueAt = (clinic: Clinic, defaultDays: number): Instant | null => {
  const end = clinicEnd(clinic)
  return end && addMilliseconds(end, (clinic.retentionDays ?? defaultDays) * DAY_MS)
}

/** From then on nothing of people is taken up for the clinic any more, whether or not it has been erased yet. */
export const isPastRetention = (clinic: Clinic, defaultDays: number, now: Instant): boolean => {
  const due = erasureDueAt(clinic, defaultDays)
  return clinic.erasedAt !== null || (due !== null && due <= now)
}
