import { describe, expect, it } from 'vitest'
import { holdSeat } from '../../shared/aws/dynamodb/stores/clinics/seat-holds'
import { registrationId } from '../../shared/domain/ids'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { acceptOfferedSeat } from '../../shared/use-cases/registration/accept-offered-seat'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'
import { registerPerson } from '../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import { inParallel, type OpenStores, type OpenTable } from '../support/stores/stores-under-test'
import { person } from './registrants'

const opensAt = person(1).statusSince

/** A hall of one seat, its use cases, and a clock that is set by hand. */
const aHallOfOneSeat = async (open: OpenStores) => {
  const { clinics, registrations } = await open()
  await clinics.create(aPublishedClinic({ capacity: 1 }), anAuditRecord())
  let time = opensAt
  const deps = { clinics, registrations, now: () => time }
  const idOf = (index: number) => registrationId(somaliaClinicId, `person${index}@example.org`)
  const keyOf = (index: number) => ({ clinicId: somaliaClinicId, registrationId: idOf(index) })
  return {
    setTime: (at: Instant) => {
      time = at
    },
    /** A millisecond later than the call before, so that the list has an order. */
    sendForm: (index: number) => {
      time = addMilliseconds(time, 1)
      const form = aForm({ email: `person${index}@example.org` })
      return registerPerson(deps, { clinicId: somaliaClinicId, form })
    },
    withdraw: (index: number) => withdrawRegistrant(deps, keyOf(index)),
    accept: (index: number) => acceptOfferedSeat(deps, keyOf(index)),
    offer: () => offerSeats(deps, somaliaClinicId),
    settle: () => registrations.settleHolds(somaliaClinicId, time),
    get: (index: number) => registrations.get(somaliaClinicId, idOf(index)),
    seats: () => registrations.seats(somaliaClinicId),
  }
}

/** Person 2 was offered the seat of person 1 and let the offer run out; no sweep has run since. */
const anOfferThatRanOut = async (open: OpenStores) => {
  const hall = await aHallOfOneSeat(open)
  await hall.sendForm(1)
  await hall.sendForm(2)
  await hall.withdraw(1)
  expect(await hall.offer()).toMatchObject({ offered: 1 })
  const until = (await hall.get(2))?.offeredUntil ?? ''
  hall.setTime(addMilliseconds(until, MINUTE_MS))
  return hall
}

export const formAfterOfferContract = (open: OpenStores) =>
  describe('a form after an offer ran out, before a sweep', () => {
    it('of the same person takes the seat at once, and the sweep leaves it', async () => {
      const hall = await anOfferThatRanOut(open)

      expect(await hall.sendForm(2)).toBe('registered')
      expect(await hall.offer()).toMatchObject({ lapsed: 0, offered: 0 })
      expect((await hall.get(2))?.status).toBe('confirmed')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 0, offered: 0 })
    })

    it('of another person waits, and the sweep offers the seat to that person', async () => {
      const hall = await anOfferThatRanOut(open)

      expect(await hall.sendForm(3)).toBe('waitlisted')
      expect(await hall.offer()).toMatchObject({ lapsed: 1, offered: 1 })
      expect((await hall.get(2))?.status).toBe('withdrawn')
      expect((await hall.get(3))?.status).toBe('offered')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
    })

    it('of the same person waits behind another one who came meanwhile', async () => {
      const hall = await anOfferThatRanOut(open)
      await hall.sendForm(3)

      expect(await hall.sendForm(2)).toBe('waitlisted')
      await hall.offer()
      expect((await hall.get(3))?.status).toBe('offered')
      expect((await hall.get(2))?.status).toBe('waitlisted')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 1, offered: 1 })
    })

    it('takes one seat, also when it comes five times at once, beside a sweep and a late answer', async () => {
      const hall = await anOfferThatRanOut(open)

      const [answers, , late] = await Promise.all([
        inParallel(5, () => hall.sendForm(2)),
        hall.offer(),
        hall.accept(2),
      ])
      for (const answer of answers) expect(['registered', 'known']).toContain(answer)
      expect(late).toBe('no-offer')
      expect((await hall.get(2))?.status).toBe('confirmed')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 0, offered: 0 })
    })
  })

/** Person 1 has the seat; the process of person 2 ended after it had counted a place on the waiting list. */
const aCrashedPlace = async (open: OpenTable) => {
  let openTable: Awaited<ReturnType<OpenTable>>['table'] | undefined
  const hall = await aHallOfOneSeat(async () => {
    const { table, ...stores } = await open()
    openTable = table
    return stores
  })
  if (!openTable) throw new TypeError('the table is open')
  await hall.sendForm(1)
  expect(await holdSeat(openTable, { ...person(2), status: 'waitlisted' }, 1)).toMatchObject({
    status: 'waitlisted',
  })
  return hall
}

export const formBesideCrashedPlaceContract = (open: OpenTable) =>
  describe('a form beside a place on the waiting list that a crashed form holds', () => {
    it('is answered at once, and gets the seat that is free although it is behind', async () => {
      const hall = await aCrashedPlace(open)
      await hall.withdraw(1)

      // The crashed person may come back: who waits is not passed over.
      expect(await hall.sendForm(3)).toBe('waitlisted')
      expect(await hall.offer()).toMatchObject({ offered: 1 })
      expect((await hall.get(3))?.status).toBe('offered')
      expect(await hall.accept(3)).toBe('taken')
      hall.setTime(addMilliseconds(opensAt, 3 * MINUTE_MS))
      await hall.settle()
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 0, offered: 0 })
    })

    it('takes the seat itself once the crashed place has ended', async () => {
      const hall = await aCrashedPlace(open)
      await hall.withdraw(1)
      hall.setTime(addMilliseconds(opensAt, 3 * MINUTE_MS))
      await hall.settle()

      expect(await hall.sendForm(3)).toBe('registered')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 0 })
    })

    it('of the crashed person gets the place that it had counted, once', async () => {
      const hall = await aCrashedPlace(open)

      expect(await hall.sendForm(2)).toBe('waitlisted')
      expect(await hall.sendForm(3)).toBe('waitlisted')
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 2 })
      await hall.withdraw(1)
      await hall.offer()
      expect((await hall.get(2))?.status).toBe('offered')
      hall.setTime(addMilliseconds(opensAt, 3 * MINUTE_MS))
      await hall.settle()
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 1, offered: 1 })
    })

    it('of many people at once counts each, and the crashed place once', async () => {
      const hall = await aCrashedPlace(open)

      const answers = await inParallel(6, (index) => hall.sendForm(2 + (index % 3)))
      for (const answer of answers) expect(['waitlisted', 'known']).toContain(answer)
      hall.setTime(addMilliseconds(opensAt, 3 * MINUTE_MS))
      await hall.settle()
      expect(await hall.seats()).toMatchObject({ taken: 1, waiting: 3 })
    })
  })
