import * as z from 'zod'
import type { RateLimiterState } from '../../../domain/mail/rate-limiter'
import { itemIsNew, putIfMatches } from '../conditional-write'
import { rateLimiterKey } from '../item-keys'
import { fromItem, toItem } from '../stored-item'
import type { DynamoTable } from '../table'

const RateLimiterItem = z.object({
  nextFreeSlot: z.number(),
  closedUntil: z.number(),
  totalShift: z.number().default(0),
})

/** One value that many workers change, each from what it has seen. */
export interface RateLimiterStore {
  /** Writes `next` where `expected` stands. @returns undefined when written, else what stands there */
  compareAndSwap(
    expected: RateLimiterState | undefined,
    next: RateLimiterState,
  ): Promise<{ state: RateLimiterState | undefined } | undefined>
}

/** One item of the table, of one write unit. */
export const createRateLimiterStore = (table: DynamoTable): RateLimiterStore => ({
  compareAndSwap: async (expected, next) => {
    const stateUnchanged = expected && {
      expression: 'nextFreeSlot = :nextFreeSlot AND closedUntil = :closedUntil',
      values: { ':nextFreeSlot': expected.nextFreeSlot, ':closedUntil': expected.closedUntil },
    }
    const existing = await putIfMatches(
      table,
      toItem(rateLimiterKey, 'rate-limiter', RateLimiterItem, next),
      stateUnchanged ?? itemIsNew,
    )
    if (!existing) return undefined
    return { state: existing.pk ? fromItem(RateLimiterItem, existing) : undefined }
  },
})
