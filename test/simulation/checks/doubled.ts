import type { Broken } from '../checks'
import type { Delivery } from '../ses'
import type { Town } from '../town'
import type { Places } from '../world'
import { titleOf } from './title'

/** Nobody sends again before an event of SES has had so long to arrive, whatever the clocks say. */
const EVENT_TAKES = 20_000

/**
 * A mail came again though the ledger could have known of the first: its worker lived to write it down, or an
 * event of SES told it in time.
 */
export const doubled = (town: Town, { ses }: Places): Broken[] => {
  const broken: Broken[] = []
  for (const copies of Map.groupBy(ses.deliveries, ({ mail }) => mail).values()) {
    for (const [index, copy] of copies.entries()) {
      const before = copies[index - 1]
      if (!before || wasInDoubt(before, copy)) continue
      broken.push({
        promise: 'duplicated',
        what: `${titleOf(town, copy.key)} came again, and no call was in doubt`,
      })
    }
  }
  return broken
}

const wasInDoubt = (first: Delivery, second: Delivery): boolean =>
  first.faulted && first.provedAt > Math.max(second.claimedAt, first.at + EVENT_TAKES)
