import { AwsError, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import { errorResponse } from '../../protocol/error-response'
import { queryResponse, xmlElement } from '../../protocol/query-response'

export interface DeployedStack {
  stackName: string
  /** The template as it was deployed. */
  templateBody: string
  resources: { logicalId: string; physicalId: string; type: string }[]
}

/** CloudFormation lists at most this many resources a page. */
const PAGE_SIZE = 100
const NAMESPACE = 'http://cloudformation.amazonaws.com/doc/2010-05-15/'

/** CloudFormation for one deployed stack: what an operator reads of it. */
export const createCloudFormation = (stack: DeployedStack): Pick<AwsService, 'handle'> => ({
  handle: async ({ body }: AwsRequest): Promise<AwsResponse> => {
    try {
      const parameters = new URLSearchParams(body.toString())
      const action = parameters.get('Action') ?? ''
      const operation = operations[action]
      if (!operation) throw new AwsError('InvalidAction', `The local stack has no CloudFormation ${action}.`)
      const name = parameters.get('StackName')
      if (name !== stack.stackName)
        throw new AwsError('ValidationError', `Stack with id ${name} does not exist`)
      return queryResponse(action, NAMESPACE, operation(stack, parameters))
    } catch (thrown) {
      return errorResponse('cloudformation', toAwsError(thrown))
    }
  },
})

/** By action: the content of its result. */
const operations: Record<string, (stack: DeployedStack, parameters: URLSearchParams) => string> = {
  GetTemplate: ({ templateBody }) => xmlElement('TemplateBody', templateBody),
  ListStackResources: ({ resources }, parameters) => {
    const start = Number(parameters.get('NextToken') ?? 0)
    const end = start + PAGE_SIZE
    const members = resources
      .slice(start, end)
      .map(({ logicalId, physicalId, type }) =>
        [
          '<member>',
          xmlElement('LogicalResourceId', logicalId),
          xmlElement('PhysicalResourceId', physicalId),
          xmlElement('ResourceType', type),
          xmlElement('ResourceStatus', 'CREATE_COMPLETE'),
          xmlElement('LastUpdatedTimestamp', '2025-01-01T00:00:00.000Z'),
          '</member>',
        ].join(''),
      )
    const more = end < resources.length ? xmlElement('NextToken', String(end)) : ''
    return `<StackResourceSummaries>${members.join('')}</StackResourceSummaries>${more}`
  },
}
