import { describe, expect, it } from 'vitest'
import { createRateLimiterStore } from '../../shared/aws/dynamodb/stores/rate-limiter-store'
import { initialRateLimiterState } from '../../shared/domain/mail/rate-limiter'
import { inParallel, type OpenTable } from './stores-under-test'

export const rateLimiterStoreContract = (open: OpenTable) =>
  describe('the stored state of the rate limiter', () => {
    it('is changed by one of many workers that read the same value, and returned to the others', async () => {
      const store = createRateLimiterStore((await open()).table)
      const first = { ...initialRateLimiterState, nextFreeSlot: 1_796_796_000_000.25, totalShift: 12.5 }

      expect(await store.compareAndSwap(undefined, first)).toBeUndefined()
      const later = (index: number) => ({
        ...first,
        nextFreeSlot: first.nextFreeSlot + 72.886_297 * (index + 1),
      })
      const results = await inParallel(5, (index) => store.compareAndSwap(first, later(index)))

      const winner = results.indexOf(undefined)
      expect(results.filter((result) => result === undefined)).toHaveLength(1)
      for (const result of results.filter(Boolean)) expect(result).toEqual({ state: later(winner) })
      expect(
        await store.compareAndSwap(later(winner), { ...first, closedUntil: first.nextFreeSlot }),
      ).toBeUndefined()
    })

    it('is not changed by a worker that has not read the last failed call or probe', async () => {
      const store = createRateLimiterStore((await open()).table)
      const first = initialRateLimiterState
      await store.compareAndSwap(undefined, first)
      const failed = { ...first, failuresInRow: 1 }
      const probing = { ...failed, closedFor: 'ses-unavailable' as const, probeUntil: 5 }
      expect(await store.compareAndSwap(first, failed)).toBeUndefined()
      expect(await store.compareAndSwap(first, failed)).toEqual({ state: failed })
      expect(await store.compareAndSwap(failed, probing)).toBeUndefined()
      expect(await store.compareAndSwap(failed, probing)).toEqual({ state: probing })
    })

    it('reports its absence to a worker that has read one', async () => {
      const store = createRateLimiterStore((await open()).table)

      expect(
        await store.compareAndSwap(
          { ...initialRateLimiterState, nextFreeSlot: 1 },
          { ...initialRateLimiterState, nextFreeSlot: 2 },
        ),
      ).toEqual({
        state: undefined,
      })
    })
  })
