import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'

/** Attendance recorded by hand: a staff member saw the registrant on that day, or has their signature. */
export const AttendanceRecord = z.object({
  clinicId: z.string(),
  day: z.int().min(1),
  registrationId: z.string(),
  /** False once it was taken back. */
  isPresent: z.boolean(),
  /** Why it was recorded by hand, in the staff member's words; empty after the person was erased. */
  reason: z.string().max(500),
  by: z.string(),
  at: InstantText,
})
export type AttendanceRecord = z.infer<typeof AttendanceRecord>
