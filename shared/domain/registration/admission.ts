import type { Clinic } from '../clinic/clinic'
import { registrationClosesAt, registrationOpensAt } from '../clinic/registration-phase'
import { clinicEnd } from '../clinic/times/clinic-times'

/**
 * Everything of a clinic that decides on a registration, as one text: whether it is open, asks for approval, has
 * addresses confirmed, has seats, when it ends, and when registration opens and closes. It is stored beside the seat counts with each change of the clinic, so the transaction of
 * a registration that was decided from an older state of the clinic fails instead of overfilling a hall.
 */
export const admissionOf = (clinic: Clinic): string => {
  const { opens, closes } = clinic.registrationWindow
  // Without a window and a check of the address the text is that of an earlier version of this code, which stored it.
  const window = opens || closes ? [registrationOpensAt(clinic), registrationClosesAt(clinic)] : []
  const rules = [...window, ...(clinic.confirmsAddress ? ['address'] : [])]
  return JSON.stringify([clinic.status, clinic.approval, clinic.capacity, clinicEnd(clinic), ...rules])
}
