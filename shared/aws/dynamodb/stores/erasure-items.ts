import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { ErasedCounts } from '../../../domain/erasure/erased-counts'
import { ERASURE_RETENTION_DAYS, ErasureRequest } from '../../../domain/erasure/erasure'
import type { LedgerEntry } from '../../../domain/mail/ledger/ledger'
import type { Registration } from '../../../domain/registration/registration'
import { DAY_MS, toEpochMillis } from '../../../domain/values/time/instant'
import type { WriteCondition } from '../conditional-write'
import { erasedCountsKey, erasureKey, keyInClinic } from '../item-keys'
import { type StoredItem, toItem } from '../stored-item'
import type { DynamoTable } from '../table'

/** Counts are attributes of their own, so that parallel writers add to them. */
export const ErasedCountsItem = z
  .looseObject({})
  .transform((item): ErasedCounts => Object.fromEntries(Object.entries(item).filter(isCount)))
const isCount = (entry: [string, unknown]): entry is [string, number] => typeof entry[1] === 'number'

export const erasureItem = (erasure: ErasureRequest): StoredItem => {
  const { doneAt } = erasure
  // The table's time to live, in seconds.
  const expiresAt = doneAt && Math.ceil((toEpochMillis(doneAt) + ERASURE_RETENTION_DAYS * DAY_MS) / 1000)
  return toItem(erasureKey(erasure.id), 'erasure', ErasureRequest, erasure, expiresAt ? { expiresAt } : {})
}

export const registrationUnchanged = ({ status, revision }: Registration): WriteCondition => ({
  expression: '#status = :status AND #revision = :revision',
  names: { '#status': 'status', '#revision': 'revision' },
  values: { ':status': status, ':revision': revision },
})

export const mailUnchanged = ({ state, attempt }: LedgerEntry): WriteCondition => ({
  expression: '#state = :state AND attempt = :attempt',
  names: { '#state': 'state' },
  values: { ':state': state, ':attempt': attempt },
})

export const addErasedCounts = (
  table: DynamoTable,
  clinicId: string,
  counts: ErasedCounts,
): TransactWriteItem => {
  const entries = Object.entries(counts)
  return {
    Update: {
      TableName: table.name,
      Key: marshall(erasedCountsKey(clinicId)),
      UpdateExpression: `SET #type = :type ADD ${entries.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
      ExpressionAttributeNames: {
        '#type': 'type',
        ...Object.fromEntries(entries.map(([name], index) => [`#c${index}`, name])),
      },
      ExpressionAttributeValues: marshall({
        ':type': 'erased-counts',
        ...Object.fromEntries(entries.map(([, count], index) => [`:c${index}`, count])),
      }),
    },
  }
}

/** Match decisions, attendance by hand and registrations on the spot are the audit records that name a registration. */
export const auditLinesQuery = (table: DynamoTable, clinicId: string, registrationId: string | null) => ({
  TableName: table.name,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
  FilterExpression:
    registrationId === null ? 'attribute_exists(#after.registration)' : '#after.registration = :registration',
  ExpressionAttributeNames: { '#after': 'after' },
  ExpressionAttributeValues: marshall({
    ':pk': keyInClinic(clinicId, '').pk,
    ':sk': 'AUDIT#',
    ...(registrationId !== null && { ':registration': registrationId }),
  }),
  ProjectionExpression: 'pk, sk',
  ConsistentRead: true,
})
