import { type DynamoDbEngine, startEngine } from '../../infra/local/services/dynamodb/engine'
import { type DynamoTable, openTable } from '../../shared/aws/dynamodb/table'
import { clinicListIndex, tableLayout, watchIndex } from '../../shared/aws/dynamodb/table-layout'
import { testClientConfig } from '../support/aws-client-config'

/** The one table of the product with its stream, in the memory of an engine of its own. */
export interface StreamedTable {
  table: DynamoTable
  engine: DynamoDbEngine
  streamArn: string
}

/** An empty one; its caller stops the engine. */
export const startStreamedTable = async (): Promise<StreamedTable> => {
  const engine = await startEngine({})
  const table = openTable('sample-programme', testClientConfig(engine.endpoint))
  const keySchema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
  const keys = [tableLayout, clinicListIndex, watchIndex].flatMap(({ partitionKey, sortKey }) => [
    partitionKey,
    sortKey,
  ])
  const { TableDescription } = await engine.callOperation<{ TableDescription: { LatestStreamArn: string } }>(
    'CreateTable',
    {
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(tableLayout),
      GlobalSecondaryIndexes: [
        {
          IndexName: clinicListIndex.name,
          KeySchema: keySchema(clinicListIndex),
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: watchIndex.name,
          KeySchema: keySchema(watchIndex),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  )
  return { table, engine, streamArn: TableDescription.LatestStreamArn }
}

type Item = Record<string, unknown>

/** Every item as DynamoDB's JSON, in order of its key, without the marks by which a writer knows its own write. */
export const readAllItems = async ({ engine, table }: StreamedTable): Promise<Item[]> => {
  const items: Item[] = []
  let ExclusiveStartKey: Item | undefined
  do {
    const page = await engine.callOperation<{ Items: Item[]; LastEvaluatedKey?: Item }>('Scan', {
      TableName: table.name,
      ExclusiveStartKey,
    })
    for (const { writeToken: _, ...item } of page.Items) items.push(sortFields(item))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  const keyOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk])
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Engines return the fields of maps in any order. */
const sortFields = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(sortFields) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, sortFields(field)] as const)
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1))) as Value
}
