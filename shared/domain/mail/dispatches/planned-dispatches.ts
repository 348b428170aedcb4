import { type Clinic, isPlannable } from '../../clinic/clinic'
import { hasOnlineMeeting } from '../../clinic/venue'
import type { Instant } from '../../values/time/instant'
import { currentDispatchVersion } from '../kinds/dispatch-version'
import { messageKindOf } from '../kinds/message-kinds'
import { isPending, needsOnlineMeeting, type PlannedMessage, planMessages } from '../kinds/message-plan'
import type { Dispatch } from './dispatch'

/**
 * The dispatches of a clinic's plan; none unless it is published.
 * @param tzVersion stored with each
 */
export const plannedDispatches = (clinic: Clinic, now: Instant, tzVersion: string): Dispatch[] => {
  if (clinic.status !== 'published' || !isPlannable(clinic)) return []
  const zone = clinic.timeZone
  const toDispatch = (message: PlannedMessage): Dispatch => ({
    clinicId: clinic.id,
    kind: message.kind,
    day: message.day,
    version: message.planVersion,
    at: message.at,
    usefulUntil: message.usefulUntil,
    wall: message.wall && { ...message.wall, zone, tzVersion },
    state: 'planned',
    changedAt: now,
  })
  return planMessages(clinic).filter(isPending).map(toDispatch)
}

/**
 * Whether the clinic has changed since, so that the dispatch is no longer needed. A dispatch newer than the clinic is
 * not outdated: the caller read the clinic first, and the dispatch was written in between.
 */
export const isDispatchOutdated = (clinic: Clinic, { kind, day, version }: Dispatch): boolean =>
  (clinic.status === 'cancelled' && !messageKindOf(kind).clinicStatus.includes('cancelled')) ||
  (needsOnlineMeeting(kind) && !hasOnlineMeeting(clinic)) ||
  version < (currentDispatchVersion(clinic, kind, day) ?? Number.POSITIVE_INFINITY)

export const isDispatchOpen = ({ state }: Dispatch): boolean => state === 'planned' || state === 'running'

/** Whether two are the same message in the same version of the plan. */
export const isSameDispatch = (a: Dispatch, b: Dispatch): boolean =>
  a.kind === b.kind && a.day === b.day && a.version === b.version

/** Whether a message is needed again before its instant: its clinic was in person for a while. */
export const isReopened = (stored: Dispatch, wanted: Dispatch, now: Instant): boolean =>
  stored.state === 'superseded' && wanted.at > now

/** Whether the stored dispatches match the plan: none missing, none outdated, each at its instant. */
export const matchesPlan = (clinic: Clinic, stored: readonly Dispatch[], now: Instant): boolean => {
  const isStored = (wanted: Dispatch): boolean =>
    stored.some(
      (dispatch) =>
        isSameDispatch(dispatch, wanted) &&
        (dispatch.state !== 'planned' || dispatch.at === wanted.at) &&
        !isReopened(dispatch, wanted, now),
    )
  return (
    plannedDispatches(clinic, now, '').every(isStored) &&
    !stored.some((dispatch) => isDispatchOpen(dispatch) && isDispatchOutdated(clinic, dispatch))
  )
}
