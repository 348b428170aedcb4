import * as z from 'zod'
import {
  activeSuppression,
  liftRecord,
  SuppressionRecord,
  suppressAgain,
} from '../../../../domain/mail/sending/suppression'
import { type SuppressionReason, Unsubscription } from '../../../../domain/mail/sending/unsubscription'
import type { SuppressionStore } from '../../../../ports/suppressions'
import { batchGetItems } from '../../batch-items'
import { itemIsNew, putIfMatches } from '../../conditional-write'
import { getItem } from '../../get-item'
import { suppressionKey, unsubscriptionKey } from '../../item-keys'
import { fromItem, toItem } from '../../stored-item'
import type { DynamoTable } from '../../table'

/** A suppression or an unsubscription. */
const SuppressionItem = z.object({
  personId: z.string(),
  reason: SuppressionRecord.shape.reason.optional(),
  at: SuppressionRecord.shape.at,
  lifted: SuppressionRecord.shape.lifted,
  version: SuppressionRecord.shape.version,
  takenBackAt: Unsubscription.shape.takenBackAt,
})

/** A resubscription keeps the item, because the site has no permission to delete. */
const mayUnsubscribe = {
  expression: 'attribute_not_exists(pk) OR attribute_type(takenBackAt, :text)',
  values: { ':text': 'S' },
}
const mayResubscribe = {
  expression: 'attribute_exists(pk) AND NOT attribute_type(takenBackAt, :text)',
  values: { ':text': 'S' },
}

const readRecord = (table: DynamoTable, personId: string): Promise<SuppressionRecord | undefined> =>
  getItem(table, suppressionKey(personId), SuppressionRecord)

const recordItem = (record: SuppressionRecord) =>
  toItem(suppressionKey(record.personId), 'suppression', SuppressionRecord, record)

/** @returns false when another write came first */
const replaceRecord = async (table: DynamoTable, record: SuppressionRecord): Promise<boolean> => {
  const condition = {
    expression: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': record.version - 1 },
  }
  return (await putIfMatches(table, recordItem(record), condition)).written
}

export const createSuppressionStore = (table: DynamoTable): SuppressionStore => ({
  find: async (personId) => {
    const record = await readRecord(table, personId)
    return record && activeSuppression(record)
  },
  readRecord: (personId) => readRecord(table, personId),
  suppress: async (suppression) => {
    const first = await putIfMatches(table, recordItem({ ...suppression, lifted: [], version: 1 }), itemIsNew)
    if (first.written) return 'suppressed'
    const again = suppressAgain(fromItem(SuppressionRecord, first.existing), suppression)
    return again && (await replaceRecord(table, again)) ? 'suppressed' : 'known'
  },
  lift: async (personId, lift) => {
    const record = await readRecord(table, personId)
    const after = record && liftRecord(record, lift)
    return after && (await replaceRecord(table, after)) ? 'lifted' : 'not-suppressed'
  },
  unsubscribe: async (personId, at) => {
    const key = unsubscriptionKey(personId)
    const item = toItem(key, 'unsubscription', Unsubscription, { personId, at, takenBackAt: null })
    const { written } = await putIfMatches(table, item, mayUnsubscribe)
    return written ? 'unsubscribed' : 'known'
  },
  resubscribe: async (personId, at) => {
    const key = unsubscriptionKey(personId)
    const stored = await getItem(table, key, Unsubscription)
    if (!stored || stored.takenBackAt !== null) return 'not-unsubscribed'
    const item = toItem(key, 'unsubscription', Unsubscription, { ...stored, takenBackAt: at })
    return (await putIfMatches(table, item, mayResubscribe)).written ? 'subscribed' : 'not-unsubscribed'
  },
  hasUnsubscribed: async (personId) => {
    const stored = await getItem(table, unsubscriptionKey(personId), Unsubscription)
    return stored !== undefined && stored.takenBackAt === null
  },
  suppressionReasons: async (personIds) => {
    const keys = [...new Set(personIds)].flatMap((id) => [suppressionKey(id), unsubscriptionKey(id)])
    const reasons = new Map<string, SuppressionReason>()
    for (const item of await batchGetItems(table, keys, SuppressionItem)) {
      const { personId, reason, takenBackAt } = item
      if (takenBackAt !== null || (reason !== undefined && !activeSuppression({ ...item, reason }))) continue
      if (reason !== undefined || !reasons.has(personId)) reasons.set(personId, reason ?? 'unsubscribed')
    }
    return reasons
  },
})
