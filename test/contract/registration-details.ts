import { describe, expect, it } from 'vitest'
import type { Registration } from '../../shared/domain/registration/registration'
import { aLedgerEntry, aRegistration, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, tally } from '../support/stores/stores-under-test'
import { person, register } from './registrants'

const withdrawn = (who: Registration): Registration => ({
  ...who,
  status: 'withdrawn',
  revision: who.revision + 1,
})
const cancellationOf = ({ id, revision }: Registration) =>
  aLedgerEntry({ recipientId: id, revision, kind: 'withdrawn' })

export const registrationDetailsContract = (open: OpenStores) =>
  describe('details of a registration', () => {
    it('replaces the details of a person, and keeps status, seat and clicks', async () => {
      const stores = await open()
      const { registrations } = stores
      await register(stores, person(1))
      await registrations.recordJoinClick(somaliaClinicId, person(1).id, 1, '2026-12-10T05:40:00.000Z')
      const to = {
        ...person(1),
        name: 'Zoë Ōkawa',
        attendingDays: [2],
        detailsVersion: 1,
        answers: { q1: 'Yes', q2: ['1', '3'] },
      }

      expect(await registrations.saveDetails(person(1), to)).toBe('saved')

      const stored = await registrations.get(somaliaClinicId, person(1).id)
      expect(stored).toEqual({ ...to, joinClickedAt: { 1: '2026-12-10T05:40:00.000Z' } })
      expect(await registrations.seatsTaken(somaliaClinicId)).toBe(1)
    })

    it('removes an answer that was taken back', async () => {
      const stores = await open()
      const { registrations } = stores
      await register(stores, { ...person(1), gender: 'woman' })
      const { gender: _, ...to } = { ...person(1), detailsVersion: 1 }

      expect(await registrations.saveDetails({ ...person(1), gender: 'woman' }, to)).toBe('saved')

      const stored = await registrations.get(somaliaClinicId, person(1).id)
      expect(stored).toEqual(to)
      expect(stored).not.toHaveProperty('gender', 'woman')
    })

    it('saves one of several changes of the same details, and none of a person who is gone', async () => {
      const stores = await open()
      await register(stores, person(1))
      const save = (name: string, from = person(1)) =>
        stores.registrations.saveDetails(from, { ...from, name, detailsVersion: from.detailsVersion + 1 })

      expect(tally(await inParallel(4, (index) => save(`Name ${index}`)))).toEqual({ saved: 1, conflict: 3 })
      expect(await save('Name 9', { ...person(1), detailsVersion: 1, revision: 2 }), 'revision').toBe(
        'conflict',
      )
      expect(await save('Name 9', person(2)), 'unknown').toBe('conflict')
      expect(await stores.registrations.get(somaliaClinicId, person(2).id)).toBeUndefined()
    })

    it('changes no status of a registration whose details have changed since it was read', async () => {
      const stores = await open()
      await register(stores, person(1))
      const renamed = { ...person(1), name: 'Zoë Ōkawa', detailsVersion: 1 }
      await stores.registrations.saveDetails(person(1), renamed)
      const withdrawAs = (from: Registration) =>
        stores.registrations.change({
          from,
          to: withdrawn(from),
          mail: cancellationOf(withdrawn(from)),
          capacity: null,
        })

      expect(await withdrawAs(person(1))).toBe('conflict')
      expect(await withdrawAs(renamed)).toBe('changed')
      expect((await stores.registrations.get(somaliaClinicId, person(1).id))?.name).toBe('Zoë Ōkawa')
    })

    it('keeps when a form behind a link was first sent, which bars an end for want of it', async () => {
      const stores = await open()
      const { registrations } = stores
      const from = aRegistration()
      const { id } = from
      await register(stores, from)
      const to = withdrawn(from)
      const end = () =>
        registrations.change({
          from,
          to,
          mail: aLedgerEntry({ recipientId: id, kind: 'withdrawn', revision: to.revision }),
          capacity: null,
          unlessReached: true,
        })

      await registrations.recordReached(somaliaClinicId, id, '2026-11-12T09:00:00.000Z')
      await registrations.recordReached(somaliaClinicId, id, '2026-11-12T10:00:00.000Z')
      await registrations.recordReached(somaliaClinicId, 'unknown', '2026-11-12T10:00:00.000Z')

      expect(await registrations.get(somaliaClinicId, id)).toMatchObject({
        status: 'confirmed',
        reachedAt: '2026-11-12T09:00:00.000Z',
      })
      expect(await end()).toBe('conflict')
      expect(await registrations.get(somaliaClinicId, 'unknown')).toBeUndefined()
    })

    it('ends one behind whose links no form was sent', async () => {
      const stores = await open()
      const from = aRegistration()
      await register(stores, from)
      const to = withdrawn(from)
      const mail = aLedgerEntry({ recipientId: from.id, kind: 'withdrawn', revision: to.revision })

      const change = { from, to, mail, capacity: null, unlessReached: true }
      expect(await stores.registrations.change(change)).toBe('changed')
    })
  })
