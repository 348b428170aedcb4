import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { holdSeat, takeOverHold } from '../../shared/aws/dynamodb/stores/clinics/seat-holds'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { registerPerson } from '../../shared/use-cases/registration/register-person'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../support/builders/builders'
import {
  inParallel,
  type OpenTable,
  type StoresUnderTest,
  storesOn,
} from '../support/stores/stores-under-test'
import { person, register, withdraw } from './registrants'

type Call = (name: string, send: () => Promise<unknown>) => Promise<unknown>

/** The table as one process sees it, whose calls go through a function. */
const seenBy = (table: DynamoTable, call: Call): DynamoTable => ({
  ...table,
  client: new Proxy(table.client, {
    get: (client, property) => {
      if (property !== 'send') return Reflect.get(client, property)
      return (...args: Parameters<DynamoDBClient['send']>) =>
        call(args[0].constructor.name, async () => client.send(...args))
    },
  }),
})

/** A process in a rush, whose first transaction meets another one. @param call what happens at each later call */
const inRush = (table: DynamoTable, call: Call): DynamoTable => {
  let hasMet = false
  return seenBy(table, (name, send) => {
    if (hasMet || name !== 'TransactWriteItemsCommand') return call(name, send)
    hasMet = true
    throw new TransactionCanceledException({
      message: 'conflict',
      $metadata: {},
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    })
  })
}

/** A process that ends before or after one of its calls. */
const ending = (table: DynamoTable, { at, when }: { at: number; when: 'before' | 'after' }) => {
  let calls = 0
  return {
    hasEnded: () => calls >= at,
    table: inRush(table, async (_, send) => {
      calls += 1
      const isLast = calls === at
      const answer = calls > at || (isLast && when === 'before') ? undefined : await send()
      if (calls >= at) throw new Error('the process has ended')
      return answer
    }),
  }
}

const now = person(1).statusSince
const form = aForm({ email: 'person1@example.org' })
const send = ({ clinics, registrations }: Pick<StoresUnderTest, 'clinics' | 'registrations'>) =>
  registerPerson({ clinics, registrations, now: () => now }, { clinicId: somaliaClinicId, form })
const openHall = async (open: OpenTable) => {
  const { table, ...stores } = await open()
  await stores.clinics.create(aPublishedClinic({ capacity: 1 }), anAuditRecord())
  return { table, stores }
}
const expectOneSeat = async (stores: StoresUnderTest) => {
  expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 0 })
  expect((await Array.fromAsync(stores.ledger.pages(somaliaClinicId))).flat()).toHaveLength(1)
}

export const crashedRegistrationContract = (open: OpenTable) =>
  describe('a form that is sent again', () => {
    it.each(['before', 'after'] as const)(
      'registers the person with one seat, whichever call in a rush the process ended %s',
      async (when) => {
        const answers: string[] = []
        for (let at = 1; ; at += 1) {
          const { table, stores } = await openHall(open)
          const crashing = ending(table, { at, when })
          const first = await send(storesOn(crashing.table)).catch(() => 'crashed')
          if (!crashing.hasEnded()) break

          expect(['crashed', 'registered']).toContain(first)
          answers.push(await send(stores))
          await expectOneSeat(stores)
          await stores.registrations.settleHolds(somaliaClinicId, addMilliseconds(now, 3 * MINUTE_MS))
          await expectOneSeat(stores)
        }
        // Some crashes came before the registration was written, and some after.
        expect(new Set(answers)).toEqual(new Set(['registered', 'known']))
      },
    )

    it('goes on after several crashes between the seat and the registration', async () => {
      const { table, stores } = await openHall(open)
      for (let crash = 0; crash < 3; crash += 1) {
        const crashing = inRush(table, (name, call) => {
          if (name === 'TransactWriteItemsCommand') throw new Error('the process has ended')
          return call()
        })
        await expect(send(storesOn(crashing))).rejects.toThrow('the process has ended')
      }
      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1 })

      expect(await send(stores)).toBe('registered')
      await expectOneSeat(stores)
    })

    it.each(['TransactWriteItemsCommand', 'UpdateItemCommand'])(
      'counts one seat when the first process was only slow before a %s',
      async (slowAt) => {
        const { table, stores } = await openHall(open)
        let held = 0
        const slow = inRush(table, async (name, call) => {
          if (name === 'UpdateItemCommand') held += 1
          const isEnd = name === slowAt && (slowAt !== 'UpdateItemCommand' || held === 2)
          if (isEnd) expect(await send(stores)).toMatch(/registered|known/)
          return call()
        })

        expect(await send(storesOn(slow))).toMatch(/registered|known/)
        await expectOneSeat(stores)
      },
    )

    it('counts one seat when the first process writes after the second one has taken its hold over', async () => {
      const { table, stores } = await openHall(open)
      const pause = Promise.withResolvers<void>()
      const isHeld = Promise.withResolvers<void>()
      const slow = inRush(table, async (name, call) => {
        if (name !== 'TransactWriteItemsCommand') return call()
        isHeld.resolve()
        await pause.promise
        return call()
      })
      const first = send(storesOn(slow))
      await isHeld.promise
      let transactions = 0
      const second = seenBy(table, async (name, call) => {
        if (name === 'TransactWriteItemsCommand') transactions += 1
        // The first of the second process meets the hold; with the next one it goes on.
        if (transactions === 2) {
          pause.resolve()
          await first
        }
        return call()
      })

      expect(await register(storesOn(second), person(1), 1)).toBe('exists')
      expect(await first).toBe('registered')
      await expectOneSeat(stores)
    })

    it.each([
      ['confirmed', { taken: 1, waiting: 0 }],
      ['waitlisted', { taken: 0, waiting: 1 }],
      ['pending', { taken: 0, pending: 1 }],
    ] as const)('gets what its first attempt held: %s', async (status, seats) => {
      const { table, ...stores } = await open()
      const who = { ...person(1), status }
      await register(stores, { ...person(2), status: 'confirmed' }, 1)
      await withdraw(stores, person(2))
      if (status === 'waitlisted') await register(stores, person(3), 1)
      await holdSeat(table, who, 1)

      expect(await register(stores, who, 1)).toBe('registered')
      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject(
        status === 'waitlisted' ? { taken: 1, waiting: 1 } : seats,
      )
    })

    it('is told what its first attempt held, when it asks for something else', async () => {
      const { table, stores } = await openHall(open)
      await holdSeat(table, person(1), 1)

      const other = { ...person(1), status: 'waitlisted' as const }
      expect(await register(stores, other, 1)).toEqual({ heldAs: 'confirmed' })
      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1, waiting: 0 })
    })

    it('takes a hold over once, of several attempts at the same time', async () => {
      const { table } = await openHall(open)
      const hold = await holdSeat(table, person(1), 1)
      if (typeof hold === 'string') throw new Error(hold)

      const attempts = await inParallel(5, () => takeOverHold(table, somaliaClinicId, hold, now))
      expect(attempts.filter(Boolean)).toHaveLength(1)
    })

    it('frees at once the seat that it had counted for a person who is registered already', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1), 2)
      const crowded = inRush(table, (_, call) => call())

      expect(await register(storesOn(crowded), person(1), 2)).toBe('exists')
      expect(await stores.registrations.seats(somaliaClinicId)).toMatchObject({ taken: 1 })
      expect(await register(stores, person(2), 2)).toBe('registered')
    })

    it('does not wait for a note that stayed past a withdrawal', async () => {
      const { table, ...stores } = await open()
      await register(stores, person(1))
      await withdraw(stores, person(1))
      await holdSeat(table, person(1), null)

      expect(await register(stores, { ...person(1), revision: 3 })).toBe('registered')
      const watch = (await stores.clinics.readWatches([somaliaClinicId])).get(somaliaClinicId)
      expect(watch).toMatchObject({ holding: 0 })
    })
  })
