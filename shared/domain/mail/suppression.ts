import * as z from 'zod'
import { InstantText } from '../values/time-schemas'

/** An address that gets no mail of any clinic: it bounced permanently, or its owner complained. */
export const Suppression = z.object({
  /** `personId` of the address; the address itself is not kept. */
  personId: z.string(),
  reason: z.enum(['bounced', 'complained']),
  at: InstantText,
})
export type Suppression = z.infer<typeof Suppression>
