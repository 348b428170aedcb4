import type { SimulatedServices } from '../engine/process-dependencies'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './check-promises'
import { formatMailTitle } from './mail-title'

/** Nobody sends again before an event of SES has had so long to arrive, whatever the clocks say. */
const MAX_EVENT_DELAY_MS = 20_000

/**
 * A mail came again though the ledger could have known of the first: its worker lived to write it down, or an
 * event of SES told it in time.
 */
export const findDuplicatedMails = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] => {
  const brokenPromises: BrokenPromise[] = []
  for (const copies of Map.groupBy(ses.deliveries, ({ mailId: mail }) => mail).values()) {
    for (const [index, copy] of copies.entries()) {
      const previous = copies[index - 1]
      if (!previous || wasOutcomeUnknown(previous, copy)) continue
      brokenPromises.push({
        promise: 'duplicated',
        what: `${formatMailTitle(simulation, copy.key)} came again, and no call was in doubt`,
      })
    }
  }
  return brokenPromises
}

const wasOutcomeUnknown = (first: SesDelivery, second: SesDelivery): boolean =>
  first.faulted && first.statusSince > Math.max(second.claimedAt, first.at + MAX_EVENT_DELAY_MS)
