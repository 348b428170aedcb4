import * as z from 'zod'

export const staffRoles = ['admin', 'organiser', 'partner', 'analyst'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** The signed-in staff member, as the identity provider describes them. */
export const StaffMember = z.object({
  /** The provider's id of the person; the audit log stores it. */
  subject: z.string().min(1),
  name: z.string(),
  /** Lower case; null when the provider gives none or has not verified it. */
  email: z.string().nullable(),
  roles: z.array(StaffRole),
})
export type StaffMember = z.infer<typeof StaffMember>
