import * as z from 'zod'
import { Clinic, ClinicDay } from './clinic'

/** What a person may type; the rest of a clinic follows from what happens to it. */
export const ClinicFields = Clinic.pick({
  title: true,
  country: true,
  coOrganisers: true,
  timeZone: true,
  mode: true,
  venue: true,
  audience: true,
  zoom: true,
  organisers: true,
  capacity: true,
  approval: true,
  retentionDays: true,
}).extend({
  days: z
    .array(ClinicDay.pick({ date: true, start: true, end: true, sessions: true }))
    .min(1)
    .max(6),
})
export type ClinicFields = z.infer<typeof ClinicFields>
