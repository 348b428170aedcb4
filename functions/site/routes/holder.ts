import { isPlannable, type PlannableClinic } from '../../../shared/domain/clinic'
import type { Registration } from '../../../shared/domain/registration'
import { type Purpose, readToken } from '../../../shared/domain/token'
import type { SiteWorld } from '../site'

export interface Holder {
  clinic: PlannableClinic
  registration: Registration
}

/** Who holds a genuine token of this purpose; undefined for anything else, which looks like no page at all. */
export const holderOf = async (
  world: Pick<SiteWorld, 'clinics' | 'registrations' | 'secrets'>,
  purpose: Purpose,
  token: string,
): Promise<Holder | undefined> => {
  const claims = readToken(await world.secrets.tokenKeys(), purpose, token)
  if (!claims) return undefined
  const [clinic, registration] = await Promise.all([
    world.clinics.get(claims.clinicId),
    world.registrations.get(claims.clinicId, claims.registrationId),
  ])
  return clinic && registration && isPlannable(clinic) ? { clinic, registration } : undefined
}
