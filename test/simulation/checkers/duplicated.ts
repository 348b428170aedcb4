import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { formatMailTitle } from './mail-title'
import { wasErasedBetween } from './value-periods'

/** The wait for an event of SES before a mail may be sent again; it holds even when clocks differ. */
const MAX_EVENT_DELAY_MS = 20_000

/**
 * Finds mails that were sent twice although the ledger could have known of the first one: its worker lived to record
 * it, or an event of SES reported it in time.
 */
export const findDuplicatedMails = (simulation: Simulation, { ses }: SimulatedServices): BrokenPromise[] => {
  const brokenPromises: BrokenPromise[] = []
  for (const copies of Map.groupBy(ses.deliveries, ({ mailId: mail }) => mail).values()) {
    for (const [index, copy] of copies.entries()) {
      const previous = copies[index - 1]
      if (!previous || wasOutcomeUnknown(previous, copy)) continue
      if (isAnotherSinceRestore(simulation, previous, copy)) continue
      if (wasErasedBetween(simulation, copy.key.recipientId, previous.at, copy.at)) continue
      brokenPromises.push({
        promise: 'duplicated',
        what: `${formatMailTitle(simulation, copy.key)} came again, and no call had an unknown outcome`,
      })
    }
  }
  return brokenPromises
}

/** A restore forgot what the first mail told, and the same happened again after it. */
const isAnotherSinceRestore = (
  { eventLog, table }: Simulation,
  first: SesDelivery,
  second: SesDelivery,
): boolean =>
  eventLog.restores.some(({ copyAt, stoppedAt }) => {
    const entry = table.ledger.withPrefix('').find(({ id }) => id === second.mailId)
    return copyAt < first.at && stoppedAt < second.at && toEpochMillis(entry?.dueAt ?? '') > stoppedAt
  })

const wasOutcomeUnknown = (first: SesDelivery, second: SesDelivery): boolean =>
  first.faulted && first.statusSince > Math.max(second.claimedAt, first.at + MAX_EVENT_DELAY_MS)
