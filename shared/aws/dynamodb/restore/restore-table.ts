import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { isErasedName } from '../../../domain/attendance/erased-rows'
import { ErasureRequest } from '../../../domain/erasure/erasure'
import { canonicalJson } from '../../../domain/values/text/canonical-json'
import { erasureKey, type ItemType } from '../item-keys'
import { type StoredItem, toItem } from '../stored-item'
import type { DynamoTable } from '../table'
import { erasuresToRepeat } from './repeat-erasures'
import { readItemPages } from './table-items'

/** The result of restoring a table, in items. */
export interface RestoreCounts {
  /** Restored from the copy. */
  written: number
  /** Deleted, because it is newer than the copy. */
  removed: number
  /** Not changed. */
  kept: number
  /** People who are in the copy again and whom the next sweep erases again. */
  toErase: number
}

/**
 * Item types that keep their present state in a restore: suppressed addresses, unsubscriptions, the audit log, Zoom
 * events, erasure requests, which lists exist, sessions that were ended, links to figures, of which one may have been
 * withdrawn since, and certificates: people have them in hand, and one may have been revoked since.
 */
export const keptItemTypes: readonly ItemType[] = [
  'suppression',
  'unsubscription',
  'audit',
  'list-audit',
  'removed-list',
  'zoom-event',
  'erasure',
  'programme-link',
  'programme-audit',
  'session',
  'programme-subscription',
  'certificate',
  'certificate-code',
]

/** Kept types of which an item is not brought back either when it is missing now: a subscription that was ended. */
const endableItemTypes: readonly ItemType[] = ['programme-subscription']

/**
 * Restores a table from a copy of it, a table or the items of a backup, item by item, so that stream, index, alarms and
 * grants are kept. A second run after a failure continues. The functions must be stopped meanwhile; which mails were
 * sent after the copy was taken is unknown afterwards, see docs/runbook.md, "Restoring the table".
 * @param options.write false only counts
 */
export const restoreTable = async (
  copy: DynamoTable | StoredItem[],
  into: DynamoTable,
  options: { write: boolean },
): Promise<RestoreCounts> => {
  const present = await readAllItems(into)
  const done: RestoreCounts = { written: 0, removed: 0, kept: 0, toErase: 0 }
  const old = Array.isArray(copy) ? byKey(copy) : await readAllItems(copy)
  const again = erasuresToRepeat([...present.values()], [...old.values()])
  for (const [key, item] of old) {
    const now = present.get(key)
    present.delete(key)
    const isUnchanged = now ? isKept(now) || canonicalJson(now) === canonicalJson(item) : isEndable(item)
    if (isUnchanged) {
      done.kept += 1
      continue
    }
    done.written += 1
    if (options.write) await into.client.send(new PutItemCommand({ TableName: into.name, Item: item }))
  }
  for (const item of present.values()) {
    if (isKept(item)) {
      done.kept += 1
      continue
    }
    done.removed += 1
    if (options.write) {
      await into.client.send(new DeleteItemCommand({ TableName: into.name, Key: itemKeyOf(item) }))
    }
  }
  for (const erasure of again) {
    done.toErase += 1
    if (!options.write) continue
    const Item = toItem(erasureKey(erasure.id), 'erasure', ErasureRequest, erasure)
    await into.client.send(new PutItemCommand({ TableName: into.name, Item }))
  }
  return done
}

/** An anonymised event is not kept: the copy's original replaces it, and is erased again. */
const isKept = ({ type, name }: StoredItem): boolean =>
  keptItemTypes.some((one) => one === type?.S) && !isErasedName({ name: name?.S ?? '' })

const isEndable = ({ type }: StoredItem): boolean => endableItemTypes.some((one) => one === type?.S)

/** A few clinics are about ten thousand items, few enough to be held in memory. */
const readAllItems = async (table: DynamoTable): Promise<Map<string, StoredItem>> =>
  byKey((await Array.fromAsync(readItemPages(table))).flat())

const byKey = (items: StoredItem[]): Map<string, StoredItem> =>
  new Map(items.map((item) => [canonicalJson(itemKeyOf(item)), item]))

const itemKeyOf = ({ pk = { S: '' }, sk = { S: '' } }: StoredItem): StoredItem => ({ pk, sk })
