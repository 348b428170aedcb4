import * as z from 'zod'

export const staffRoles = ['admin', 'organiser', 'partner', 'analyst'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** Who is signed in, as the identity provider told it. */
export const StaffMember = z.object({
  /** The provider's name for the person: stands in the audit log. */
  subject: z.string().min(1),
  name: z.string(),
  /** Lower case; null when the provider gives none or has not verified it. */
  email: z.string().nullable(),
  roles: z.array(StaffRole),
})
export type StaffMember = z.infer<typeof StaffMember>
