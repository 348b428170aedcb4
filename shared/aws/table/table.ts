import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import { tableSettings } from '../client-settings'
import { quick } from '../limits'
import type { Key } from './keys'
import { fromItem } from './stored-item'

/** The one table and the way to it. */
export interface Table {
  client: DynamoDBClient
  name: string
}

/**
 * The SDK's steps for each kind of call are put together once, a tenth of what a call costs.
 * @param config for tests; in a function region, endpoint and credentials come from the environment
 */
export const openTable = (name: string, config: DynamoDBClientConfig = {}): Table => ({
  client: new DynamoDBClient({ ...tableSettings, cacheMiddleware: true, ...config }),
  name,
})

/** Reads what is true now: a decision must not rest on an old copy. */
export const getItem = async <S extends z.ZodType>(
  table: Table,
  key: Key,
  schema: S,
): Promise<z.output<S> | undefined> => {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
    quick.oneItem,
  )
  return Item && fromItem(schema, Item)
}

/** The items of one pk whose sk begins with `beginning.sk`, in its order, as they are now, at most 1 MB a page. */
export const pagesOf = <S extends z.ZodType>(
  table: Table,
  beginning: Key,
  schema: S,
): AsyncGenerator<z.output<S>[]> =>
  queryPages(table, schema, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: marshall({ ':pk': beginning.pk, ':sk': beginning.sk }),
    ConsistentRead: true,
  })

export async function* queryPages<S extends z.ZodType>(
  table: Table,
  schema: S,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<z.output<S>[]> {
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...query })) {
    yield (page.Items ?? []).map((item) => fromItem(schema, item))
  }
}

export const allOf = async <T>(pages: AsyncIterable<T[]>): Promise<T[]> =>
  (await Array.fromAsync(pages)).flat()
