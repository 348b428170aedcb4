import * as z from 'zod'
import { InstantText } from '../../values/time/time-schemas'

/** Why an address gets no invitation from any list. */
export type SuppressionReason = 'bounced' | 'complained' | 'unsubscribed'

/** A person who wants no more invitations; they still get the mails of each clinic that they register for. */
export const Unsubscription = z.object({
  /** `personId` of the address; the address itself is not kept. */
  personId: z.string(),
  at: InstantText,
  /** When the person subscribed again. Only they can do it, not staff. */
  takenBackAt: InstantText.nullable().default(null),
})
export type Unsubscription = z.infer<typeof Unsubscription>
