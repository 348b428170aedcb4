import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { AuditRecord } from '../../../../domain/audit'
import { LedgerEntry } from '../../../../domain/mail/ledger/ledger'
import { detailsOf, Registration } from '../../../../domain/registration/registration'
import { noSeats, seatChange } from '../../../../domain/registration/seats'
import type { RegistrationStore } from '../../../../ports/registrations'
import { batchGetItems } from '../../batch-items'
import {
  itemIsNew,
  toConditionParams,
  transactUnlessContended,
  transactWrite,
  updateIfMatches,
  type WriteCondition,
} from '../../conditional-write'
import { getItem } from '../../get-item'
import { registrationKey } from '../../item-keys'
import { mailKey } from '../../mail-keys'
import { toItem } from '../../stored-item'
import { type DynamoTable, queryByPrefix } from '../../table'
import { auditItem } from './clinic-store'
import { watchUpdate } from './clinic-watch'
import { type Rushes, registerWithSeat } from './register-with-seat'
import {
  newOrReturning,
  sameAddressRequest,
  seenRegistrationUnchanged,
  seenUnreached,
  unchangedRegistration,
} from './registration-conditions'
import { readSeats, readSeatsTaken, seatCountUpdate } from './seat-counts'
import { settleHolds } from './seat-holds'
import { createSeatWrites } from './seat-writes'

export const createRegistrationStore = (table: DynamoTable): RegistrationStore => {
  const rushes: Rushes = new Map()
  /**
   * Registration, seat and mail: three items under 1 KB each, so one transaction of six write units; with the line
   * of the audit log where an organiser has decided it, eight.
   */
  const writeTogether = (
    registration: Registration,
    condition: WriteCondition,
    seat: TransactWriteItem,
    mail: LedgerEntry,
    audit?: AuditRecord,
  ) =>
    transactWrite(table, {
      registration: registrationItem(registration, condition),
      seat,
      mail: mailItem(mail),
      audit: audit
        ? [{ Put: { TableName: table.name, Item: auditItem(audit), ...toConditionParams(itemIsNew) } }]
        : [],
    })
  const registrationItem = (registration: Registration, condition: WriteCondition): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(registrationKeyOf(registration), 'registration', Registration, registration),
      ...toConditionParams(condition),
    },
  })
  const mailItem = (mail: LedgerEntry): TransactWriteItem => ({
    Put: {
      TableName: table.name,
      Item: toItem(mailKey(mail), 'mail', LedgerEntry, mail),
      ...toConditionParams(itemIsNew),
    },
  })
  const seatWrites = createSeatWrites(table, ({ registration, confirmation }) => ({
    registration: registrationItem(registration, newOrReturning(registration)),
    mail: mailItem(confirmation),
  }))

  return {
    register: (registration, confirmation, capacity, admission) =>
      registerWithSeat(seatWrites, rushes, { registration, confirmation, capacity, admission }),
    get: (clinicId, id) => getItem(table, registrationKey(clinicId, id), Registration),
    getMany: (clinicId, ids) =>
      batchGetItems(
        table,
        ids.map((id) => registrationKey(clinicId, id)),
        Registration,
      ),
    resendConfirmation: async (registration, copy, before) => {
      const items = {
        registration: unchangedRegistration(table, registration, before),
        mail: mailItem(copy),
      }
      const seat = seatCountUpdate(table, registration.clinicId, noSeatChange, null)
      const transaction = await transactUnlessContended(table, { ...items, seat })
      if (transaction !== 'contended') return transaction.written ? 'queued' : 'not-queued'
      // No seat changes, so the counts need not be written together; the sweep is told.
      const { written } = await transactWrite(table, items)
      await updateIfMatches(table, seat.Update)
      return written ? 'queued' : 'not-queued'
    },
    saveDetails: async (from, to) => {
      const { answers, attendingDays, detailsVersion } = to
      const changed = { ...detailsOf(to), answers, attendingDays, detailsVersion }
      const entries = Object.entries(changed)
      const values = entries.filter(([, value]) => value !== undefined)
      const removed = entries.filter(([, value]) => value === undefined).map(([name]) => `#new_${name}`)
      const condition = seenRegistrationUnchanged(from)
      const Update = {
        TableName: table.name,
        Key: marshall(registrationKeyOf(to)),
        UpdateExpression: [
          `SET ${values.map(([name]) => `#new_${name} = :new_${name}`).join(', ')}`,
          ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
        ].join(' '),
        ConditionExpression: condition.expression,
        ExpressionAttributeNames: {
          ...condition.names,
          ...Object.fromEntries(entries.map(([name]) => [`#new_${name}`, name])),
        },
        ExpressionAttributeValues: marshall({
          ...condition.values,
          ...Object.fromEntries(values.map(([name, value]) => [`:new_${name}`, value])),
        }),
      }
      const watch = watchUpdate(table, to.clinicId)
      const { written } = await transactWrite(table, { registration: { Update }, watch })
      return written ? 'saved' : 'conflict'
    },
    saveAddressRequest: async (from, to, mail) => {
      const { written } = await transactWrite(table, {
        registration: registrationItem(to, sameAddressRequest(from)),
        seat: seatCountUpdate(table, to.clinicId, noSeatChange, null),
        mail: mailItem(mail),
      })
      return written ? 'saved' : 'conflict'
    },
    moveAddress: async ({ from, ended, moved }, mails) => {
      const transaction = await transactWrite(table, {
        ended: registrationItem(ended, sameAddressRequest(from)),
        moved: registrationItem(moved, newOrReturning(moved)),
        seat: seatCountUpdate(table, moved.clinicId, noSeatChange, null),
        mails: [mailItem(mails.ended), mailItem(mails.moved)],
      })
      if (transaction.written) return 'moved'
      return transaction.failed.has('ended') ? 'conflict' : 'exists'
    },
    pages: (clinicId) => queryByPrefix(table, registrationKey(clinicId, ''), Registration),
    // Clicked before, or erased meanwhile: nothing to store.
    recordJoinClick: async (clinicId, id, day, at) => {
      await updateIfMatches(table, {
        Key: marshall(registrationKey(clinicId, id)),
        UpdateExpression: 'SET joinClickedAt.#day = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(joinClickedAt.#day)',
        ExpressionAttributeNames: { '#day': String(day) },
        ExpressionAttributeValues: marshall({ ':at': at }),
      })
    },
    recordReached: async (clinicId, id, at) => {
      await updateIfMatches(table, {
        Key: marshall(registrationKey(clinicId, id)),
        UpdateExpression: 'SET reachedAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(reachedAt)',
        ExpressionAttributeValues: marshall({ ':at': at }),
      })
    },
    recordPresence: async (clinicId, id, presence) => {
      await updateIfMatches(table, {
        Key: marshall(registrationKey(clinicId, id)),
        UpdateExpression: 'SET presence = :presence',
        // An item that an earlier version of this code wrote has no presence.
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(presence) OR presence = :none)',
        ExpressionAttributeValues: marshall({ ':presence': presence, ':none': null }),
      })
    },
    seatsTakenIn: (clinicIds) => readSeatsTaken(table, clinicIds),
    seatsTaken: async (clinicId) => (await readSeats(table, clinicId)).taken,
    seats: (clinicId) => readSeats(table, clinicId),
    settleHolds: (clinicId, now) => settleHolds(table, clinicId, now),
    change: async ({ from, to, mail, capacity, admission, unlessReached, audit }) => {
      const change = seatChange(from.status, to.status)
      const seat = seatCountUpdate(table, to.clinicId, change, capacity, admission)
      const condition = unlessReached ? seenUnreached(from) : seenRegistrationUnchanged(from)
      const transaction = await writeTogether(to, condition, seat, mail, audit)
      if (transaction.written) return 'changed'
      if (transaction.failed.has('registration')) return 'conflict'
      if (transaction.failed.has('seat') && change.rule !== null)
        return change.rule === 'list' ? 'free' : 'full'
      throw new Error(`${to.clinicId}: seats that nobody holds, or the mail ${mail.id} is due already`)
    },
  }
}

const registrationKeyOf = ({ clinicId, id }: Registration) => registrationKey(clinicId, id)

/** No change of the seat counts. */
const noSeatChange = { by: noSeats, rule: null }
