import * as z from 'zod'
import { addMilliseconds, DAY_MS, type Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'

/** Days after which a link may expire; the first is proposed. */
export const programmeLinkDays = [90, 30, 365] as const

/** A co-organiser as a clinic names it. */
const CoOrganiser = z.string().min(1).max(300)

/**
 * Lets who has its address read the figures of the clinics of some co-organisers, without names and without small
 * groups, until it expires or is withdrawn. Nothing of a person is in it but the account that made it.
 */
export const ProgrammeLink = z.object({
  /** 22 of `[A-Za-z0-9_-]`; the address holds a MAC beside it (`signProgrammeLinkToken`). */
  id: z.string().regex(/^[\w-]{22}$/),
  /** The spellings under which clinics name the regulator. */
  coOrganisers: z.array(CoOrganiser).min(1).max(20),
  createdAt: InstantText,
  /** The subject of the staff member's sign-in. */
  createdBy: z.string(),
  endsAt: InstantText,
  withdrawnAt: InstantText.nullable(),
})
export type ProgrammeLink = z.infer<typeof ProgrammeLink>

export type ProgrammeLinkState = 'open' | 'expired' | 'withdrawn'

export const programmeLinkState = (
  { endsAt, withdrawnAt }: Pick<ProgrammeLink, 'endsAt' | 'withdrawnAt'>,
  now: Instant,
): ProgrammeLinkState => {
  if (withdrawnAt !== null) return 'withdrawn'
  return now < endsAt ? 'open' : 'expired'
}

/** When a link that is made now expires. */
export const endOfProgrammeLink = (now: Instant, days: number): Instant => addMilliseconds(now, days * DAY_MS)
