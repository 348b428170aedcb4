import { accessKeyOf } from '../../../infra/local/services/lambda/function-definition'
import { readAssembly } from '../../../infra/local/template/cloud-assembly'
import { resolveTemplate } from '../../../infra/local/template/resolved-template'
import { synthesizeTemplate } from '../../../infra/local/template/synthesize'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'

/**
 * The local stack’s table for a test that writes what no use case would. @param awsEndpoint the local stack’s AWS
 * endpoint
 */
export const openTableDirectly = async (awsEndpoint: string): Promise<DynamoTable> => {
  const assembly = readAssembly(await synthesizeTemplate())
  const awsEnvironment = { region: 'eu-central-1', account: '000000000000', stackName: assembly.stackName }
  const template = resolveTemplate(assembly, {
    ...awsEnvironment,
    urls: { awsEndpoint, site: awsEndpoint, signIn: awsEndpoint },
  })
  const { name } = template.findResource('AWS::DynamoDB::Table', 'Clinics')
  // The console may remove as well.
  const accessKeyId = accessKeyOf(template.findResource('AWS::Lambda::Function', 'ConsoleFunction'))
  const credentials = { accessKeyId, secretAccessKey: 'local' }
  return openTable(name, { endpoint: awsEndpoint, region: awsEnvironment.region, credentials })
}
