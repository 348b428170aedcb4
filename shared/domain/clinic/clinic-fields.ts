import * as z from 'zod'
import { Clinic, ClinicDay, MAX_CLINIC_DAYS } from './clinic'

/** The fields that a person may edit; the other fields of a clinic change only through actions. */
export const ClinicFields = Clinic.pick({
  title: true,
  country: true,
  coOrganisers: true,
  timeZone: true,
  mode: true,
  venue: true,
  languages: true,
  interpretation: true,
  introduction: true,
  audience: true,
  zoom: true,
  organisers: true,
  publicContact: true,
  capacity: true,
  approval: true,
  confirmsAddress: true,
  registrationWindow: true,
  attendanceShare: true,
  certificateRule: true,
  retentionDays: true,
}).extend({
  days: z
    .array(ClinicDay.pick({ date: true, start: true, end: true, sessions: true }))
    .min(1)
    .max(MAX_CLINIC_DAYS),
})
export type ClinicFields = z.infer<typeof ClinicFields>
