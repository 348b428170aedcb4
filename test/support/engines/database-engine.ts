import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'
import { clinicListIndex, tableLayout, watchIndex } from '../../../shared/aws/dynamodb/table-layout'
import { testClientConfig } from '../aws-client-config'

/** A DynamoDB that runs. */
export interface RunningEngine {
  endpoint: string
  /** The beginning of the names of its tables, `clinics` when absent. */
  tablePrefix?: string
  stop(): Promise<void>
}

/** A DynamoDB that tests can start. */
export interface TestEngine {
  name: string
  start(): Promise<RunningEngine>
}

const keyAttributes = [
  tableLayout.partitionKey,
  tableLayout.sortKey,
  clinicListIndex.partitionKey,
  clinicListIndex.sortKey,
  watchIndex.partitionKey,
  watchIndex.sortKey,
]

let tables = 0

/** A table of its own for a test, as infra/constructs/clinic-table.ts has it. */
export const createTestTable = async ({
  endpoint,
  tablePrefix = 'clinics',
}: RunningEngine): Promise<DynamoTable> => {
  tables += 1
  const table = openTable(`${tablePrefix}-${tables}`, testClientConfig(endpoint))
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keyAttributes.map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [
        { AttributeName: tableLayout.partitionKey, KeyType: 'HASH' },
        { AttributeName: tableLayout.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: clinicListIndex.name,
          KeySchema: [
            { AttributeName: clinicListIndex.partitionKey, KeyType: 'HASH' },
            { AttributeName: clinicListIndex.sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: watchIndex.name,
          KeySchema: [
            { AttributeName: watchIndex.partitionKey, KeyType: 'HASH' },
            { AttributeName: watchIndex.sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )
  return table
}

/** @throws Error when it does not answer within the seconds */
export const waitUntilItAnswers = async (endpoint: string, seconds: number): Promise<void> => {
  const client = new DynamoDBClient({ ...testClientConfig(endpoint), maxAttempts: 1 })
  const until = Date.now() + seconds * 1000
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}))
      return
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`no DynamoDB at ${endpoint} within ${seconds} s`, { cause: error })
      await new Promise((wake) => setTimeout(wake, 50))
    }
  }
}

/**
 * A port on which no process listens now. It is below the range that systems use for outgoing connections, so that none
 * of them takes it before it is used.
 * @throws Error when many in a row are taken
 */
export const findFreePort = async (): Promise<number> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(20_000, 32_000)
    const server = createServer().listen(port, '127.0.0.1')
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    await new Promise((closed) => server.close(closed))
    if (free) return port
  }
  throw new Error('no port')
}
