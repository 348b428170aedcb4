import * as z from 'zod'

/** At most as many people as one session names. */
export const MAX_SESSION_SPEAKERS = 12

/** A person who speaks in a session, as the organisers publish them. */
export const SessionSpeaker = z.object({
  /** Without commas: in the programme's text they end it. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^,，،\n]+$/u),
  /** Role, institution or both, in the words of the organisers; may be empty. */
  affiliation: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\n]*$/u),
})
export type SessionSpeaker = z.infer<typeof SessionSpeaker>

/** `Amina Example (Central Bank of X)` in English. */
export const describeSpeaker = ({ name, affiliation }: SessionSpeaker): string =>
  affiliation === '' ? name : `${name} (${affiliation})`
