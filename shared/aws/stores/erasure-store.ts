import { paginateQuery, type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Nameless } from '../../domain/attendance/nameless'
import { Erasure } from '../../domain/erasure/erasure'
import { remainsOf } from '../../domain/erasure/remains'
import type { ErasureStore } from '../../ports/erasures'
import { clearBeginning, removeItem } from '../table/clear'
import {
  erasingKey,
  erasureKey,
  inClinic,
  type Key,
  mailKey,
  matchKey,
  namelessKey,
  registrationKey,
  remainsKey,
} from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import { allOf, getItem, pagesOf, type Table } from '../table/table'
import { type Condition, conditionOf, isNew, putIf, transact } from '../table/write'
import { eventItem, eventKey } from './attendance-store'
import { auditItem } from './clinic-store'
import { addTo, Counts, erasureItem, linesAbout, stillThatMail, stillThatRegistration } from './erasure-items'

const Lease = z.object({ until: z.string() })

/** Personal, in a clinic, and counted by the day's summary already. */
const attendanceKinds = ['ZOOM#', 'REPORT#', 'MATCH#', 'NAMELESS#']

export const erasureStore = (table: Table): ErasureStore => {
  const take = (key: Key, condition: Condition): TransactWriteItem => ({
    Delete: { TableName: table.name, Key: marshall(key), ...conditionOf(condition) },
  })
  const put = (item: Item): TransactWriteItem => ({ Put: { TableName: table.name, Item: item } })

  return {
    add: async (erasure) => ((await putIf(table, erasureItem(erasure), isNew)) ? 'exists' : 'added'),
    all: async () => {
      const erasures = await allOf(pagesOf(table, erasureKey(''), Erasure))
      return erasures.sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
    },
    finish: async (erasure) => {
      await putIf(table, erasureItem(erasure), {
        expression: 'attribute_type(doneAt, :null)',
        values: { ':null': 'NULL' },
      })
    },
    lease: async (now, until) => {
      const taken = await putIf(table, toItem(erasingKey, 'erasing', Lease, { until }), {
        expression: 'attribute_not_exists(pk) OR #until <= :now',
        names: { '#until': 'until' },
        values: { ':now': now },
      })
      return taken ? 'taken' : 'leased'
    },
    eraseRegistrations: async (registrations, { nameless, audit } = {}) => {
      const [first] = registrations
      if (!first) return 'erased'
      const failed = await transact(table, [
        ...registrations.map((one) =>
          take(registrationKey(one.clinicId, one.id), stillThatRegistration(one)),
        ),
        addTo(table, first.clinicId, remainsOf(registrations, [])),
        ...(nameless
          ? [put(toItem(namelessKey(nameless.clinicId, nameless.id), 'nameless', Nameless, nameless))]
          : []),
        ...(audit ? [put(auditItem(audit))] : []),
      ])
      return failed ? 'conflict' : 'erased'
    },
    eraseMails: async (entries) => {
      const [first] = entries
      if (!first) return 'erased'
      const failed = await transact(table, [
        ...entries.map((entry) => take(mailKey(entry), stillThatMail(entry))),
        addTo(table, first.clinicId, remainsOf([], entries)),
      ])
      return failed ? 'conflict' : 'erased'
    },
    remains: async (clinicId) => (await getItem(table, remainsKey(clinicId), Counts)) ?? {},
    nameless: (clinicId) => allOf(pagesOf(table, namelessKey(clinicId, ''), Nameless)),
    replaceEvents: async (clinicId, events) => {
      // Two that differed by the name only are one now, and a transaction takes each item once.
      const after = new Map(events.map((event) => [eventKey(clinicId, event.after).sk, event.after]))
      await transact(table, [
        ...[...after.values()].map((event) => put(eventItem(clinicId, event))),
        ...events.map(({ before }) => ({
          Delete: { TableName: table.name, Key: marshall(eventKey(clinicId, before)) },
        })),
      ])
    },
    undecide: async (clinicId, day, rowKey) => {
      await removeItem(table, marshall(matchKey(clinicId, day, rowKey)))
    },
    eraseAttendance: async (clinicId, most) => {
      let erased = 0
      for (const kind of attendanceKinds) {
        erased += await clearBeginning(table, inClinic(clinicId, kind), most - erased)
      }
      return erased
    },
    forgetInAudit: async (clinicId, registrationId) => {
      const pages = paginateQuery({ client: table.client }, linesAbout(table, clinicId, registrationId))
      const lines = (await Array.fromAsync(pages)).flatMap(({ Items = [] }) => Items)
      for (const { pk = { S: '' }, sk = { S: '' } } of lines) {
        await table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: { pk, sk },
            UpdateExpression: 'REMOVE #after.registration, #after.#row',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#after': 'after', '#row': 'row' },
          }),
        )
      }
      return lines.length
    },
  }
}
