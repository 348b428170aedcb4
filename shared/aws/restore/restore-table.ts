import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb'
import { isErased } from '../../domain/attendance/erased-rows'
import { Erasure } from '../../domain/erasure/erasure'
import { erasureKey, type ItemType } from '../table/keys'
import { toItem } from '../table/stored-item'
import type { Table } from '../table/table'
import { erasuresAgain } from './erasures-again'

type StoredItem = Record<string, AttributeValue>

/** What restoring a table comes to, in items. */
export interface Restoring {
  /** Put back as the copy has them. */
  written: number
  /** Newer than the copy. */
  removed: number
  /** Left as they stand. */
  kept: number
  /** People whom the copy brings back, and whom the next sweep erases again. */
  toErase: number
}

/**
 * True whatever the data are set back to: addresses that refuse mail, people who want no invitation, what people did,
 * what Zoom told, who is to be forgotten, which lists are.
 */
const happened: readonly ItemType[] = [
  'suppression',
  'unsubscription',
  'audit',
  'list-audit',
  'removed-list',
  'zoom-event',
  'erasure',
]

/**
 * Sets a table back to a copy of it, item by item, so that stream, index, alarms and grants stay as they are.
 * Run again after a failure it goes on. The functions must not work meanwhile; which mails left after the
 * copy was taken is not known afterwards, see docs/runbook.md, "Restoring the table".
 * @param options.write false only counts
 */
export const restoreTable = async (
  copy: Table,
  into: Table,
  options: { write: boolean },
): Promise<Restoring> => {
  const present = await itemsOf(into)
  const done: Restoring = { written: 0, removed: 0, kept: 0, toErase: 0 }
  const old = await itemsOf(copy)
  const again = erasuresAgain([...present.values()], [...old.values()])
  for (const [key, item] of old) {
    const now = present.get(key)
    present.delete(key)
    if (now && (stays(now) || textOf(now) === textOf(item))) {
      done.kept += 1
      continue
    }
    done.written += 1
    if (options.write) await into.client.send(new PutItemCommand({ TableName: into.name, Item: item }))
  }
  for (const item of present.values()) {
    if (stays(item)) {
      done.kept += 1
      continue
    }
    done.removed += 1
    if (options.write) {
      await into.client.send(new DeleteItemCommand({ TableName: into.name, Key: keyOf(item) }))
    }
  }
  for (const erasure of again) {
    done.toErase += 1
    if (!options.write) continue
    const Item = toItem(erasureKey(erasure.id), 'erasure', Erasure, erasure)
    await into.client.send(new PutItemCommand({ TableName: into.name, Item }))
  }
  return done
}

/** What was erased of an event is no other event: the copy's own one takes its place, and is erased again. */
const stays = ({ type, name }: StoredItem): boolean =>
  happened.some((one) => one === type?.S) && !isErased({ name: name?.S ?? '' })

/** A few clinics are some ten thousand items: they are held at once. */
const itemsOf = async ({ client, name }: Table): Promise<Map<string, StoredItem>> => {
  const items = new Map<string, StoredItem>()
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    for (const item of page.Items ?? []) items.set(textOf(keyOf(item)), item)
  }
  return items
}

const keyOf = ({ pk = { S: '' }, sk = { S: '' } }: StoredItem): StoredItem => ({ pk, sk })

/** The same text for the same item, in whatever order its attributes and the fields in them come. */
const textOf = (item: StoredItem): string =>
  JSON.stringify(item, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  )
