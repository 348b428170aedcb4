import * as z from 'zod'
import { StaffMember } from '../access/staff'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'

/** Days without signing in after which a subscriber gets the mail no more: an account may be closed meanwhile. */
export const SUBSCRIPTION_DAYS = 180

/** A staff member who gets the programme report once a month. */
export const ProgrammeSubscription = z.object({
  /** As the identity provider described them when they last signed in: the roles decide which clinics they see. */
  staff: StaffMember.extend({ email: z.string() }),
  since: InstantText,
  /** When they last signed in, or subscribed. */
  signedInAt: InstantText,
})
export type ProgrammeSubscription = z.infer<typeof ProgrammeSubscription>

export const isSubscriptionValid = ({ signedInAt }: ProgrammeSubscription, now: Instant): boolean =>
  now < addMilliseconds(signedInAt, SUBSCRIPTION_DAYS * DAY_MS)
