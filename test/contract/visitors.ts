import { describe, expect, it } from 'vitest'
import { inParallel, type OpenStores } from '../support/stores/stores-under-test'

const until = '2026-12-10T10:00:00.000Z'

export const visitorStoreContract = (open: OpenStores) =>
  describe('visitors', () => {
    it('counts the forms of each, one by one, also when many arrive at the same time', async () => {
      const { visitors } = await open()

      const counts = await inParallel(20, () => visitors.countForm('one', until))

      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
      expect(await visitors.countForm('another', until)).toBe(1)
    })
  })
