import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import { shortTimeouts } from '../call-timeouts'
import { backoff } from '../retry'
import type { ItemKey } from './item-keys'
import { fromItem, type StoredItem } from './stored-item'
import type { DynamoTable } from './table'

/** The maximum per call (DynamoDB API reference, "BatchGetItem"). */
const MAX_READ_BATCH = 100
/** The same, "BatchWriteItem". */
const MAX_WRITE_BATCH = 25
/** Maximum number of concurrent calls: an on-demand table reaches its full rate only after some minutes of use. */
const MAX_CONCURRENT_CALLS = 4
const MAX_ATTEMPTS = 12
/** This many items answer as fast as one. */
const FEW_ITEMS = 10

/** The existing items of many keys, in no order, read consistently. */
export const batchGetItems = async <S extends z.ZodType>(
  table: DynamoTable,
  keys: readonly ItemKey[],
  schema: S,
): Promise<z.output<S>[]> => (await readStoredItems(table, keys)).map((item) => fromItem(schema, item))

/**
 * The same by partition key, for one item of each of many partitions.
 * @param isConsistent false: at half the price, and a moment behind the last write
 */
export const batchGetByPartition = async <S extends z.ZodType>(
  table: DynamoTable,
  keys: readonly ItemKey[],
  schema: S,
  isConsistent = true,
): Promise<ReadonlyMap<string, z.output<S>>> => {
  const items = await readStoredItems(table, keys, isConsistent)
  return new Map(items.map((item) => [item.pk?.S ?? '', fromItem(schema, item)] as const))
}

/** @param keys each only once */
export const readStoredItems = async (
  table: DynamoTable,
  keys: readonly ItemKey[],
  isConsistent = true,
): Promise<StoredItem[]> => {
  const found: StoredItem[] = []
  await processInGroups(keys, MAX_READ_BATCH, async (group) => {
    let remaining = group.map((key) => marshall(key))
    for (let attempt = 1; remaining.length > 0; attempt += 1) {
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table.name]: { Keys: remaining, ConsistentRead: isConsistent } },
        }),
        remaining.length <= FEW_ITEMS ? shortTimeouts.oneItem : {},
      )
      found.push(...(Responses?.[table.name] ?? []))
      remaining = UnprocessedKeys?.[table.name]?.Keys ?? []
      if (remaining.length > 0) await waitBeforeRetry(table, attempt)
    }
  })
  return found
}

/**
 * Puts many items and overwrites existing ones; a crash leaves some of them unwritten.
 * @param perCall fewer than the maximum for large items: a call has seconds
 */
export const batchPutItems = (
  table: DynamoTable,
  items: readonly StoredItem[],
  perCall = MAX_WRITE_BATCH,
): Promise<void> =>
  processInGroups(items, perCall, async (group) => {
    let remaining = group.map((item) => ({ PutRequest: { Item: item } }))
    for (let attempt = 1; remaining.length > 0; attempt += 1) {
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteItemCommand({ RequestItems: { [table.name]: remaining } }),
      )
      remaining = (UnprocessedItems?.[table.name] ?? []) as typeof remaining
      if (remaining.length > 0) await waitBeforeRetry(table, attempt)
    }
  })

const processInGroups = async <T>(all: readonly T[], size: number, work: (group: T[]) => Promise<void>) => {
  let from = 0
  const worker = async () => {
    while (from < all.length) {
      const group = all.slice(from, from + size)
      from += size
      await work(group)
    }
  }
  await Promise.all(Array.from({ length: MAX_CONCURRENT_CALLS }, worker))
}

/** @throws Error when the table still refuses items after some seconds: the job is delivered again */
const waitBeforeRetry = async ({ sleep }: DynamoTable, attempt: number): Promise<void> => {
  if (attempt === MAX_ATTEMPTS) throw new Error('the table leaves a part of a batch undone')
  await backoff(attempt, { baseMs: 20, maxMs: 1_500 }, sleep)
}
