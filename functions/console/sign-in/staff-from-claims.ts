import { type StaffMember, StaffRole } from '../../../shared/domain/access/staff'
import { normaliseEmail } from '../../../shared/domain/values/email-address'
import type { IdTokenClaims } from './identity-provider'

/**
 * The staff member in the claims of an id token. The setting names the claim with the roles: an array (Cognito's
 * groups) or a text of words; unknown roles are ignored. Without a verified address the member owns no clinic or list.
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
    email: email && isVerified(claims.email_verified) ? normaliseEmail(email) : null,
    roles: [...new Set(roleNames.flatMap((roleName) => StaffRole.safeParse(roleName).data ?? []))],
  }
}

/** Cognito sends the text "true" in some tokens. Missing, "false" or anything else: the address is not verified. */
const isVerified = (claim: unknown): boolean => claim === true || claim === 'true'

const textClaim = (claim: unknown): string => (typeof claim === 'string' ? claim : '')
