import * as z from 'zod'
import { InstantText } from '../../values/time/time-schemas'

/** One interval of one participant in the meeting. */
export const Stay = z.object({
  name: z.string(),
  /** The address that Zoom reports; null when the guest gave none. */
  email: z.string().nullable(),
  registrantId: z.string().nullable(),
  from: InstantText,
  to: InstantText,
  /** Whole minutes, where Zoom gives only a total: the person was there that long at some time between from and to. */
  atMost: z.int().min(0).optional(),
  /** Whether the report names this participant as the meeting's host. */
  host: z.boolean().optional(),
})
export type Stay = z.infer<typeof Stay>

/** Zoom's report of a day as an organiser uploaded it. */
export const UploadedReport = z.object({
  clinicId: z.string(),
  day: z.int(),
  receivedAt: InstantText,
  by: z.string(),
  stays: z.array(Stay),
  /** The time zone in which the file was read; null where it is not known. The next upload begins with it. */
  zone: z.string().nullable().default(null),
  /** Rows that could not be read and were left out by the person who uploaded it. */
  skippedRows: z.int().min(0).default(0),
})
export type UploadedReport = z.infer<typeof UploadedReport>
