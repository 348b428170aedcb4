import * as z from 'zod'

/**
 * Whether a registrant was there, when the attendance of the clinic became final. joined: in the meeting or at the venue
 * on at least one day; absent: on none of the days that they attend; unknown: on none, and of one of these days
 * nothing is known.
 */
export const Presence = z.enum(['joined', 'absent', 'unknown'])
export type Presence = z.infer<typeof Presence>
