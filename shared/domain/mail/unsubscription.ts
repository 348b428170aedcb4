import * as z from 'zod'
import { InstantText } from '../values/time-schemas'

/** Why an address gets no invitation, whatever list it is on. */
export type SuppressionReason = 'bounced' | 'complained' | 'unsubscribed'

/** Somebody who wants no invitation any more; the mails of a clinic that she registers for come all the same. */
export const Unsubscription = z.object({
  /** `personId` of the address; the address itself is not kept. */
  personId: z.string(),
  at: InstantText,
  /** When she took it back: it was a mistake, or she changed her mind. Only she can. */
  takenBackAt: InstantText.nullable().default(null),
})
export type Unsubscription = z.infer<typeof Unsubscription>
