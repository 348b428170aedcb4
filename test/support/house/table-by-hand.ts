import { readAssembly } from '../../../infra/local/assembly'
import { accessKeyOf } from '../../../infra/local/functions/plans'
import { standStack } from '../../../infra/local/stack'
import { synthesise } from '../../../infra/local/synthesise'
import { openTable, type Table } from '../../../shared/aws/table/table'

/** The house's table for somebody who writes what no use case would. @param gate address of the house's gate */
export const tableByHand = async (gate: string): Promise<Table> => {
  const assembly = readAssembly(await synthesise())
  const place = { region: 'eu-central-1', account: '000000000000', stackName: assembly.stackName }
  const stack = standStack(assembly, { ...place, urls: { gate, site: gate, signIn: gate } })
  const { name } = stack.named('AWS::DynamoDB::Table', 'Clinics')
  // The console may remove as well.
  const accessKeyId = accessKeyOf(stack.named('AWS::Lambda::Function', 'ConsoleFunction'))
  const credentials = { accessKeyId, secretAccessKey: 'house' }
  return openTable(name, { endpoint: gate, region: place.region, credentials })
}
