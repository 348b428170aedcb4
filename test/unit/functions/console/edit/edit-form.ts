import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'

/** What the form that edits a clinic sends when nothing was typed. */
export const editFormOf = (clinic: Clinic): Record<string, string> => ({
  ...clinicFormValues(clinic),
  version: String(clinic.version),
})
