import { isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import type { Registration } from '../../../shared/domain/registration/registration'
import { addMilliseconds, DAY_MS } from '../../../shared/domain/values/time/instant'
import { readToken, type TokenPurpose } from '../../../shared/domain/values/token'
import { recordReached } from '../../../shared/use-cases/registration/record-reached'
import type { SiteDependencies } from '../site-dependencies'

export interface PersonalLinkTarget {
  clinic: PlannableClinic
  registration: Registration
}

/**
 * Personal pages and calendars answer for 90 days after the clinic, so that a mailbox read years later shows no
 * registration. The joining link closes with the last day. Tokens carry no time, so moving a day breaks no link.
 */
const PERSONAL_LINK_LIFETIME = 90 * DAY_MS

type LinkDependencies = Pick<SiteDependencies, 'clinics' | 'registrations' | 'secrets' | 'now'>

/**
 * The clinic and registration of a valid token of this purpose; undefined otherwise, which is answered as 404. So it is
 * for every page behind a `my` token while the address is not confirmed: its reader may be a stranger behind a typing
 * error, and may read and change nothing that was entered.
 */
export const resolvePersonalLink = async (
  deps: LinkDependencies,
  purpose: TokenPurpose,
  token: string,
): Promise<PersonalLinkTarget | undefined> => {
  const target = await resolveAnyLink(deps, purpose, token)
  return purpose === 'my' && target?.registration.status === 'unconfirmed' ? undefined : target
}

/** The same, also while the address is not confirmed: for the page that asks for it, and what its buttons do. */
export const resolveAnyLink = async (
  deps: LinkDependencies,
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
  if (end === null || deps.now() > addMilliseconds(end, PERSONAL_LINK_LIFETIME)) return undefined
  return { clinic, registration }
}

/**
 * The same for a form that was sent from the page behind a `my` token: mail scanners follow links but send no forms, so
 * a mail has reached the registrant, which is stored. Not for anonymous forms, whose time nothing may tell.
 */
export const resolvePersonalForm = async (
  deps: LinkDependencies,
  token: string,
): Promise<PersonalLinkTarget | undefined> => {
  const target = await resolvePersonalLink(deps, 'my', token)
  // The form does its work all the same; the next one stores it.
  if (target) await recordReached(deps, target).catch(() => undefined)
  return target
}
