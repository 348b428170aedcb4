import * as z from 'zod'

export const roles = ['admin', 'organiser', 'partner', 'analyst'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Who is signed in, as the identity provider told it. */
export const Staff = z.object({
  /** The provider's name for the person: stands in the audit log. */
  subject: z.string().min(1),
  name: z.string(),
  /** Lower case; null when the provider gives none or has not verified it. */
  email: z.string().nullable(),
  roles: z.array(Role),
})
export type Staff = z.infer<typeof Staff>
