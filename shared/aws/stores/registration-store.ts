import {
  ConditionalCheckFailedException,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { AuditRecord } from '../../domain/audit'
import { LedgerEntry } from '../../domain/mail/ledger'
import { Registration } from '../../domain/registration/registration'
import { noSeats, seatChange } from '../../domain/registration/seats'
import type { Instant } from '../../domain/time/instant'
import type { RegistrationStore } from '../../ports/registrations'
import { quick } from '../limits'
import { mailKey, registrationKey } from '../table/keys'
import { toItem } from '../table/stored-item'
import { getItem, pagesOf, type Table } from '../table/table'
import { againWhileContended, type Condition, conditionOf, isNew, transact } from '../table/write'
import { auditItem } from './clinic-store'
import { countSeats, seatsOf } from './seats'

export const registrationStore = (table: Table): RegistrationStore => {
  /**
   * Registration, seat and mail: three items under 1 KB each, so one transaction of six write units; with the line
   * of the audit log where an organiser has decided it, eight.
   */
  const together = (
    registration: Registration,
    condition: Condition,
    seat: TransactWriteItem,
    mail: LedgerEntry,
    audit?: AuditRecord,
  ) =>
    transact(table, [
      registrationItem(registration, condition),
      seat,
      mailItem(mail),
      ...(audit ? [{ Put: { TableName: table.name, Item: auditItem(audit), ...conditionOf(isNew) } }] : []),
    ])
  const registrationItem = (registration: Registration, condition: Condition): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(keyOf(registration), 'registration', Registration, registration),
      ...conditionOf(condition),
    },
  })
  const mailItem = (mail: LedgerEntry): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(mailKey(mail), 'mail', LedgerEntry, mail),
      ...conditionOf(isNew),
    },
  })

  return {
    register: async (registration, confirmation, capacity) => {
      const change = seatChange(null, registration.status)
      const seat = countSeats(table, registration.clinicId, change, capacity)
      const failed = await together(registration, newOrBack(registration), seat, confirmation)
      if (!failed) return 'registered'
      if (failed[0]) return 'exists'
      if (failed[1]) return change.rule === 'list' ? 'free' : 'full'
      throw new Error(`the mail ${confirmation.id} is due already`)
    },
    get: (clinicId, id) => getItem(table, registrationKey(clinicId, id), Registration),
    tellAgain: async (registration, copy, before) => {
      const failed = await transact(table, [
        leaveAsItIs(table, registration, before),
        countSeats(table, registration.clinicId, nothing, null),
        mailItem(copy),
      ])
      return failed ? 'not-told' : 'told'
    },
    pages: (clinicId) => pagesOf(table, registrationKey(clinicId, ''), Registration),
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
        await againWhileContended(() => table.client.send(update, quick.oneItem))
      } catch (error) {
        // Tried before, or erased meanwhile: nothing to keep.
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
    seatsTaken: async (clinicId) => (await seatsOf(table, clinicId)).taken,
    seats: (clinicId) => seatsOf(table, clinicId),
    change: async ({ from, to, mail, capacity, audit }) => {
      const change = seatChange(from.status, to.status)
      const seat = countSeats(table, to.clinicId, change, capacity)
      const failed = await together(to, stillAs(from), seat, mail, audit)
      if (!failed) return 'changed'
      if (failed[0]) return 'conflict'
      if (failed[1] && change.rule !== null) return change.rule === 'list' ? 'free' : 'full'
      throw new Error(`${to.clinicId}: seats that nobody holds, or the mail ${mail.id} is due already`)
    },
  }
}

const keyOf = ({ clinicId, id }: Registration) => registrationKey(clinicId, id)

/** Nought to count. */
const nothing = { by: noSeats, rule: null }

const stillAs = ({ status, round }: Pick<Registration, 'status' | 'round'>): Condition => ({
  expression: '#round = :round AND #status = :status',
  names: { '#status': 'status', '#round': 'round' },
  values: { ':status': status, ':round': round },
})

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
