import * as z from 'zod'

/** An account of the staff pool. The password and the second factor stay with the pool, which gives them to no one. */
export const StaffAccount = z.object({
  email: z.email(),
  /** By the pool's names, without the account's id, which each pool makes anew. */
  attributes: z.record(z.string(), z.string()),
  isEnabled: z.boolean(),
  /** False until the person has replaced the password of the invitation. */
  hasSignedIn: z.boolean(),
  groups: z.array(z.string().min(1)),
})
export type StaffAccount = z.infer<typeof StaffAccount>

/** Pools compare addresses without case. */
export const accountKey = ({ email }: Pick<StaffAccount, 'email'>): string => email.toLowerCase()
