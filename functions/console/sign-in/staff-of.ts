import { normaliseEmail } from '../../../shared/domain/registration/registration'
import { Role, type Staff } from '../access/staff'
import type { Claims } from './provider'

/**
 * The staff member in the claims of an id token. Roles stand in the claim that the setting names, as an array
 * (Cognito's groups) or a text of words; unknown ones count for nothing.
 */
export const staffOf = (claims: Claims, rolesClaim: string): Staff => {
  const email = text(claims.email)
  const told = claims[rolesClaim]
  const words = Array.isArray(told) ? told : text(told).split(/[\s,]+/)
  return {
    subject: text(claims.sub),
    name: text(claims.name) || [text(claims.given_name), text(claims.family_name)].join(' ').trim() || email,
    email: email && claims.email_verified !== false ? normaliseEmail(email) : null,
    roles: [...new Set(words.flatMap((word) => Role.safeParse(word).data ?? []))],
  }
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '')
