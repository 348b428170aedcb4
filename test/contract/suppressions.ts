import { describe, expect, it } from 'vitest'
import { personId } from '../../shared/domain/ids'
import type { Suppression } from '../../shared/domain/mail/suppression'
import { inParallel, type OpenStores, tally } from './stores-under-test'

const gone = (overrides: Partial<Suppression> = {}): Suppression => ({
  personId: personId('gone@example.org'),
  reason: 'bounced',
  at: '2026-11-20T09:05:00.000Z',
  ...overrides,
})

export const suppressionStoreContract = (open: OpenStores) =>
  describe('suppressions', () => {
    it('keep the first entry for an address, for repeated and parallel events', async () => {
      const { suppressions } = await open()

      const results = await inParallel(4, () => suppressions.suppress(gone()))
      const later = await suppressions.suppress(gone({ reason: 'complained' }))

      expect(tally(results)).toEqual({ suppressed: 1, known: 3 })
      expect(later).toBe('known')
      expect(await suppressions.find(personId('gone@example.org'))).toEqual(gone())
    })

    it('match an address in any spelling, and no other', async () => {
      const { suppressions } = await open()
      await suppressions.suppress(gone())

      expect(await suppressions.find(personId(' Gone@Example.org'))).toEqual(gone())
      expect(await suppressions.find(personId('gone@example.com'))).toBeUndefined()
    })

    it('unsubscribe a person once, also in parallel, until they subscribe again, and then once more', async () => {
      const { suppressions } = await open()
      const person = personId('gone@example.org')
      const at = '2026-11-20T09:05:00.000Z'

      expect(await suppressions.resubscribe(person, at)).toBe('not-unsubscribed')
      const results = await inParallel(4, () => suppressions.unsubscribe(person, at))
      expect(tally(results)).toEqual({ unsubscribed: 1, known: 3 })
      expect(await suppressions.hasUnsubscribed(person)).toBe(true)

      const back = await inParallel(4, () => suppressions.resubscribe(person, at))
      expect(tally(back)).toEqual({ subscribed: 1, 'not-unsubscribed': 3 })
      expect(await suppressions.hasUnsubscribed(person)).toBe(false)
      expect((await suppressions.suppressionReasons([person])).size).toBe(0)

      expect(await suppressions.unsubscribe(person, at)).toBe('unsubscribed')
      expect(await suppressions.hasUnsubscribed(person)).toBe(true)
    })

    it('keep a suppression by SES when the owner of the address subscribes again', async () => {
      const { suppressions } = await open()
      await suppressions.suppress(gone())
      await suppressions.unsubscribe(gone().personId, gone().at)
      await suppressions.resubscribe(gone().personId, gone().at)

      expect(await suppressions.find(gone().personId)).toEqual(gone())
      expect(Object.fromEntries(await suppressions.suppressionReasons([gone().personId]))).toEqual({
        [gone().personId]: 'bounced',
      })
    })
  })
