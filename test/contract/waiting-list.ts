import { describe, expect, it } from 'vitest'
import type { Registration } from '../../shared/domain/registration/registration'
import { aLedgerEntry, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, type StoresUnderTest, tally } from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

const waiting = (index: number): Registration => ({ ...person(index), status: 'waitlisted' })
const waits = ({ registrations }: StoresUnderTest, index: number, capacity: number | null) =>
  registrations.register(
    waiting(index),
    aLedgerEntry({ recipientId: person(index).id, kind: 'waitlisted' }),
    capacity,
  )
const offeredUntil = '2026-11-22T09:00:00.000Z'
const offer = ({ registrations }: StoresUnderTest, index: number, capacity: number | null) => {
  const to: Registration = { ...waiting(index), status: 'offered', revision: 2, offeredUntil }
  const mail = aLedgerEntry({ recipientId: to.id, kind: 'seat-offered', revision: 2 })
  return registrations.change({ from: waiting(index), to, mail, capacity })
}

export const waitingListContract = (open: OpenStores) =>
  describe('the waiting list', () => {
    it('puts a person on the list only where no seat is free, or others wait before them', async () => {
      const stores = await open()
      await register(stores, person(1), 2)

      expect(await waits(stores, 2, 2), 'a seat is free').toBe('free')
      expect(await waits(stores, 2, null), 'of any number').toBe('free')
      await register(stores, person(2), 2)
      expect(await waits(stores, 3, 2)).toBe('registered')
      await withdraw(stores, person(1))
      expect(await register(stores, person(4), 2), 'past the list').toBe('full')
      expect(await waits(stores, 4, 2), 'behind it').toBe('registered')
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 2,
        offered: 0,
        pending: 0,
      })
    })

    it('offers a freed seat to one of all who wait, for many concurrent callers', async () => {
      const stores = await open()
      await register(stores, person(1), 1)
      for (const index of [2, 3, 4, 5]) await waits(stores, index, 1)
      expect(await offer(stores, 2, 1), 'before it is free').toBe('full')
      await withdraw(stores, person(1))

      const results = await inParallel(8, (index) => offer(stores, 2 + (index % 4), 1))

      expect(results.filter((result) => result === 'changed')).toHaveLength(1)
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 3,
        offered: 1,
        pending: 0,
      })
      const people = (await Array.fromAsync(stores.registrations.pages(somaliaClinicId))).flat()
      const [offered] = people.filter(({ status }) => status === 'offered')
      expect(offered?.offeredUntil).toBe(offeredUntil)
      expect(await stores.ledger.listByRecipient(somaliaClinicId, offered?.id ?? '')).toHaveLength(2)
    })

    it('accepts, declines or ends an offer once, and counts the seat correctly in each case', async () => {
      const stores = await open()
      await register(stores, person(1), 1)
      await waits(stores, 2, 1)
      await withdraw(stores, person(1))
      await offer(stores, 2, 1)
      const from: Registration = { ...waiting(2), status: 'offered', revision: 2, offeredUntil }
      const ends = ['confirmed', 'withdrawn', 'withdrawn', 'confirmed'] as const

      const results = await inParallel(4, (index) => {
        const status = ends[index] ?? 'withdrawn'
        const kind = status === 'confirmed' ? ('confirmation' as const) : ('cancelled' as const)
        const mail = aLedgerEntry({ recipientId: from.id, kind, revision: 3 })
        return stores.registrations.change({ from, to: { ...from, status, revision: 3 }, mail, capacity: 1 })
      })

      expect(tally(results)).toEqual({ changed: 1, conflict: 3 })
      const after = await stores.registrations.get(somaliaClinicId, from.id)
      const taken = after?.status === 'confirmed' ? 1 : 0
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
    })

    it('offers no seat to a person who does not wait', async () => {
      const stores = await open()
      await register(stores, person(1), 2)

      expect(await offer(stores, 1, 2), 'confirmed').toBe('conflict')
      expect(await offer(stores, 2, 2), 'unknown').toBe('conflict')
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
      expect(await stores.registrations.seats('another')).toEqual({
        taken: 0,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
    })
  })
