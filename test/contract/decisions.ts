import { describe, expect, it } from 'vitest'
import type { Registration } from '../../shared/domain/registration/registration'
import { aLedgerEntry, anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, type StoresUnderTest, tally } from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

const asks = (index: number): Registration => ({ ...person(index), status: 'pending' })
const pends = ({ registrations }: StoresUnderTest, index: number, capacity: number | null = null) =>
  registrations.register(
    asks(index),
    aLedgerEntry({ recipientId: person(index).id, kind: 'pending' }),
    capacity,
  )
const decide = (
  { registrations }: StoresUnderTest,
  from: Registration,
  status: 'confirmed' | 'waitlisted' | 'rejected',
  capacity: number | null = null,
) => {
  const kind = ({ confirmed: 'confirmation', waitlisted: 'waitlisted', rejected: 'rejected' } as const)[
    status
  ]
  const revision = from.revision + 1
  const mail = aLedgerEntry({ recipientId: from.id, kind, revision })
  const action = status === 'rejected' ? ('rejected' as const) : ('approved' as const)
  const audit = anAuditRecord({ action, after: { registration: from.id, status } })
  return registrations.change({ from, to: { ...from, status, revision }, mail, capacity, audit })
}

export const registrationDecisionContract = (open: OpenStores) =>
  describe('registrations that are decided', () => {
    it('accepts any number of pending registrations, which take no seat', async () => {
      const stores = await open()
      await register(stores, person(1), 2)

      expect(await pends(stores, 2, 2), 'a seat is free').toBe('registered')
      expect(await pends(stores, 2, 2), 'the same again').toBe('exists')
      expect(await register(stores, person(3), 2)).toBe('registered')
      expect(await pends(stores, 4, 2), 'none is free').toBe('registered')
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 2,
        waiting: 0,
        offered: 0,
        pending: 2,
      })
    })

    it('stores a decision with mail and audit line together, once, for concurrent organisers', async () => {
      const stores = await open()
      await pends(stores, 1)

      const results = await inParallel(6, (index) =>
        decide(stores, asks(1), index % 2 ? 'rejected' : 'confirmed'),
      )

      expect(tally(results)).toEqual({ changed: 1, conflict: 5 })
      const after = await stores.registrations.get(somaliaClinicId, asks(1).id)
      const taken = after?.status === 'confirmed' ? 1 : 0
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
      expect(await stores.ledger.listByRecipient(somaliaClinicId, asks(1).id)).toHaveLength(2)
      expect((await stores.clinics.audit(somaliaClinicId)).map((line) => line.after)).toEqual([
        { registration: asks(1).id, status: after?.status },
      ])
    })

    it('approves no more than there are seats: 50 concurrent approvals for ten, and the others may wait', async () => {
      const stores = await open()
      await inParallel(50, (index) => pends(stores, index))

      const results = await inParallel(50, (index) => decide(stores, asks(index), 'confirmed', 10))

      expect(tally(results)).toEqual({ changed: 10, full: 40 })
      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 10, pending: 40 })
      const left = results.flatMap((result, index) => (result === 'full' ? [asks(index)] : []))
      const lists = await inParallel(left.length, (index) =>
        decide(stores, left[index] ?? asks(0), 'waitlisted', 10),
      )
      expect(tally(lists)).toEqual({ changed: 40 })
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 10,
        waiting: 40,
        offered: 0,
        pending: 0,
      })
    })

    it('puts only those on the waiting list who need to wait, and lets nobody bypass it', async () => {
      const stores = await open()
      for (const index of [1, 2, 3]) await pends(stores, index)

      expect(await decide(stores, asks(1), 'waitlisted', 1), 'a seat is free').toBe('free')
      expect(await decide(stores, asks(1), 'confirmed', 1)).toBe('changed')
      expect(await decide(stores, asks(2), 'confirmed', 1)).toBe('full')
      expect(await decide(stores, asks(2), 'waitlisted', 1)).toBe('changed')
      await withdraw(stores, { ...person(1), revision: 2 })
      expect(await decide(stores, asks(3), 'confirmed', 1), 'past the list').toBe('full')
      expect(await decide(stores, asks(3), 'waitlisted', 1), 'behind it').toBe('changed')
    })

    it('refuses the form to a rejected registrant, and lets an organiser approve them with the next revision', async () => {
      const stores = await open()
      const rejected: Registration = { ...asks(1), status: 'rejected', revision: 2 }
      await pends(stores, 1)
      expect(await decide(stores, asks(1), 'rejected')).toBe('changed')

      expect(await register(stores, { ...person(1), revision: 3 })).toBe('exists')
      expect(await stores.registrations.get(somaliaClinicId, rejected.id)).toEqual(rejected)
      expect(await decide(stores, asks(1), 'confirmed'), 'as she stood before').toBe('conflict')
      expect(await decide(stores, rejected, 'confirmed')).toBe('changed')
      expect(await stores.registrations.seats(somaliaClinicId)).toEqual({
        taken: 1,
        waiting: 0,
        offered: 0,
        pending: 0,
      })
    })
  })
