import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ItemKey } from './item-keys'
import type { StoredItem } from './stored-item'
import type { DynamoTable } from './table'

/** The keys of at most `most` items whose sk begins with the prefix. */
const queryKeys = async (table: DynamoTable, prefix: ItemKey, most: number): Promise<StoredItem[]> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: marshall({ ':pk': prefix.pk, ':sk': prefix.sk }),
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
      Limit: most,
    }),
  )
  return found.Items ?? []
}

export const deleteItem = (table: DynamoTable, key: StoredItem) =>
  table.client.send(new DeleteItemCommand({ TableName: table.name, Key: key }))

const MAX_CONCURRENT_DELETES = 25

/**
 * Removes at most `most` items whose sk begins with the prefix.
 * @returns how many were removed
 */
export const deleteByPrefix = async (table: DynamoTable, prefix: ItemKey, most: number): Promise<number> => {
  let cleared = 0
  while (cleared < most) {
    const keys = await queryKeys(table, prefix, Math.min(most - cleared, MAX_CONCURRENT_DELETES))
    if (keys.length === 0) break
    await Promise.all(keys.map((key) => deleteItem(table, key)))
    cleared += keys.length
  }
  return cleared
}
