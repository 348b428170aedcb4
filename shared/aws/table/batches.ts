import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import type { Key } from './keys'
import { fromItem, type Item } from './stored-item'
import type { Table } from './table'

/** What one call takes (DynamoDB API reference, "BatchGetItem"). */
const READ = 100
/** The same, "BatchWriteItem". */
const WRITE = 25
/** So many calls at the same time: a table on demand gives its full rate only after some minutes of use. */
const AT_ONCE = 4
const TRIES = 12

/** The items of many keys that are there, in no order, as they are now. */
export const getMany = async <S extends z.ZodType>(
  table: Table,
  keys: readonly Key[],
  schema: S,
): Promise<z.output<S>[]> => {
  const found: z.output<S>[] = []
  await eachGroup(keys, READ, async (group) => {
    let left = group.map((key) => marshall(key))
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: true } } }),
      )
      found.push(...(Responses?.[table.name] ?? []).map((item) => fromItem(schema, item)))
      left = UnprocessedKeys?.[table.name]?.Keys ?? []
      if (left.length > 0) await backOff(attempt)
    }
  })
  return found
}

/** Puts many items, whatever is there before; a crash leaves some of them unwritten. */
export const putMany = (table: Table, items: readonly Item[]): Promise<void> =>
  eachGroup(items, WRITE, async (group) => {
    let left = group.map((item) => ({ PutRequest: { Item: item } }))
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteItemCommand({ RequestItems: { [table.name]: left } }),
      )
      left = (UnprocessedItems?.[table.name] ?? []) as typeof left
      if (left.length > 0) await backOff(attempt)
    }
  })

const eachGroup = async <T>(all: readonly T[], size: number, work: (group: T[]) => Promise<void>) => {
  let from = 0
  const worker = async () => {
    while (from < all.length) {
      const group = all.slice(from, from + size)
      from += size
      await work(group)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** @throws Error when the table still takes no more after some seconds: the job comes again */
const backOff = async (attempt: number): Promise<void> => {
  if (attempt === TRIES) throw new Error('the table leaves a part of a batch undone')
  await pause(Math.random() * Math.min(1_500, 20 * 2 ** attempt))
}
