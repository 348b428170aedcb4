import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { onTestFinished } from 'vitest'
import { startEngine } from '../../infra/local/dynamodb/engine'
import { openTable, type Table } from '../../shared/aws/table/table'
import { clientAt } from './aws-client'

/** Gone when the test has ended. */
export const emptyFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'clinics-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** The one table in a folder that no house uses. */
export const tableIn = async (path: string): Promise<Table & { close(): Promise<void> }> => {
  const engine = await startEngine({ folder: path })
  const { client } = openTable('any', clientAt(engine.endpoint))
  const { TableNames: [name = ''] = [] } = await client.send(new ListTablesCommand({}))
  return { client, name, close: engine.stop }
}
