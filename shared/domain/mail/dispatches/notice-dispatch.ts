import type { Clinic } from '../../clinic/clinic'
import { isPlannable } from '../../clinic/clinic'
import type { Instant } from '../../values/time/instant'
import { currentDispatchVersion } from '../kinds/dispatch-version'
import type { DispatchKind, PlannedKind } from '../kinds/message-kinds'
import { usefulUntilOf } from '../kinds/useful-until'
import type { Dispatch } from './dispatch'

/**
 * The notice of a change to everybody concerned, due at once.
 * @param clinic after the change
 * @param number of the day that changed; null: the whole clinic
 * @throws RangeError when the clinic has no such day
 */
export const createNoticeDispatch = (
  clinic: Clinic,
  kind: Exclude<DispatchKind, PlannedKind>,
  number: number | null,
  now: Instant,
): Dispatch => {
  const version = currentDispatchVersion(clinic, kind, number)
  if (version === undefined) throw new RangeError(`the clinic has no day ${number}`)
  const day = isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  return {
    clinicId: clinic.id,
    kind,
    day: number,
    version,
    at: now,
    usefulUntil: usefulUntilOf(kind, { clinic, day }),
    wall: null,
    state: 'planned',
    changedAt: now,
  }
}
