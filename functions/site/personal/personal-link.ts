import { isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/clinic-times'
import type { Registration } from '../../../shared/domain/registration/registration'
import { addMilliseconds, DAY_MS } from '../../../shared/domain/values/instant'
import { readToken, type TokenPurpose } from '../../../shared/domain/values/token'
import type { SiteDependencies } from '../site-dependencies'

export interface PersonalLinkTarget {
  clinic: PlannableClinic
  registration: Registration
}

/**
 * Personal pages and calendars answer so long after the clinic: a mailbox that is read years later shows nobody's
 * registration. The way in needs no such end, it closes with the last day. Tokens themselves carry no time, so a
 * day that moves breaks no link.
 */
const PERSONAL_LINK_LIFETIME = 90 * DAY_MS

/** Who holds a genuine token of this purpose; undefined for anything else, which looks like no page at all. */
export const resolvePersonalLink = async (
  deps: Pick<SiteDependencies, 'clinics' | 'registrations' | 'secrets' | 'now'>,
  purpose: TokenPurpose,
  token: string,
): Promise<PersonalLinkTarget | undefined> => {
  const claims = readToken(await deps.secrets.tokenKeys(), purpose, token)
  if (!claims) return undefined
  const [clinic, registration] = await Promise.all([
    deps.clinics.get(claims.clinicId),
    deps.registrations.get(claims.clinicId, claims.registrationId),
  ])
  if (!clinic || !registration || !isPlannable(clinic)) return undefined
  const end = clinicEnd(clinic)
  return end !== null && deps.now() <= addMilliseconds(end, PERSONAL_LINK_LIFETIME)
    ? { clinic, registration }
    : undefined
}
