import { textsOf } from '../../../../../functions/console/forms/clinic-texts'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'

/** What the form that edits a clinic sends when nothing was typed. */
export const formOf = (clinic: Clinic): Record<string, string> => ({
  ...textsOf(clinic),
  version: String(clinic.version),
})
