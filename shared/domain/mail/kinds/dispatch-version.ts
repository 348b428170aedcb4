import type { Clinic } from '../../clinic/clinic'
import { placeVersion } from '../../clinic/place'
import type { MessageKindRow, PlanRule } from './message-kind-row'
import { type DispatchKind, messageKinds } from './message-kinds'

/** A clinic is cancelled once, so the dispatch of its cancellation has one version. */
const CANCELLATION_VERSION = 1

/** The version that a dispatch of this kind and day has now: of its day, or of the place; undefined: the clinic has no such day. */
export const currentDispatchVersion = (
  clinic: Clinic,
  kind: DispatchKind,
  day: number | null,
): number | undefined => dispatchVersionByRow(clinic, messageKinds[kind], day)

/** The same by the row alone: no kind's name decides. */
export const dispatchVersionByRow = (
  clinic: Pick<Clinic, 'days' | 'formerPlaces'>,
  { identity, plan }: Pick<MessageKindRow, 'identity' | 'plan'>,
  day: number | null,
): number | undefined => {
  if (identity === 'notice') return CANCELLATION_VERSION
  if (identity === 'place') return placeVersion(clinic)
  if (day !== null) return clinic.days.find(({ number }) => number === day)?.planVersion
  return plan === null ? undefined : dayOfPlan(clinic.days, plan.about)?.planVersion
}

/** The day from which the messages of a plan about the whole clinic count; undefined: each day has its own. */
export const dayOfPlan = <Day>(days: readonly Day[], about: PlanRule['about']): Day | undefined =>
  about === 'day' ? undefined : days.at(about === 'first-day' ? 0 : -1)
