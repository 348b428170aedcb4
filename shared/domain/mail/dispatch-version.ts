import type { Clinic } from '../clinic/clinic'
import { placeVersion } from '../clinic/place'
import type { DispatchKind } from './message-kinds'

/** A clinic is cancelled once, so the dispatch of its cancellation has one version. */
export const CANCELLATION_VERSION = 1

/** The version that a dispatch of this kind and day has now: of its day, or of the place; undefined: the clinic has no such day. */
export const currentDispatchVersion = (
  clinic: Clinic,
  kind: DispatchKind,
  day: number | null,
): number | undefined => {
  if (kind === 'cancelled') return CANCELLATION_VERSION
  if (kind === 'place-changed') return placeVersion(clinic)
  if (day === null) return clinic.days.at(kind === 'thank-you' ? -1 : 0)?.planVersion
  return clinic.days.find(({ number }) => number === day)?.planVersion
}
