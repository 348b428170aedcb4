import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import type { Registration } from '../../../shared/domain/registration/registration'
import { MINUTE_MS, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Simulation } from '../engine/simulation'
import type { TimedValue } from '../engine/timed-value'
import type { BrokenPromise } from './broken-promise'
import {
  clinicPeriods,
  MAX_SKEW_MS,
  registrationIds,
  revisionPeriods,
  wasEverTrue,
  wasRestoredAt,
} from './value-periods'

/** The longest time from a page's last read to its write. */
const MAX_PAGE_MS = MINUTE_MS

/**
 * Whoever was rejected stays rejected unless an organiser approves; nobody registers after the end; a freed seat is
 * offered to whoever has waited longest.
 */
export const findWrongAdmissions = (simulation: Simulation): BrokenPromise[] =>
  registrationIds(simulation).flatMap((id) => {
    const periods = revisionPeriods(simulation, id)
    return periods.flatMap(({ value, from }, index): BrokenPromise[] => {
      if (wasRestoredAt(simulation, from)) return []
      const previous = periods[index - 1]
      const before = previous?.to === from ? previous.value : undefined
      const objection =
        findRevivedRejection(simulation, before, value) ??
        findLateRegistration(simulation, before, { at: from, value }) ??
        (value.status === 'offered' ? findPassedOver(simulation, before, from) : undefined)
      const name = simulation.displayNames.get(id) ?? id
      return objection ? [{ promise: 'counters', what: `${name} ${objection}` }] : []
    })
  })

const findRevivedRejection = (
  { eventLog }: Simulation,
  before: Registration | undefined,
  { id, status }: Registration,
): string | undefined =>
  before?.status === 'rejected' && !eventLog.approvals.has(`${id} ${before.revision}`)
    ? `was rejected and is ${status}, and nobody had approved`
    : undefined

const findLateRegistration = (
  simulation: Simulation,
  before: Registration | undefined,
  { at, value }: TimedValue<Registration>,
): string | undefined => {
  if (value.submittedAt === null || value.submittedAt === before?.submittedAt) return undefined
  const slack = MAX_SKEW_MS + MAX_PAGE_MS
  const wasOpen = wasEverTrue(
    clinicPeriods(simulation),
    at - slack,
    at,
    (clinic) =>
      clinic.status === 'published' &&
      isPlannable(clinic) &&
      toEpochMillis(clinicEnd(clinic) ?? '') > at - slack,
  )
  return wasOpen ? undefined : 'registered when the clinic was over or cancelled'
}

/** Whoever waited longer, at the moment of the offer and since before the other one came, was passed over. */
const findPassedOver = (
  simulation: Simulation,
  offered: Registration | undefined,
  at: number,
): string | undefined => {
  const since = toEpochMillis(offered?.statusSince ?? '') - MAX_SKEW_MS
  const passedOver = registrationIds(simulation).find((id) =>
    revisionPeriods(simulation, id).some(
      ({ value, from, to }) =>
        value.status === 'waitlisted' && from < at && at < to && toEpochMillis(value.statusSince) < since,
    ),
  )
  return (
    passedOver && `was offered a seat for which ${simulation.displayNames.get(passedOver)} had waited longer`
  )
}
