import { isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import type { Registration } from '../../../shared/domain/registration/registration'
import { DAY, plus } from '../../../shared/domain/time/instant'
import { type Purpose, readToken } from '../../../shared/domain/token'
import type { SiteWorld } from '../site'

export interface Holder {
  clinic: PlannableClinic
  registration: Registration
}

/**
 * Personal pages and calendars answer so long after the clinic: a mailbox that is read years later shows nobody's
 * registration. The way in needs no such end, it closes with the last day. Tokens themselves carry no time, so a
 * day that moves breaks no link.
 */
const LINKS_LIVE = 90 * DAY

/** Who holds a genuine token of this purpose; undefined for anything else, which looks like no page at all. */
export const holderOf = async (
  world: Pick<SiteWorld, 'clinics' | 'registrations' | 'secrets' | 'now'>,
  purpose: Purpose,
  token: string,
): Promise<Holder | undefined> => {
  const claims = readToken(await world.secrets.tokenKeys(), purpose, token)
  if (!claims) return undefined
  const [clinic, registration] = await Promise.all([
    world.clinics.get(claims.clinicId),
    world.registrations.get(claims.clinicId, claims.registrationId),
  ])
  if (!clinic || !registration || !isPlannable(clinic)) return undefined
  const end = endOf(clinic)
  return end !== null && world.now() <= plus(end, LINKS_LIVE) ? { clinic, registration } : undefined
}
