import { type Clinic, isPlannable } from '../clinic/clinic'
import { isOwed, type PlannedMessage, plan } from '../clinic/plan'
import type { Instant } from '../time/instant'
import type { Dispatch } from './dispatch'
import { planVersionOf } from './plan-version'

/** The dispatches that a clinic's plan asks for; none unless it is published. @param tzVersion stored beside each */
export const wantedDispatches = (clinic: Clinic, now: Instant, tzVersion: string): Dispatch[] => {
  if (clinic.status !== 'published' || !isPlannable(clinic)) return []
  const zone = clinic.timeZone
  const dispatchOf = (message: PlannedMessage): Dispatch => ({
    clinicId: clinic.id,
    kind: message.kind,
    day: message.day,
    planVersion: message.planVersion,
    at: message.at,
    usefulUntil: message.usefulUntil,
    wall: message.wall && { ...message.wall, zone, tzVersion },
    state: 'planned',
    changedAt: now,
  })
  return plan(clinic).filter(isOwed).map(dispatchOf)
}

/**
 * Whether the clinic has changed since, so that the dispatch is owed no more. One that is newer than the
 * clinic is not: whoever compares them read the clinic first, and slowly.
 */
export const isOutdated = (clinic: Clinic, { kind, day, planVersion }: Dispatch): boolean =>
  (clinic.status === 'cancelled' && kind !== 'cancelled') ||
  planVersion < (planVersionOf(clinic, kind, day) ?? Number.POSITIVE_INFINITY)

export const isOpen = ({ state }: Dispatch): boolean => state === 'planned' || state === 'running'

/** Whether two are the same message in the same version of the plan. */
export const sameDispatch = (a: Dispatch, b: Dispatch): boolean =>
  a.kind === b.kind && a.day === b.day && a.planVersion === b.planVersion

/** Whether what is stored is what the plan asks for: nothing lacks, nothing is outdated, each is at its instant. */
export const followsPlan = (clinic: Clinic, stored: readonly Dispatch[], now: Instant): boolean => {
  const isThere = (wanted: Dispatch): boolean =>
    stored.some((each) => sameDispatch(each, wanted) && (each.state !== 'planned' || each.at === wanted.at))
  return (
    wantedDispatches(clinic, now, '').every(isThere) &&
    !stored.some((dispatch) => isOpen(dispatch) && isOutdated(clinic, dispatch))
  )
}
