import { describe, expect, it } from 'vitest'
import { personId } from '../../shared/domain/ids'
import type { Suppression } from '../../shared/domain/mail/sending/suppression'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'

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

    it('are lifted once, also in parallel, and kept with who lifted them and why', async () => {
      const { suppressions } = await open()
      const lift = { by: 'staff-1', because: 'The mailbox works again.', now: '2026-11-21T09:00:00.000Z' }
      expect(await suppressions.lift(gone().personId, lift)).toBe('not-suppressed')
      await suppressions.suppress(gone())

      const results = await inParallel(4, () => suppressions.lift(gone().personId, lift))

      expect(tally(results)).toEqual({ lifted: 1, 'not-suppressed': 3 })
      expect(await suppressions.find(gone().personId)).toBeUndefined()
      expect((await suppressions.suppressionReasons([gone().personId])).size).toBe(0)
      expect((await suppressions.readRecord(gone().personId))?.lifted).toEqual([
        {
          reason: 'bounced',
          at: gone().at,
          liftedAt: lift.now,
          by: lift.by,
          because: lift.because,
        },
      ])
    })

    it('return with a later event after they were lifted, not with a repeated one', async () => {
      const { suppressions } = await open()
      const lift = { by: 'staff-1', because: 'Asked by phone.', now: '2026-11-21T09:00:00.000Z' }
      await suppressions.suppress(gone())
      await suppressions.lift(gone().personId, lift)

      expect(await suppressions.suppress(gone())).toBe('known')
      expect(await suppressions.suppress(gone({ at: '2026-11-21T08:59:00.000Z' }))).toBe('known')
      expect(await suppressions.find(gone().personId)).toBeUndefined()

      const later = gone({ reason: 'complained', at: '2026-11-22T09:00:00.000Z' })
      const results = await inParallel(4, () => suppressions.suppress(later))
      expect(tally(results)).toEqual({ suppressed: 1, known: 3 })
      expect(await suppressions.find(gone().personId)).toEqual(later)
      expect((await suppressions.readRecord(gone().personId))?.lifted).toHaveLength(1)
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
