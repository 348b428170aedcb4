import * as z from 'zod'
import { ClinicFigures } from './clinic-figures'

/** What is known of a clinic that was recorded afterwards; null is not known. */
export const ClinicHistory = ClinicFigures.pick({
  region: true,
  languages: true,
  days: true,
  registered: true,
  joined: true,
  attended: true,
  countries: true,
}).extend({
  /** Only a number: a history names no institutions. */
  institutions: z.int().min(0).nullable(),
})
export type ClinicHistory = z.infer<typeof ClinicHistory>
