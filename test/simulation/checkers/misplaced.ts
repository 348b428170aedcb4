import { offerExpiresAt } from '../../../shared/domain/registration/offer-expiry'
import { canOfferSeat } from '../../../shared/domain/registration/seats'
import { fromEpochMillis } from '../../../shared/domain/values/time/instant'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { clinicPeriods, repairDeadline, seatPeriods } from './value-periods'

/**
 * No seat is given to two people, and no seat stays free for long while a person waits for one and could still come.
 */
export const findMisplacedSeats = (simulation: Simulation): BrokenPromise[] => {
  const capacity = simulation.eventLog.clinicVersions.at(-1)?.value.capacity ?? null
  const spans = seatPeriods(simulation)
  const maxTaken = Math.max(0, ...spans.map(({ value }) => value.taken))
  const brokenPromises: BrokenPromise[] = []
  if (capacity !== null && maxTaken > capacity)
    brokenPromises.push({ promise: 'counters', what: `${maxTaken} people held one of ${capacity} seats` })
  let freeSince: number | undefined
  for (const { value, from, to } of spans) {
    freeSince = canOfferSeat(value, capacity) ? (freeSince ?? from) : undefined
    if (
      freeSince === undefined ||
      to <= repairDeadline(simulation, freeSince) ||
      !couldOffer(simulation, freeSince)
    )
      continue
    brokenPromises.push({
      promise: 'counters',
      what: 'a seat was free, and nobody offered it to those who waited',
    })
    break
  }
  return brokenPromises
}

/** Whether there was a reason and time to offer a seat, from then on until all faults must have been repaired. */
const couldOffer = (simulation: Simulation, freeSince: number): boolean => {
  const deadline = repairDeadline(simulation, freeSince)
  return clinicPeriods(simulation)
    .filter(({ from, to }) => from <= deadline && freeSince < to)
    .every(
      ({ value }) =>
        value.status === 'published' && offerExpiresAt(value, fromEpochMillis(deadline)) !== undefined,
    )
}
