import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../shared/domain/clinic/clinic'
import { admissionOf } from '../../shared/domain/registration/admission'
import type { Registration } from '../../shared/domain/registration/registration'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../support/builders/builders'
import { inParallel, type OpenStores, type StoresUnderTest, tally } from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

const confirmationOf = ({ id, revision }: Registration) => aLedgerEntry({ recipientId: id, revision })
const cancellationOf = ({ id, revision }: Registration) =>
  aLedgerEntry({ recipientId: id, revision, kind: 'withdrawn' })
const withdrawn = (who: Registration): Registration => ({
  ...who,
  status: 'withdrawn',
  revision: who.revision + 1,
})
const back = (who: Registration): Registration => ({
  ...who,
  status: 'confirmed',
  revision: who.revision + 1,
})

export const registrationStoreContract = (open: OpenStores) =>
  describe('registrations', () => {
    it('writes registration, seat and due confirmation together', async () => {
      const stores = await open()
      const who = aRegistration({ name: 'عائشة نور' })

      expect(await register(stores, who)).toBe('registered')

      expect(await stores.registrations.get(somaliaClinicId, who.id)).toEqual(who)
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
      expect(await stores.ledger.get(confirmationOf(who))).toEqual(confirmationOf(who))
    })

    it('has no registration and no taken seat before the first registration', async () => {
      const { registrations } = await open()

      expect(await registrations.get(somaliaClinicId, aRegistration().id)).toBeUndefined()
      expect(await registrations.seatsTaken(somaliaClinicId)).toBe(0)
    })

    it('counts the seats of many clinics in one reading, 0 where no one has registered', async () => {
      const stores = await open()
      await register(stores, aRegistration())

      const ids = [somaliaClinicId, ...Array.from({ length: 120 }, (_, index) => `clinic-${index}`)]
      const taken = await stores.registrations.seatsTakenIn(ids)

      expect([taken.size, taken.get(somaliaClinicId), taken.get('clinic-7')]).toEqual([121, 1, 0])
      expect((await stores.registrations.seatsTakenIn([])).size).toBe(0)
    })

    it('registers a person once and takes one seat for repeated clicks', async () => {
      const stores = await open()

      const results = await inParallel(8, () => register(stores, aRegistration(), 5))

      expect(tally(results.map(String))).toEqual({ registered: 1, exists: 7 })
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    })

    it('does not change an existing registration', async () => {
      const stores = await open()
      await register(stores, aRegistration())

      expect(await register(stores, aRegistration({ name: 'Somebody Else' }))).toBe('exists')

      expect((await stores.registrations.get(somaliaClinicId, aRegistration().id))?.name).toBe('Ayaan Nur')
    })

    it('reports the existing registration to a registered person, not the full clinic', async () => {
      const stores = await open()
      await register(stores, person(1), 1)

      expect(await register(stores, person(1), 1)).toBe('exists')
      expect(await register(stores, person(2), 1)).toBe('full')
      expect(await stores.registrations.get(somaliaClinicId, person(2).id)).toBeUndefined()
      expect(await stores.ledger.get(confirmationOf(person(2)))).toBeUndefined()
    })

    it('never gives a seat twice: 50 concurrent registrations for ten seats', async () => {
      const stores = await open()

      const results = await inParallel(50, (index) => register(stores, person(index), 10))

      expect(tally(results.map(String))).toEqual({ registered: 10, full: 40 })
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(10)
      const pages = await Array.fromAsync(stores.registrations.pages(somaliaClinicId))
      expect(pages.flat()).toHaveLength(10)
    })

    it('registers all of many concurrent registrants when there are enough seats', async () => {
      const stores = await open()

      const results = await inParallel(30, (index) => register(stores, person(index)))

      expect(tally(results.map(String))).toEqual({ registered: 30 })
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(30)
    })

    it('counts the seats of each clinic separately', async () => {
      const stores = await open()
      await register(stores, aRegistration({ clinicId: 'clinic-a' }), 1)

      expect(await register(stores, aRegistration({ clinicId: 'clinic-ab' }), 1)).toBe('registered')
      expect(await Array.fromAsync(stores.registrations.pages('clinic-a'))).not.toContainEqual(
        expect.arrayContaining([expect.objectContaining({ clinicId: 'clinic-ab' })]),
      )
    })

    it('withdraws: status, freed seat and due cancellation together, once', async () => {
      const stores = await open()
      await register(stores, person(1), 1)

      const results = await inParallel(4, () => withdraw(stores, person(1)))

      expect(tally(results.map(String))).toEqual({ changed: 1, conflict: 3 })
      expect(await stores.registrations.get(somaliaClinicId, person(1).id)).toEqual(withdrawn(person(1)))
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(0)
      expect(await stores.ledger.get(cancellationOf(withdrawn(person(1))))).toBeDefined()
      expect(await register(stores, person(2), 1)).toBe('registered')
    })

    it('does not withdraw a person who never registered', async () => {
      const stores = await open()

      expect(await withdraw(stores, person(1))).toBe('conflict')
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    })

    it('registers a withdrawn person again with the next revision, with a confirmation of that revision', async () => {
      const stores = await open()
      const first = aRegistration()
      const third = back(withdrawn(first))
      await register(stores, first)
      await withdraw(stores, first)

      expect(await register(stores, first), 'the first revision, come late').toBe('exists')
      expect(await register(stores, back(third)), 'a revision too far').toBe('exists')
      expect(await register(stores, third)).toBe('registered')
      expect(await register(stores, third), 'the same again').toBe('exists')

      expect(await stores.registrations.get(somaliaClinicId, first.id)).toEqual(third)
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
      expect(await stores.ledger.listByRecipient(somaliaClinicId, first.id)).toHaveLength(3)
    })

    it('does not register a withdrawn person again in a full clinic', async () => {
      const stores = await open()
      await register(stores, person(1), 1)
      await withdraw(stores, person(1))
      await register(stores, person(2), 1)

      expect(await register(stores, back(withdrawn(person(1))), 1)).toBe('full')
      expect((await stores.registrations.get(somaliaClinicId, person(1).id))?.status).toBe('withdrawn')
    })

    it('refuses a registration that was decided from an older state of the clinic, and writes nothing then', async () => {
      const stores = await open()
      const { registrations, clinics } = stores
      const before = aPublishedClinic({ capacity: 3 })
      const save = (clinic: Clinic) => clinics.save(clinic, anAuditRecord({ action: 'edited' }))
      await clinics.create(before, anAuditRecord())
      const registerBy = (clinic: Clinic, n: number) =>
        registrations.register(
          person(n),
          aLedgerEntry({ recipientId: person(n).id }),
          clinic.capacity,
          admissionOf(clinic),
        )
      expect(await registerBy(before, 1)).toBe('registered')

      const smaller = { ...before, capacity: 1, version: before.version + 1 }
      await save(smaller)
      expect(await registerBy(before, 2)).toBe('full')
      const approving = { ...smaller, capacity: 3, approval: true, version: smaller.version + 1 }
      await save(approving)
      expect(await registerBy(before, 2)).toBe('full')
      expect(await registrations.get(somaliaClinicId, person(2).id)).toBeUndefined()
      expect(await registerBy(approving, 2)).toBe('registered')
      expect(await registrations.seatsTaken(somaliaClinicId)).toBe(2)
    })

    it('refuses to make a confirmation due twice, and writes nothing then', async () => {
      const stores = await open()
      await stores.ledger.add(confirmationOf(person(1)))

      expect(await register(stores, person(1))).toBe('mail-exists')
      expect(await stores.registrations.get(somaliaClinicId, person(1).id)).toBeUndefined()
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    })

    const copyFor = ({ id, revision }: Registration) =>
      aLedgerEntry({ recipientId: id, revision, copy: true })
    const resendAgain = (
      { registrations }: StoresUnderTest,
      who: Registration,
      before = '2026-11-20T10:00:00.000Z',
    ) => registrations.resendConfirmation(who, copyFor(who), before)

    it('makes one copy of the confirmation due, once, and changes nothing else', async () => {
      const stores = await open()
      await register(stores, person(1), 1)

      const results = await inParallel(4, () => resendAgain(stores, person(1)))

      expect(tally(results.map(String))).toEqual({ queued: 1, 'not-queued': 3 })
      expect(await stores.ledger.listByRecipient(somaliaClinicId, person(1).id)).toHaveLength(2)
      expect(await stores.registrations.get(somaliaClinicId, person(1).id)).toEqual(person(1))
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    })

    it('makes no copy due for a person who has just registered, has withdrawn or is unknown', async () => {
      const stores = await open()
      await register(stores, person(1))
      await register(stores, person(2))
      await withdraw(stores, person(2))

      expect(await resendAgain(stores, person(1), person(1).statusSince), 'not later than').toBe('not-queued')
      expect(await resendAgain(stores, person(2)), 'the revision before').toBe('not-queued')
      expect(await resendAgain(stores, withdrawn(person(2))), 'withdrawn').toBe('not-queued')
      expect(await resendAgain(stores, person(3)), 'unknown').toBe('not-queued')
      expect(await stores.ledger.listByRecipient(somaliaClinicId, person(1).id)).toHaveLength(1)
      expect(await stores.registrations.get(somaliaClinicId, person(3).id)).toBeUndefined()
    })

    it('keeps the first click on the joining link of each day', async () => {
      const stores = await open()
      const { registrations } = stores
      const { id } = aRegistration()
      await register(stores, aRegistration())

      await registrations.recordJoinClick(somaliaClinicId, id, 1, '2026-12-10T05:40:00.000Z')
      await registrations.recordJoinClick(somaliaClinicId, id, 1, '2026-12-10T06:10:00.000Z')
      await registrations.recordJoinClick(somaliaClinicId, id, 2, '2026-12-11T05:50:00.000Z')

      expect((await registrations.get(somaliaClinicId, id))?.joinClickedAt).toEqual({
        1: '2026-12-10T05:40:00.000Z',
        2: '2026-12-11T05:50:00.000Z',
      })
    })

    it('keeps the first answer whether a person was there, also of one without a stored answer', async () => {
      const stores = await open()
      const { registrations } = stores
      const { id } = aRegistration()
      await register(stores, aRegistration())

      await inParallel(3, () => registrations.recordPresence(somaliaClinicId, id, 'absent'))
      await registrations.recordPresence(somaliaClinicId, id, 'joined')
      await registrations.recordPresence(somaliaClinicId, 'unknown', 'joined')

      expect((await registrations.get(somaliaClinicId, id))?.presence).toBe('absent')
      expect(await registrations.get(somaliaClinicId, 'unknown')).toBeUndefined()
    })

    it('makes no registration from a click by an unknown person', async () => {
      const { registrations } = await open()

      await registrations.recordJoinClick(somaliaClinicId, 'unknown', 1, '2026-12-10T05:40:00.000Z')

      expect(await registrations.get(somaliaClinicId, 'unknown')).toBeUndefined()
    })

    it('returns all registrations page by page, each once', async () => {
      const stores = await open()
      await inParallel(12, (index) => register(stores, person(index)))

      const ids = (await Array.fromAsync(stores.registrations.pages(somaliaClinicId)))
        .flat()
        .map(({ id }) => id)

      expect(ids.toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => person(index).id).toSorted())
    })
  })
