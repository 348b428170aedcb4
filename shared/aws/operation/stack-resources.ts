import {
  CloudFormationClient,
  type CloudFormationClientConfig,
  GetTemplateCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation'
import * as z from 'zod'
import { awsClientConfig } from '../retry'

/** Region, endpoint and credentials; from the operator's own environment where absent. */
export type OperatorConfig = Pick<CloudFormationClientConfig, 'endpoint' | 'region' | 'credentials'>

/** A resource of a deployed stack. */
export interface StackResource {
  logicalId: string
  physicalId: string
  type: string
  /** As the deployed template says it, references unresolved. */
  properties: Record<string, unknown>
}

const templateShape = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
})

const stackNameOf = (stage: string): string => `dfs-security-clinics-${stage}`

/**
 * Every resource of the stage's stack, over all pages (CloudFormation lists 100 a page), with its properties.
 * @throws Error when the list and the template disagree: a command that acts on a part of the stage would leave the rest
 */
export const readStackResources = async (
  stage: string,
  config: OperatorConfig = {},
): Promise<StackResource[]> => {
  const client = new CloudFormationClient({ ...awsClientConfig, ...config })
  const StackName = stackNameOf(stage)
  const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName }))
  const { Resources } = templateShape.parse(JSON.parse(TemplateBody))
  const physicalIds = new Map<string, string>()
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
    for (const { LogicalResourceId, PhysicalResourceId, ResourceStatus } of StackResourceSummaries)
      if (LogicalResourceId && PhysicalResourceId && ResourceStatus !== 'DELETE_COMPLETE')
        physicalIds.set(LogicalResourceId, PhysicalResourceId)
  const missing = Object.keys(Resources).filter((logicalId) => !physicalIds.has(logicalId))
  if (missing.length > 0)
    throw new Error(
      `CloudFormation lists ${physicalIds.size} resources of ${StackName}; missing from its template: ${missing.join(', ')}`,
    )
  return Object.entries(Resources).map(([logicalId, { Type, Properties }]) => ({
    logicalId,
    physicalId: physicalIds.get(logicalId) ?? '',
    type: Type,
    properties: Properties,
  }))
}

/** The name of the stage's table. @throws Error when it has none */
export const readTableName = async (stage: string, config: OperatorConfig = {}): Promise<string> => {
  const table = (await readStackResources(stage, config)).find(({ type }) => type === 'AWS::DynamoDB::Table')
  if (!table) throw new Error(`The stage ${stage} has no table`)
  return table.physicalId
}
