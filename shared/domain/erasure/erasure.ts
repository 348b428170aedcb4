import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'

/** A clinic in which data of the person was found. */
export const ErasureOccurrence = z.object({
  clinicId: z.string(),
  /** Follows from clinic and address, whether or not there is such a registration. */
  registrationId: z.string(),
  /** Random id of the anonymous record that keeps the clinic's counts; it cannot be traced to the person. */
  anonymousId: z.string(),
})
export type ErasureOccurrence = z.infer<typeof ErasureOccurrence>

export const FoundData = z.object({
  clinicId: z.string(),
  registrations: z.int().min(0),
  mails: z.int().min(0),
  /** Zoom events and rows of Zoom reports. */
  rows: z.int().min(0),
})
export type FoundData = z.infer<typeof FoundData>

/**
 * The request to erase one person, and its progress. It holds a hash instead of the address, because it is kept for
 * as long as a backup of the table may bring the person back (docs/runbook.md).
 */
export const ErasureRequest = z.object({
  id: z.string(),
  personId: z.string(),
  /** The subject of the staff member's sign-in, or `registrant`: requested on the personal page. */
  by: z.string(),
  requestedAt: InstantText,
  /** Empty once the erasure is complete. */
  occurrences: z.array(ErasureOccurrence),
  found: z.array(FoundData),
  doneAt: InstantText.nullable(),
})
export type ErasureRequest = z.infer<typeof ErasureRequest>

export const BY_REGISTRANT = 'registrant'

/** Point-in-time recovery of the table goes back 35 days. */
export const ERASURE_RETENTION_DAYS = 40
