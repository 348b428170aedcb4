import { MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { registrationIds, revisionPeriods, wasRestoredAt } from './value-periods'

/** The longest time from a sweep's read of the mails to its write. */
const MAX_SWEEP_MS = 5 * MINUTE_MS

/** Nobody loses a seat or place for want of a delivery of which SES had reported one. */
export const findWronglyUnreached = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] =>
  registrationIds(simulation).flatMap((id) => {
    const name = simulation.displayNames.get(id) ?? id
    return revisionPeriods(simulation, id).flatMap(({ value, from }): BrokenPromise[] => {
      if (wasRestoredAt(simulation, from)) return []
      const reaching =
        value.isUnreached &&
        ses.deliveries.find(
          ({ key, reachedSince }) => key.recipientId === id && reachedSince < from - MAX_SWEEP_MS,
        )
      return reaching
        ? [
            {
              promise: 'counters',
              what: `${name} was ended as unreached, and ${reaching.key.kind} had arrived`,
            },
          ]
        : []
    })
  })
