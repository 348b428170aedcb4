import * as z from 'zod'
import { InstantText } from '../values/time-schemas'

/** Where something of a person was found. */
const Place = z.object({
  clinicId: z.string(),
  /** Follows from clinic and address, whether or not there is such a registration. */
  registrationId: z.string(),
  /** Random: what remains of the person in the counts of the clinic has this id, and nobody can tell whose it was. */
  anonymousId: z.string(),
})
export type ErasureOccurrence = z.infer<typeof Place>

const FoundThere = z.object({
  clinicId: z.string(),
  registrations: z.int().min(0),
  mails: z.int().min(0),
  /** Events of Zoom and rows of its reports. */
  rows: z.int().min(0),
})
export type FoundData = z.infer<typeof FoundThere>

/**
 * The wish to forget one person, and how far it is. Holds no address: after it was done it stays for as long as
 * a copy of the table may bring the person back (docs/runbook.md), and knows her by the hash.
 */
export const ErasureRequest = z.object({
  id: z.string(),
  personId: z.string(),
  /** The subject of the staff member's sign-in, or `registrant`: the person herself, on her page. */
  by: z.string(),
  requestedAt: InstantText,
  /** Empty when it is done. */
  occurrences: z.array(Place),
  found: z.array(FoundThere),
  doneAt: InstantText.nullable(),
})
export type ErasureRequest = z.infer<typeof ErasureRequest>

export const BY_REGISTRANT = 'registrant'

/** Copies of the table go back 35 days. */
export const ERASURE_RETENTION_DAYS = 40
