import { describe, expect, it } from 'vitest'
import {
  confirmHold,
  holdSeat,
  releaseHold,
  settleHolds,
} from '../../shared/aws/dynamodb/stores/clinics/seat-holds'
import { admissionOf } from '../../shared/domain/registration/admission'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import { rush } from '../support/execution/registration-rush'
import { type OpenTable, type StoresUnderTest, tally } from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

const afterTerm = addMilliseconds(person(1).statusSince, 3 * MINUTE_MS)
const taken = async ({ registrations }: StoresUnderTest) => (await registrations.seats(somaliaClinicId)).taken
const watchOf = async ({ clinics }: StoresUnderTest) =>
  (await clinics.readWatches([somaliaClinicId])).get(somaliaClinicId)

export const seatHoldContract = (open: OpenTable) =>
  describe('in a rush', () => {
    it.each([5, 50])('gives every seat once and refuses nobody, transactions of %i ms', async (ms) => {
      const { endpoint } = await open()
      const result = await rush(
        { endpoint, stop: async () => {} },
        { people: 50, seats: 20, transactionMs: () => ms },
      )

      expect(tally(result.answers)).toEqual({ registered: 20, waitlisted: 30 })
      const { registrations } = result.stores
      expect(await registrations.seats(somaliaClinicId)).toMatchObject({ taken: 20, waiting: 30 })
      const stored = (await Array.fromAsync(registrations.pages(somaliaClinicId))).flat()
      expect(tally(stored.map(({ status }) => status))).toEqual({ confirmed: 20, waitlisted: 30 })
      expect(await watchOf(result.stores)).toMatchObject({ holding: 0 })
    })

    it('counts a held seat, which another person does not get', async () => {
      const { table, ...stores } = await open()
      await holdSeat(table, person(1), 1)

      expect(await taken(stores)).toBe(1)
      expect(await register(stores, person(2), 1)).toBe('full')
      expect(await holdSeat(table, person(2), 1)).toBe('refused')
      expect(await watchOf(stores)).toMatchObject({ holding: 1 })
    })

    it('holds no seat where others wait, nor in a clinic that has changed', async () => {
      const { table, ...stores } = await open()
      const clinic = aPublishedClinic({ capacity: 1 })
      await stores.clinics.create(clinic, anAuditRecord())

      expect(await holdSeat(table, { ...person(1), status: 'waitlisted' }, 1)).toBe('refused')
      expect(await holdSeat(table, person(1), 1, admissionOf({ ...clinic, capacity: 5 }))).toBe('refused')
      expect(await holdSeat(table, person(1), 1, admissionOf(clinic))).toMatchObject({ id: person(1).id })
    })

    it('holds one seat for a person, also when they send the form twice', async () => {
      const { table, ...stores } = await open()
      const hold = await holdSeat(table, person(1), null)
      if (typeof hold === 'string') throw new Error(hold)

      expect(await holdSeat(table, person(1), null)).toBe('busy')
      setTimeout(() => releaseHold(table, somaliaClinicId, hold), 20)
      expect(await register(stores, person(1))).toBe('registered')
      expect(await taken(stores)).toBe(1)
    })

    it('ends a hold once', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1))
      const hold = await holdSeat(table, person(2), null)
      if (typeof hold === 'string') throw new Error(hold)

      expect(await releaseHold(table, somaliaClinicId, hold)).toBe(true)
      expect(await releaseHold(table, somaliaClinicId, hold)).toBe(false)
      expect(await confirmHold(table, somaliaClinicId, hold)).toBe(false)
      expect(await taken(stores)).toBe(1)
    })

    it('frees the seat of a crashed registration after its term, not before', async () => {
      const { table, ...stores } = await open()
      await holdSeat(table, person(1), 1)
      await holdSeat(table, { ...person(2), status: 'waitlisted' }, 1)

      await settleHolds(table, somaliaClinicId, person(1).statusSince)
      expect(await taken(stores)).toBe(1)
      await stores.registrations.settleHolds(somaliaClinicId, afterTerm)
      await stores.registrations.settleHolds(somaliaClinicId, afterTerm)

      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 0, waiting: 0 })
      expect(await register(stores, person(3), 1)).toBe('registered')
    })

    it('keeps the seat of a registration that was written before its process crashed', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1))
      await register(stores, person(2))
      await withdraw(stores, person(2))
      // Both were written; the notes of their holds stayed, of the second one also past its withdrawal.
      await holdSeat(table, person(1), null)
      await holdSeat(table, person(2), null)

      await settleHolds(table, somaliaClinicId, afterTerm)

      expect(await taken(stores)).toBe(3)
      expect(await watchOf(stores)).toMatchObject({ holding: 0 })
    })

    it('frees the seat of a person who came back and crashed before', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1))
      await withdraw(stores, person(1))
      await holdSeat(table, { ...person(1), revision: person(1).revision + 2 }, null)

      await settleHolds(table, somaliaClinicId, afterTerm)

      expect(await taken(stores)).toBe(0)
    })

    it('lets a change of the clinic wait until the registration is written', async () => {
      const { table, ...stores } = await open()
      const clinic = aPublishedClinic()
      await stores.clinics.create(clinic, anAuditRecord())
      const hold = await holdSeat(table, person(1), null)
      if (typeof hold === 'string') throw new Error(hold)
      let isConfirmed = false
      setTimeout(async () => {
        isConfirmed = true
        await confirmHold(table, somaliaClinicId, hold)
      }, 20)

      const audit = anAuditRecord({ at: person(1).statusSince })
      const saved = await stores.clinics.save({ ...clinic, version: clinic.version + 1 }, audit)

      expect([saved, isConfirmed]).toEqual(['saved', true])
    })

    it('lets no crashed registration stop a change of the clinic', async () => {
      const { table, ...stores } = await open()
      const clinic = aPublishedClinic()
      await stores.clinics.create(clinic, anAuditRecord())
      await holdSeat(table, person(1), null)

      const audit = anAuditRecord({ at: afterTerm })
      expect(await stores.clinics.save({ ...clinic, version: clinic.version + 1 }, audit)).toBe('saved')
      expect(await taken(stores)).toBe(0)
    })

    it('erases no registration while its hold is noted', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1))
      await holdSeat(table, person(1), null)

      expect(await stores.erasures.eraseRegistrations([person(1)])).toBe('conflict')
      await settleHolds(table, somaliaClinicId, afterTerm)
      expect(await stores.erasures.eraseRegistrations([person(1)])).toBe('erased')
    })

    it('sends a copy of the confirmation all the same', async () => {
      const { endpoint } = await open()
      const result = await rush(
        { endpoint, stop: async () => {} },
        { people: 12, seats: 20, transactionMs: () => 25, again: true },
      )

      expect(tally(result.answers)).toEqual({ registered: 12, known: 12 })
      expect(await taken(result.stores)).toBe(12)
      const mails = (await Array.fromAsync(result.stores.ledger.pages(somaliaClinicId))).flat()
      expect(new Set(mails.map(({ recipientId }) => recipientId)).size).toBe(12)
      expect(mails).toHaveLength(24)
    })
  })
