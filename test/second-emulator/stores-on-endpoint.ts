/** The contract of the stores on the endpoint of `npm run second-emulator`, which starts this with vitest. */
import { DeleteTableCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb'
import { afterAll, describe, inject } from 'vitest'
import { tableContracts } from '../contract/store-contracts'
import { testClientConfig } from '../support/aws-client-config'

const { endpoint, tablePrefix } = inject('emulator')

describe('the stores', () => {
  afterAll(async () => {
    const client = new DynamoDBClient(testClientConfig(endpoint))
    const names: string[] = []
    for await (const { TableNames = [] } of paginateListTables({ client }, {}))
      names.push(...TableNames.filter((name) => name.startsWith(`${tablePrefix}-`)))
    for (const TableName of names) await client.send(new DeleteTableCommand({ TableName }))
  })

  tableContracts(() => ({ endpoint, tablePrefix, stop: async () => {} }))
})
