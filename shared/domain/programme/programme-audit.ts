import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'

/** Who took figures of several clinics out of the console, or lets others read them, and when. */
export const ProgrammeAudit = z.object({
  at: InstantText,
  /** The subject of the staff member's sign-in. */
  by: z.string(),
  action: z.enum(['exported', 'link-made', 'link-withdrawn', 'subscribed', 'unsubscribed']),
  /** What distinguishes it: format and grouping of a file, the id and co-organisers of a link. */
  after: z.record(z.string(), z.unknown()),
})
export type ProgrammeAudit = z.infer<typeof ProgrammeAudit>
