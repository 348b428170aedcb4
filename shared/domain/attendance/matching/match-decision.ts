import * as z from 'zod'

/** A decision about a participant's rows on one day, as it is stored. */
export const MatchDecision = z.object({
  clinicId: z.string(),
  day: z.int(),
  participantKey: z.string(),
  /** A registration id, a decision word, or `undecided`: taken back, and not to be repeated from elsewhere. */
  outcome: z.string(),
  /** The system repeated it from another day or an earlier clinic; null: decided for this day by a staff member. */
  repeatedFrom: z.enum(['day', 'clinic']).nullable().default(null),
})
export type MatchDecision = z.infer<typeof MatchDecision>
