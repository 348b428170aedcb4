import {
  type CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation'

/** A resource of a synthesised template. */
export interface SynthesizedResource {
  Type: string
  Properties?: Record<string, unknown>
  DependsOn?: string | string[]
}

export type SynthesizedResources = Readonly<Record<string, SynthesizedResource>>

/**
 * @property physicalIds by logical id, of the resources that the stack has; none when it was refused
 * @property reason why it was refused; empty when it was not
 */
export interface StackResult {
  physicalIds: Map<string, string>
  reason: string
}

/** Creates a stack and waits until it is there. Does not throw: a refusal is a result. */
export const createStack = async (
  client: CloudFormationClient,
  StackName: string,
  Resources: SynthesizedResources,
): Promise<StackResult> => {
  try {
    await client.send(
      new CreateStackCommand({
        StackName,
        TemplateBody: JSON.stringify({ Resources }),
        Capabilities: ['CAPABILITY_NAMED_IAM'],
      }),
    )
    const reason = await waitUntilCreated(client, StackName)
    const physicalIds = reason === '' ? await listPhysicalIds(client, StackName) : new Map()
    return { physicalIds, reason }
  } catch (error) {
    return { physicalIds: new Map(), reason: refusalWords(error) }
  }
}

/** A stack that is not there is no error. */
export const deleteStack = async (client: CloudFormationClient, StackName: string): Promise<void> => {
  await client.send(new DeleteStackCommand({ StackName })).catch(() => undefined)
}

/** By logical id. @throws Error when the emulator has no such stack */
export const listPhysicalIds = async (
  client: CloudFormationClient,
  StackName: string,
): Promise<Map<string, string>> => {
  const physicalIds = new Map<string, string>()
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
    for (const { LogicalResourceId = '', PhysicalResourceId } of StackResourceSummaries)
      if (PhysicalResourceId) physicalIds.set(LogicalResourceId, PhysicalResourceId)
  return physicalIds
}

const CREATION_SECONDS = 600

/** @returns why it was not created; empty when it was */
const waitUntilCreated = async (client: CloudFormationClient, StackName: string): Promise<string> => {
  for (let seconds = 0; seconds < CREATION_SECONDS; seconds += 1) {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }))
    const status = stack?.StackStatus ?? ''
    if (status === 'CREATE_COMPLETE') return ''
    if (status !== 'CREATE_IN_PROGRESS') return `${status} ${stack?.StackStatusReason ?? ''}`.trim()
    await new Promise((wake) => setTimeout(wake, 1000))
  }
  return `it was not created within ${CREATION_SECONDS} seconds`
}

/** One line: of the page that a broken emulator answers, the status is all that counts. */
export const refusalWords = (error: unknown): string => {
  const { name, message, $response } = error as Error & { $response?: { statusCode?: number } }
  const status = $response?.statusCode ?? 0
  return status >= 500
    ? `the emulator broke (${status})`
    : `${name}: ${message}`.replaceAll(/\s+/g, ' ').slice(0, 160)
}
