import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import { shortTimeouts } from '../call-timeouts'
import { readStoredItems } from './batch-items'
import type { ItemKey } from './item-keys'
import { fromItem, type StoredItem } from './stored-item'
import type { DynamoTable } from './table'

interface WaitingRead {
  key: ItemKey
  resolve: (item: StoredItem | undefined) => void
  reject: (error: unknown) => void
}

/** The reads that have been asked for in this turn of the event loop. */
const waitingReads = new WeakMap<DynamoTable['client'], WaitingRead[]>()

/**
 * A consistent read: a decision must not use outdated data. What is asked for in the same turn of the event loop is read
 * by one call, at the same price: a use case that needs several items asks for all before it waits for one.
 */
export const getItem = async <S extends z.ZodType>(
  table: DynamoTable,
  key: ItemKey,
  schema: S,
): Promise<z.output<S> | undefined> => {
  const item = await new Promise<StoredItem | undefined>((resolve, reject) => {
    const read = { key, resolve, reject }
    const waiting = waitingReads.get(table.client)
    if (waiting) {
      waiting.push(read)
      return
    }
    waitingReads.set(table.client, [read])
    // After every answer that has arrived by now has been dealt with, which may ask for an item too.
    setImmediate(() => void readWaiting(table))
  })
  return item && readOnce(schema, item)
}

/** What an item has been read as; several who asked for the same get one value, which they must not change. */
const readItems = new WeakMap<StoredItem, Map<z.ZodType, unknown>>()

const readOnce = <S extends z.ZodType>(schema: S, item: StoredItem): z.output<S> => {
  const bySchema = readItems.get(item) ?? new Map<z.ZodType, unknown>()
  readItems.set(item, bySchema)
  if (!bySchema.has(schema)) bySchema.set(schema, fromItem(schema, item))
  return bySchema.get(schema) as z.output<S>
}

const readWaiting = async (table: DynamoTable): Promise<void> => {
  const reads = waitingReads.get(table.client) ?? []
  waitingReads.delete(table.client)
  try {
    const found = await readByName(table, new Map(reads.map(({ key }) => [nameOf(key), key])))
    for (const { key, resolve } of reads) resolve(found.get(nameOf(key)))
  } catch (error) {
    for (const { reject } of reads) reject(error)
  }
}

const readByName = async (
  table: DynamoTable,
  keys: ReadonlyMap<string, ItemKey>,
): Promise<ReadonlyMap<string, StoredItem>> => {
  const items =
    keys.size === 1
      ? await readOne(table, [...keys.values()][0] as ItemKey)
      : await readStoredItems(table, [...keys.values()])
  return new Map(items.map((item) => [nameOf({ pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' }), item]))
}

const readOne = async (table: DynamoTable, key: ItemKey): Promise<StoredItem[]> => {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
    shortTimeouts.oneItem,
  )
  return Item ? [Item] : []
}

/** No key has a line break. */
const nameOf = ({ pk, sk }: ItemKey): string => `${pk}\n${sk}`
