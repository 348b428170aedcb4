import type { Clinic } from '../clinic/clinic'
import { endOf } from '../clinic/clinic-times'
import { DAY, type Instant, plus } from '../time/instant'

/** When the personal data of a clinic go; null: it has no end yet. @param standard the stage's days, for clinics without their own */
export const erasureDueAt = (clinic: Clinic, standard: number): Instant | null => {
  const end = endOf(clinic)
  return end && plus(end, (clinic.retentionDays ?? standard) * DAY)
}

/** From then on nothing of people is taken up for the clinic any more, whether or not it has been erased yet. */
export const isPastRetention = (clinic: Clinic, standard: number, now: Instant): boolean => {
  const due = erasureDueAt(clinic, standard)
  return clinic.erasedAt !== null || (due !== null && due <= now)
}
