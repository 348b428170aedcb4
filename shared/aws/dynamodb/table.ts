import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod'
import { dynamodbClientConfig, type Pause } from '../retry'
import type { ItemKey } from './item-keys'
import { fromItem } from './stored-item'

/** The one table and its client. */
export interface DynamoTable {
  client: DynamoDBClient
  name: string
  /** Waits between two attempts of a write that meets another one, or of a batch of which a part was left undone. */
  sleep?: Pause
}

/**
 * The SDK's steps for each kind of call are put together once, a tenth of what a call costs.
 * @param config for tests; in a function region, endpoint and credentials come from the environment
 */
export const openTable = (name: string, config: DynamoDBClientConfig = {}): DynamoTable => ({
  client: new DynamoDBClient({ ...dynamodbClientConfig, cacheMiddleware: true, ...config }),
  name,
})

/** The items of one pk whose sk begins with `beginning.sk`, in its order, as they are now, at most 1 MB a page. */
export const queryByPrefix = <S extends z.ZodType>(
  table: DynamoTable,
  prefix: ItemKey,
  schema: S,
): AsyncGenerator<z.output<S>[]> =>
  queryPages(table, schema, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: marshall({ ':pk': prefix.pk, ':sk': prefix.sk }),
    ConsistentRead: true,
  })

/** The same of several partitions, one after the other. */
export async function* queryByPrefixes<S extends z.ZodType>(
  table: DynamoTable,
  prefixes: readonly ItemKey[],
  schema: S,
): AsyncGenerator<z.output<S>[]> {
  for (const prefix of prefixes) yield* queryByPrefix(table, prefix, schema)
}

export async function* queryPages<S extends z.ZodType>(
  table: DynamoTable,
  schema: S,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<z.output<S>[]> {
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...query })) {
    yield (page.Items ?? []).map((item) => fromItem(schema, item))
  }
}

export const collectPages = async <T>(pages: AsyncIterable<T[]>): Promise<T[]> =>
  (await Array.fromAsync(pages)).flat()
