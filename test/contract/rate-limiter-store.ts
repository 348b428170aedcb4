import { describe, expect, it } from 'vitest'
import { createRateLimiterStore } from '../../shared/aws/dynamodb/stores/mail/rate-limiter-store'
import { initialRateLimiterState } from '../../shared/domain/mail/sending/rate-limiter'
import { inParallel, type OpenTable } from '../support/stores/stores-under-test'

const swapped = { swapped: true }

export const rateLimiterStoreContract = (open: OpenTable) =>
  describe('the stored state of the rate limiter', () => {
    it('is changed by one of many workers that read the same value, and returned to the others', async () => {
      const store = createRateLimiterStore((await open()).table)
      const first = { ...initialRateLimiterState, nextFreeSlot: 1_796_796_000_000.25, totalShift: 12.5 }

      expect(await store.compareAndSwap(undefined, first)).toEqual(swapped)
      const later = (index: number) => ({
        ...first,
        nextFreeSlot: first.nextFreeSlot + 72.886_297 * (index + 1),
      })
      const results = await inParallel(5, (index) => store.compareAndSwap(first, later(index)))

      const winner = results.findIndex((result) => result.swapped)
      const losers = results.filter((result) => !result.swapped)
      expect(losers).toHaveLength(4)
      for (const result of losers) expect(result).toEqual({ swapped: false, current: later(winner) })
      expect(
        await store.compareAndSwap(later(winner), { ...first, pausedUntil: first.nextFreeSlot }),
      ).toEqual(swapped)
    })

    it('is not changed by a worker that has not read the last failed call or probe', async () => {
      const store = createRateLimiterStore((await open()).table)
      const first = initialRateLimiterState
      await store.compareAndSwap(undefined, first)
      const failed = { ...first, failuresInRow: 1 }
      const probing = { ...failed, pausedFor: 'ses-unavailable' as const, probeUntil: 5 }
      expect(await store.compareAndSwap(first, failed)).toEqual(swapped)
      expect(await store.compareAndSwap(first, failed)).toEqual({ swapped: false, current: failed })
      expect(await store.compareAndSwap(failed, probing)).toEqual(swapped)
      expect(await store.compareAndSwap(failed, probing)).toEqual({ swapped: false, current: probing })
    })

    it('reports its absence to a worker that has read one', async () => {
      const store = createRateLimiterStore((await open()).table)

      expect(
        await store.compareAndSwap(
          { ...initialRateLimiterState, nextFreeSlot: 1 },
          { ...initialRateLimiterState, nextFreeSlot: 2 },
        ),
      ).toEqual({ swapped: false, current: undefined })
    })
  })
