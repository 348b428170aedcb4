import * as z from 'zod'
import { InstantText } from '../values/time-schemas'

/** An address that gets no mail any more, in no clinic: it takes none, or its reader called one spam. */
export const Suppression = z.object({
  /** `personId` of the address; the address itself is not kept. */
  personId: z.string(),
  reason: z.enum(['bounced', 'complained']),
  at: InstantText,
})
export type Suppression = z.infer<typeof Suppression>
