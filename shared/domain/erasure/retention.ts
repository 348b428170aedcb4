import type { Clinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/times/clinic-times'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'

/** When the personal data of a clinic is erased; null: it has no end yet. @param defaultDays used for a clinic without its own */
export const erasureDueAt = (clinic: Clinic, defaultDays: number): Instant | null => {
  const end = clinicEnd(clinic)
  return end && addMilliseconds(end, (clinic.retentionDays ?? defaultDays) * DAY_MS)
}

/** Whether the clinic is past its retention: no personal data is stored for it any more, erased yet or not. */
export const isPastRetention = (clinic: Clinic, defaultDays: number, now: Instant): boolean => {
  const due = erasureDueAt(clinic, defaultDays)
  return clinic.erasedAt !== null || (due !== null && due <= now)
}
