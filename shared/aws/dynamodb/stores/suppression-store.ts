import * as z from 'zod'
import { Suppression } from '../../../domain/mail/suppression'
import { type SuppressionReason, Unsubscription } from '../../../domain/mail/unsubscription'
import type { SuppressionStore } from '../../../ports/suppressions'
import { batchGetItems } from '../batch-items'
import { itemIsNew, putIfMatches } from '../conditional-write'
import { suppressionKey, unsubscriptionKey } from '../item-keys'
import { toItem } from '../stored-item'
import { type DynamoTable, getItem } from '../table'

/** A suppression or an unsubscription. */
const SuppressionItem = z.object({
  personId: z.string(),
  reason: Suppression.shape.reason.optional(),
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

export const createSuppressionStore = (table: DynamoTable): SuppressionStore => ({
  find: (personId) => getItem(table, suppressionKey(personId), Suppression),
  suppress: async (suppression) => {
    const key = suppressionKey(suppression.personId)
    const { written } = await putIfMatches(
      table,
      toItem(key, 'suppression', Suppression, suppression),
      itemIsNew,
    )
    return written ? 'suppressed' : 'known'
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
    for (const { personId, reason, takenBackAt } of await batchGetItems(table, keys, SuppressionItem)) {
      if (takenBackAt !== null) continue
      if (reason !== undefined || !reasons.has(personId)) reasons.set(personId, reason ?? 'unsubscribed')
    }
    return reasons
  },
})
