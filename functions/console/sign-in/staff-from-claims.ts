import { type StaffMember, StaffRole } from '../../../shared/domain/access/staff'
import { normaliseEmail } from '../../../shared/domain/registration/registration'
import type { IdTokenClaims } from './openid-client'

/**
 * The staff member in the claims of an id token. Roles stand in the claim that the setting names, as an array
 * (Cognito's groups) or a text of words; unknown ones count for nothing.
 */
export const staffFromClaims = (claims: IdTokenClaims, rolesClaim: string): StaffMember => {
  const email = textClaim(claims.email)
  const claimedRoles = claims[rolesClaim]
  const roleNames = Array.isArray(claimedRoles) ? claimedRoles : textClaim(claimedRoles).split(/[\s,]+/)
  return {
    subject: textClaim(claims.sub),
    name:
      textClaim(claims.name) ||
      [textClaim(claims.given_name), textClaim(claims.family_name)].join(' ').trim() ||
      email,
    email: email && claims.email_verified !== false ? normaliseEmail(email) : null,
    roles: [...new Set(roleNames.flatMap((roleName) => StaffRole.safeParse(roleName).data ?? []))],
  }
}

const textClaim = (claim: unknown): string => (typeof claim === 'string' ? claim : '')
