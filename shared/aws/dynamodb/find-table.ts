import { type DynamoDBClientConfig, paginateListTables } from '@aws-sdk/client-dynamodb'
import { type DynamoTable, openTable } from './table'

/**
 * The table of a stage for an operator, who has no function's environment: it is found by name.
 * @param config region, endpoint and credentials; from the operator's own environment where absent
 * @throws Error when there is no such table here
 */
export const findTable = async (stage: string, config: DynamoDBClientConfig = {}): Promise<DynamoTable> => {
  const { client } = openTable('', config)
  const names: string[] = []
  for await (const page of paginateListTables({ client }, {})) names.push(...(page.TableNames ?? []))
  const prefix = `dfs-security-clinics-${stage}-`
  const name = names.find((name) => name.startsWith(prefix))
  if (name === undefined) throw new Error(`There is no table ${prefix}… here`)
  return { client, name }
}
