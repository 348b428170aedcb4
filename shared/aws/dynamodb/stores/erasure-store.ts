import { paginateQuery, type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { AnonymousRecord } from '../../../domain/attendance/anonymous-record'
import { isCampaignMail } from '../../../domain/campaign/campaign-mail'
import { countErased } from '../../../domain/erasure/erased-counts'
import { ErasureRequest } from '../../../domain/erasure/erasure'
import type { LedgerEntry } from '../../../domain/mail/ledger/ledger'
import type { ErasureStore } from '../../../ports/erasures'
import {
  itemIsNew,
  putIfMatches,
  toConditionParams,
  transactWrite,
  type WriteCondition,
} from '../conditional-write'
import { deleteByPrefix, deleteItem } from '../delete-items'
import { getItem } from '../get-item'
import {
  anonymousRecordKey,
  erasedCountsKey,
  erasureKey,
  erasureLeaseKey,
  type ItemKey,
  keyInClinic,
  matchDecisionKey,
  registrationKey,
} from '../item-keys'
import { campaignCountsKey, mailCountsKey, mailKey } from '../mail-keys'
import { type StoredItem, toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../table'
import { eventItem, eventKey } from './attendance/attendance-store'
import { auditItem } from './clinics/clinic-store'
import { watchUpdate } from './clinics/clinic-watch'
import { checkNotHeld } from './clinics/seat-holds'
import {
  addErasedCounts,
  auditLinesQuery,
  ErasedCountsItem,
  erasureItem,
  mailUnchanged,
  registrationUnchanged,
} from './erasure-items'

const Lease = z.object({ until: z.string() })

/** Personal items of a clinic whose counts the day summaries hold. */
const attendanceKinds = ['ZOOM#', 'REPORT#', 'MATCH#', 'PRESENT#', 'ANONYMOUS#']

export const createErasureStore = (table: DynamoTable): ErasureStore => {
  const take = (key: ItemKey, condition: WriteCondition): TransactWriteItem => ({
    Delete: { TableName: table.name, Key: marshall(key), ...toConditionParams(condition) },
  })
  const put = (item: StoredItem): TransactWriteItem => ({ Put: { TableName: table.name, Item: item } })

  return {
    add: async (erasure) =>
      (await putIfMatches(table, erasureItem(erasure), itemIsNew)).written ? 'added' : 'exists',
    listAll: async () => {
      const erasures = await collectPages(queryByPrefix(table, erasureKey(''), ErasureRequest))
      return erasures.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))
    },
    finish: async (erasure) => {
      await putIfMatches(table, erasureItem(erasure), {
        expression: 'attribute_type(doneAt, :null)',
        values: { ':null': 'NULL' },
      })
    },
    acquireLease: async (now, until) => {
      const { written } = await putIfMatches(
        table,
        toItem(erasureLeaseKey, 'erasure-lease', Lease, { until }),
        {
          expression: 'attribute_not_exists(pk) OR #until <= :now',
          names: { '#until': 'until' },
          values: { ':now': now },
        },
      )
      return written ? 'leased' : 'taken'
    },
    eraseRegistrations: async (registrations, { anonymousRecord, audit } = {}) => {
      const [first] = registrations
      if (!first) return 'erased'
      const { written } = await transactWrite(table, {
        registrations: registrations.map((registration) =>
          take(registrationKey(registration.clinicId, registration.id), registrationUnchanged(registration)),
        ),
        counts: addErasedCounts(table, first.clinicId, countErased(registrations, [])),
        // Otherwise the end of the hold would find no registration, and free a seat that it no longer takes.
        holds: checkNotHeld(
          table,
          first.clinicId,
          registrations.map(({ id }) => id),
        ),
        anonymousRecord: anonymousRecord
          ? [
              put(
                toItem(
                  anonymousRecordKey(anonymousRecord.clinicId, anonymousRecord.id),
                  'anonymous-record',
                  AnonymousRecord,
                  anonymousRecord,
                ),
              ),
            ]
          : [],
        audit: audit ? put(auditItem(audit)) : [],
      })
      return written ? 'erased' : 'conflict'
    },
    eraseMails: async (entries) => {
      const [first] = entries
      if (!first) return 'erased'
      const { written } = await transactWrite(table, {
        mails: entries.map((entry) => take(mailKey(entry), mailUnchanged(entry))),
        counts: addErasedCounts(table, first.clinicId, countErased([], entries)),
        // They name mails, and hold those that are now among the erased.
        counted: countsOf(entries).map((key) => ({ Delete: { TableName: table.name, Key: marshall(key) } })),
        watch: watchUpdate(table, first.clinicId),
      })
      return written ? 'erased' : 'conflict'
    },
    erasedCounts: async (clinicId) =>
      (await getItem(table, erasedCountsKey(clinicId), ErasedCountsItem)) ?? {},
    anonymousRecords: (clinicId) =>
      collectPages(queryByPrefix(table, anonymousRecordKey(clinicId, ''), AnonymousRecord)),
    replaceEvents: async (clinicId, events) => {
      // Events that differed by name only are equal now, and a transaction may write an item only once.
      const after = new Map(events.map((event) => [eventKey(clinicId, event.after).sk, event.after]))
      await transactWrite(table, {
        after: [...after.values()].map((event) => put(eventItem(clinicId, event))),
        before: events.map(({ before }) => ({
          Delete: { TableName: table.name, Key: marshall(eventKey(clinicId, before)) },
        })),
      })
    },
    removeMatchDecision: async (clinicId, day, participantKey) => {
      await deleteItem(table, marshall(matchDecisionKey(clinicId, day, participantKey)))
    },
    eraseAttendance: async (clinicId, most) => {
      let erased = 0
      for (const kind of attendanceKinds) {
        erased += await deleteByPrefix(table, keyInClinic(clinicId, kind), most - erased)
      }
      return erased
    },
    redactAudit: async (clinicId, registrationId) => {
      const pages = paginateQuery({ client: table.client }, auditLinesQuery(table, clinicId, registrationId))
      const lines = (await Array.fromAsync(pages)).flatMap(({ Items = [] }) => Items)
      for (const { pk = { S: '' }, sk = { S: '' } } of lines) {
        await table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: { pk, sk },
            UpdateExpression: 'REMOVE #after.registration, #after.#row, #after.reason',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#after': 'after', '#row': 'row' },
          }),
        )
      }
      return lines.length
    },
  }
}

/** The keys of the counts in which these mails are included, each once. */
const countsOf = (mails: readonly LedgerEntry[]): ItemKey[] => {
  const keys = mails.map((mail) =>
    isCampaignMail(mail) ? campaignCountsKey(mail.clinicId, mail.campaign) : mailCountsKey(mail.clinicId),
  )
  return [...new Map(keys.map((key) => [key.sk, key])).values()]
}
