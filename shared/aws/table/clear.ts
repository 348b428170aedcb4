import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Key } from './keys'
import type { Item } from './stored-item'
import type { Table } from './table'

/** The keys of some items whose sk begins so, at most so many. */
const keysIn = async (table: Table, beginning: Key, most: number): Promise<Item[]> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: marshall({ ':pk': beginning.pk, ':sk': beginning.sk }),
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
      Limit: most,
    }),
  )
  return found.Items ?? []
}

export const removeItem = (table: Table, key: Item) =>
  table.client.send(new DeleteItemCommand({ TableName: table.name, Key: key }))

const AT_ONCE = 25

/** Removes items whose sk begins so, at most so many. @returns how many it were */
export const clearBeginning = async (table: Table, beginning: Key, most: number): Promise<number> => {
  let cleared = 0
  while (cleared < most) {
    const keys = await keysIn(table, beginning, Math.min(most - cleared, AT_ONCE))
    if (keys.length === 0) break
    await Promise.all(keys.map((key) => removeItem(table, key)))
    cleared += keys.length
  }
  return cleared
}
