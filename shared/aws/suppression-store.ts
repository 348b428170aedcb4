import * as z from 'zod'
import { type Standing, Unsubscription } from '../domain/campaign/standing'
import { Suppression } from '../domain/suppression'
import type { SuppressionStore } from '../ports/suppressions'
import { getMany } from './batches'
import { suppressionKey, unsubscriptionKey } from './keys'
import { toItem } from './stored-item'
import { getItem, type Table } from './table'
import { isNew, putIf } from './write'

/** Either word on a person. */
const Word = z.object({ personId: z.string(), reason: Suppression.shape.reason.optional() })

export const suppressionStore = (table: Table): SuppressionStore => ({
  find: (personId) => getItem(table, suppressionKey(personId), Suppression),
  suppress: async (suppression) => {
    const key = suppressionKey(suppression.personId)
    const known = await putIf(table, toItem(key, 'suppression', Suppression, suppression), isNew)
    return known ? 'known' : 'suppressed'
  },
  unsubscribe: async (unsubscription) => {
    const key = unsubscriptionKey(unsubscription.personId)
    const known = await putIf(table, toItem(key, 'unsubscription', Unsubscription, unsubscription), isNew)
    return known ? 'known' : 'unsubscribed'
  },
  hasUnsubscribed: async (personId) =>
    (await getItem(table, unsubscriptionKey(personId), Unsubscription)) !== undefined,
  standing: async (personIds) => {
    const keys = [...new Set(personIds)].flatMap((id) => [suppressionKey(id), unsubscriptionKey(id)])
    const standing = new Map<string, Standing>()
    for (const { personId, reason } of await getMany(table, keys, Word)) {
      if (reason !== undefined || !standing.has(personId)) standing.set(personId, reason ?? 'unsubscribed')
    }
    return standing
  },
})
