import type { Clinic } from '../clinic/clinic'
import { clinicEnd } from '../clinic/clinic-times'

/**
 * Everything of a clinic that decides on a registration, as one text: whether it is open, asks for approval, has
 * seats, and when it ends. It is stored beside the seat counts with each change of the clinic, so the transaction of
 * a registration that was decided from an older state of the clinic fails instead of overfilling a hall.
 */
export const admissionOf = (clinic: Clinic): string =>
  JSON.stringify([clinic.status, clinic.approval, clinic.capacity, clinicEnd(clinic)])
