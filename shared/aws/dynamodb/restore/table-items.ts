import { paginateScan } from '@aws-sdk/client-dynamodb'
import type { StoredItem } from '../stored-item'
import type { DynamoTable } from '../table'

/**
 * Every item of a table, by pages of at most 1 MB, each item as it is when its page is read. What is written while the
 * pages are read may be in it or not.
 */
export async function* readItemPages({ client, name }: DynamoTable): AsyncGenerator<StoredItem[]> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name, ConsistentRead: true }))
    yield Items
}
