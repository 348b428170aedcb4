import {
  ConditionalCheckFailedException,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Instant } from '../domain/instant'
import { LedgerEntry } from '../domain/ledger'
import { Registration } from '../domain/registration'
import type { RegistrationStore } from '../ports'
import { mailKey, registrationKey } from './keys'
import { freeSeat, leaveSeats, seatsTaken, takeSeat } from './seats'
import { toItem } from './stored-item'
import { getItem, pagesOf, type Table } from './table'
import { againWhileContended, type Condition, conditionOf, isNew, transact } from './write'

export const registrationStore = (table: Table): RegistrationStore => {
  /** Registration, seat and mail: three items under 1 KB each, so one transaction of six write units. */
  const together = (
    registration: Registration,
    condition: Condition,
    seat: TransactWriteItem,
    mail: LedgerEntry,
  ) =>
    transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: toItem(keyOf(registration), 'registration', Registration, registration),
          ...conditionOf(condition),
        },
      },
      seat,
      mailItem(mail),
    ])
  const mailItem = (mail: LedgerEntry): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(mailKey(mail), 'mail', LedgerEntry, mail),
      ...conditionOf(isNew),
    },
  })

  return {
    register: async (registration, confirmation, capacity) => {
      const seat = takeSeat(table, registration.clinicId, capacity)
      const failed = await together(registration, newOrBack(registration), seat, confirmation)
      if (!failed) return 'registered'
      if (failed[0]) return 'exists'
      if (failed[1]) return 'full'
      throw new Error(`the mail ${confirmation.id} is due already`)
    },
    get: (clinicId, id) => getItem(table, registrationKey(clinicId, id), Registration),
    tellAgain: async (registration, copy, before) => {
      const failed = await transact(table, [
        leaveAsItIs(table, registration, before),
        leaveSeats(table, registration.clinicId),
        mailItem(copy),
      ])
      return failed ? 'not-told' : 'told'
    },
    pages: (clinicId) => pagesOf(table, registrationKey(clinicId, ''), Registration),
    withdraw: async (registration, cancellation) => {
      const seat = freeSeat(table, registration.clinicId)
      const failed = await together(registration, stillIn(registration), seat, cancellation)
      if (!failed) return 'withdrawn'
      if (failed[0]) return 'conflict'
      throw new Error(
        `${registration.clinicId}: no seat to free, or the mail ${cancellation.id} is due already`,
      )
    },
    markTried: async (clinicId, id, day, at) => {
      const update = new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(registrationKey(clinicId, id)),
        UpdateExpression: 'SET tried.#day = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(tried.#day)',
        ExpressionAttributeNames: { '#day': String(day) },
        ExpressionAttributeValues: marshall({ ':at': at }),
      })
      try {
        await againWhileContended(() => table.client.send(update))
      } catch (error) {
        // Tried before, or erased meanwhile: nothing to keep.
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
    seatsTaken: (clinicId) => seatsTaken(table, clinicId),
  }
}

const keyOf = ({ clinicId, id }: Registration) => registrationKey(clinicId, id)

/** Nobody is registered under this address, or somebody who has withdrawn in the round before. */
const newOrBack = ({ round }: Registration): Condition => ({
  expression: 'attribute_not_exists(pk) OR (#status = :withdrawn AND #round = :before)',
  names: { '#status': 'status', '#round': 'round' },
  values: { ':withdrawn': 'withdrawn', ':before': round - 1 },
})

/** Writes what stands there, while it still stands there. */
const leaveAsItIs = (
  table: Table,
  { clinicId, id, round }: Registration,
  before: Instant,
): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(registrationKey(clinicId, id)),
    UpdateExpression: 'SET #round = :round',
    ...conditionOf({
      expression: '#round = :round AND #status <> :withdrawn AND confirmedAt < :before',
      names: { '#status': 'status', '#round': 'round' },
      values: { ':round': round, ':withdrawn': 'withdrawn', ':before': before },
    }),
  },
})

/** Twice withdrawn would free two seats. */
const stillIn = ({ round }: Registration): Condition => ({
  expression: '#round = :before AND #status <> :withdrawn',
  names: { '#status': 'status', '#round': 'round' },
  values: { ':withdrawn': 'withdrawn', ':before': round - 1 },
})
