import * as z from 'zod'
import { pauseReasons, type RateLimiterState } from '../../../../domain/mail/sending/rate-limiter'
import { itemIsNew, putIfMatches } from '../../conditional-write'
import { getItem } from '../../get-item'
import { rateLimiterKey } from '../../item-keys'
import { fromItem, toItem } from '../../stored-item'
import type { DynamoTable } from '../../table'

const RateLimiterItem = z.object({
  nextFreeSlot: z.number(),
  pausedUntil: z.number(),
  pausedFor: z.enum(pauseReasons).nullable(),
  probeUntil: z.number(),
  failuresInRow: z.int(),
  totalShift: z.number(),
})

/** One value that many workers change, each from what it has seen. */
export interface RateLimiterStore {
  /** Writes `next` if the stored value is `expected`, else returns the stored value. */
  compareAndSwap(expected: RateLimiterState | undefined, next: RateLimiterState): Promise<SwapResult>
}

/** `current` is undefined when there is no state. */
export type SwapResult = { swapped: true } | { swapped: false; current: RateLimiterState | undefined }

/** One item of the table, of one write unit. */
export const createRateLimiterStore = (table: DynamoTable): RateLimiterStore => ({
  compareAndSwap: async (expected, next) => {
    const stateUnchanged = expected && {
      expression:
        'nextFreeSlot = :nextFreeSlot AND pausedUntil = :pausedUntil AND probeUntil = :probeUntil AND failuresInRow = :failuresInRow',
      values: {
        ':nextFreeSlot': expected.nextFreeSlot,
        ':pausedUntil': expected.pausedUntil,
        ':probeUntil': expected.probeUntil,
        ':failuresInRow': expected.failuresInRow,
      },
    }
    const put = await putIfMatches(
      table,
      toItem(rateLimiterKey, 'rate-limiter', RateLimiterItem, next),
      stateUnchanged ?? itemIsNew,
    )
    if (put.written) return { swapped: true }
    const { existing } = put
    return { swapped: false, current: existing.pk ? fromItem(RateLimiterItem, existing) : undefined }
  },
})

/** What the mail workers share, as it is now; undefined before the first mail. */
export const readRateLimiterState = (table: DynamoTable): Promise<RateLimiterState | undefined> =>
  getItem(table, rateLimiterKey, RateLimiterItem)
