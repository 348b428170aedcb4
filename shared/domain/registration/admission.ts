import type { Clinic } from '../clinic/clinic'
import { registrationClosesAt, registrationOpensAt } from '../clinic/registration-phase'
import { clinicEnd } from '../clinic/times/clinic-times'

/**
 * Everything of a clinic that decides on a registration, as one text: whether it is open, asks for approval, has
 * seats, when it ends, and when registration opens and closes. It is stored beside the seat counts with each change of the clinic, so the transaction of
 * a registration that was decided from an older state of the clinic fails instead of overfilling a hall.
 */
export const admissionOf = (clinic: Clinic): string => {
  const { opens, closes } = clinic.registrationWindow
  // Without a window the text is that of an earlier version of this code, which stored it.
  const window = opens || closes ? [registrationOpensAt(clinic), registrationClosesAt(clinic)] : []
  return JSON.stringify([clinic.status, clinic.approval, clinic.capacity, clinicEnd(clinic), ...window])
}
