import * as z from 'zod'

/** `undisclosed`: the registrant prefers not to say. */
export const genders = ['woman', 'man', 'other', 'undisclosed'] as const
export const Gender = z.enum(genders)
export type Gender = z.infer<typeof Gender>
