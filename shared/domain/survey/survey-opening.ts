import type { Clinic } from '../clinic/clinic'
import { clinicEnd, isClinicOver } from '../clinic/times/clinic-times'
import type { Registration } from '../registration/registration'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'

const OPEN_FOR_MS = 30 * DAY_MS

/**
 * Whether a registrant may answer: for 30 days after the clinic, unless the attendance says that they were not there.
 */
export const canAnswerSurvey = (clinic: Clinic, registration: Registration, now: Instant): boolean => {
  const end = clinicEnd(clinic)
  return (
    clinic.status === 'published' &&
    isClinicOver(clinic, now) &&
    end !== null &&
    now <= addMilliseconds(end, OPEN_FOR_MS) &&
    registration.status === 'confirmed' &&
    registration.presence !== 'absent'
  )
}
