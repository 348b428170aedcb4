import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { onTestFinished } from 'vitest'
import { startEngine } from '../../../infra/local/services/dynamodb/engine'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'
import { testClientConfig } from '../aws-client-config'

/** Deleted when the test has ended. */
export const createTempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The one table in a folder that no local stack uses. */
export const openTableIn = async (folder: string): Promise<DynamoTable & { close(): Promise<void> }> => {
  const engine = await startEngine({ folder })
  const { client } = openTable('any', testClientConfig(engine.endpoint))
  const { TableNames: [name = ''] = [] } = await client.send(new ListTablesCommand({}))
  return { client, name, close: engine.stop }
}
