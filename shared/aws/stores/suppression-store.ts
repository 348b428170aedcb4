import * as z from 'zod'
import { type Standing, Unsubscription } from '../../domain/campaign/standing'
import { Suppression } from '../../domain/mail/suppression'
import type { SuppressionStore } from '../../ports/suppressions'
import { getMany } from '../table/batches'
import { suppressionKey, unsubscriptionKey } from '../table/keys'
import { toItem } from '../table/stored-item'
import { getItem, type Table } from '../table/table'
import { isNew, putIf } from '../table/write'

/** Either word on a person. */
const Word = z.object({
  personId: z.string(),
  reason: Suppression.shape.reason.optional(),
  takenBackAt: Unsubscription.shape.takenBackAt,
})

/** What is taken back stays: the site, by which it is, may delete nothing. */
const isWanted = {
  expression: 'attribute_not_exists(pk) OR attribute_type(takenBackAt, :text)',
  values: { ':text': 'S' },
}
const isUnwanted = {
  expression: 'attribute_exists(pk) AND NOT attribute_type(takenBackAt, :text)',
  values: { ':text': 'S' },
}

export const suppressionStore = (table: Table): SuppressionStore => ({
  find: (personId) => getItem(table, suppressionKey(personId), Suppression),
  suppress: async (suppression) => {
    const key = suppressionKey(suppression.personId)
    const known = await putIf(table, toItem(key, 'suppression', Suppression, suppression), isNew)
    return known ? 'known' : 'suppressed'
  },
  unsubscribe: async (personId, at) => {
    const key = unsubscriptionKey(personId)
    const item = toItem(key, 'unsubscription', Unsubscription, { personId, at, takenBackAt: null })
    const known = await putIf(table, item, isWanted)
    return known ? 'known' : 'unsubscribed'
  },
  subscribeAgain: async (personId, at) => {
    const key = unsubscriptionKey(personId)
    const stored = await getItem(table, key, Unsubscription)
    if (!stored || stored.takenBackAt !== null) return 'not-unsubscribed'
    const item = toItem(key, 'unsubscription', Unsubscription, { ...stored, takenBackAt: at })
    return (await putIf(table, item, isUnwanted)) ? 'not-unsubscribed' : 'subscribed'
  },
  hasUnsubscribed: async (personId) => {
    const stored = await getItem(table, unsubscriptionKey(personId), Unsubscription)
    return stored !== undefined && stored.takenBackAt === null
  },
  standing: async (personIds) => {
    const keys = [...new Set(personIds)].flatMap((id) => [suppressionKey(id), unsubscriptionKey(id)])
    const standing = new Map<string, Standing>()
    for (const { personId, reason, takenBackAt } of await getMany(table, keys, Word)) {
      if (takenBackAt !== null) continue
      if (reason !== undefined || !standing.has(personId)) standing.set(personId, reason ?? 'unsubscribed')
    }
    return standing
  },
})
