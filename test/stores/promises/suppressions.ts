import { describe, expect, it } from 'vitest'
import { personId } from '../../../shared/domain/ids'
import type { Suppression } from '../../../shared/domain/suppression'
import { inParallel, type Open, tally } from './under-test'

const gone = (overrides: Partial<Suppression> = {}): Suppression => ({
  personId: personId('gone@example.org'),
  reason: 'bounced',
  at: '2026-11-20T09:05:00.000Z',
  ...overrides,
})

export const suppressionPromises = (open: Open) =>
  describe('suppressions', () => {
    it('keep the first word on an address, however often and however parallel it comes', async () => {
      const { suppressions } = await open()

      const results = await inParallel(4, () => suppressions.suppress(gone()))
      const later = await suppressions.suppress(gone({ reason: 'complained' }))

      expect(tally(results)).toEqual({ suppressed: 1, known: 3 })
      expect(later).toBe('known')
      expect(await suppressions.find(personId('gone@example.org'))).toEqual(gone())
    })

    it('know an address in any spelling, and no other', async () => {
      const { suppressions } = await open()
      await suppressions.suppress(gone())

      expect(await suppressions.find(personId(' Gone@Example.org'))).toEqual(gone())
      expect(await suppressions.find(personId('gone@example.com'))).toBeUndefined()
    })
  })
