import { describe, expect, it } from 'vitest'
import { type AddressChange, moveToAddress } from '../../shared/domain/registration/address-change'
import type { Registration } from '../../shared/domain/registration/registration'
import { aLedgerEntry, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, type StoresUnderTest, tally } from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

const at = '2026-11-21T09:00:00.000Z'
const withRequest = (who: Registration, number = 1): Registration => ({
  ...who,
  addressRequest: { email: person(9).email, at, number },
})
const requestMail = ({ id, revision }: Registration, request: number) =>
  aLedgerEntry({ kind: 'address-confirmation', recipientId: id, revision, request })

const requestedMove = (from: Registration, previousRevision = 0): AddressChange => {
  const change = moveToAddress(from, previousRevision, at)
  if (!change) throw new Error('the status allows it')
  return change
}
const mailsOf = ({ ended, moved }: AddressChange) => ({
  ended: aLedgerEntry({ kind: 'withdrawn', recipientId: ended.id, revision: ended.revision }),
  moved: aLedgerEntry({ kind: 'confirmation', recipientId: moved.id, revision: moved.revision }),
})
const move = ({ registrations }: StoresUnderTest, change: AddressChange) =>
  registrations.moveAddress(change, mailsOf(change))

const aRequestedChange = async (open: OpenStores) => {
  const stores = await open()
  await register(stores, person(1))
  const requested = withRequest(person(1))
  await stores.registrations.saveAddressRequest(person(1), requested, requestMail(requested, 1))
  return { stores, requested }
}

export const addressChangeContract = (open: OpenStores) =>
  describe('a change of the address', () => {
    it('is requested once by a double click, with its mail, and a second request replaces the first', async () => {
      const { stores, requested } = await aRequestedChange(open)
      const { registrations } = stores
      const again = withRequest(person(1), 2)
      const results = await inParallel(3, () =>
        registrations.saveAddressRequest(requested, again, requestMail(again, 2)),
      )
      expect(tally(results)).toEqual({ saved: 1, conflict: 2 })
      expect(await registrations.get(somaliaClinicId, person(1).id)).toEqual(again)
      expect(await stores.ledger.get(requestMail(again, 2))).toBeDefined()
      expect(await registrations.saveAddressRequest(person(1), again, requestMail(again, 3))).toBe('conflict')
    })

    it('moves the registration with its seat and a mail to both, once', async () => {
      const { stores, requested } = await aRequestedChange(open)
      const change = requestedMove(requested)
      expect(tally(await inParallel(3, () => move(stores, change)))).toEqual({ moved: 1, conflict: 2 })
      expect(await stores.registrations.get(somaliaClinicId, person(1).id)).toEqual(change.ended)
      expect(await stores.registrations.get(somaliaClinicId, person(9).id)).toEqual(change.moved)
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
      for (const mail of Object.values(mailsOf(change))) expect(await stores.ledger.get(mail)).toEqual(mail)
    })

    it('changes nothing where the new address is registered, and takes the place of a withdrawn one', async () => {
      const { stores, requested } = await aRequestedChange(open)
      await register(stores, person(9))
      expect(await move(stores, requestedMove(requested))).toBe('exists')
      expect(await stores.registrations.get(somaliaClinicId, person(1).id)).toEqual(requested)
      await withdraw(stores, person(9))
      expect(await move(stores, requestedMove(requested, 2))).toBe('moved')
      expect((await stores.registrations.get(somaliaClinicId, person(9).id))?.revision).toBe(3)
      expect(await stores.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    })

    it('is not made from a registration that has changed since', async () => {
      const { stores, requested } = await aRequestedChange(open)
      await withdraw(stores, requested)
      expect(await move(stores, requestedMove(requested))).toBe('conflict')
      expect(await stores.registrations.get(somaliaClinicId, person(9).id)).toBeUndefined()
    })
  })
