import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { type ReferenceResolver, resolveIntrinsics } from '../../infra/local/template/intrinsics'
import { type AwsEnvironment, emulatedResourceTypes } from '../../infra/local/template/resource-types'
import { sendPlainCall } from './aws-calls'
import { createStack, deleteStack, refusalWords, type SynthesizedResources } from './cloudformation-stacks'
import { type OwnApiProperties, ownApis } from './own-apis'
import { type ResourceOutcome, selectResources } from './put-template'

interface EmulatorTarget {
  client: CloudFormationClient
  endpoint: string
  region: string
  accessKeyId: string
}

/**
 * Gives each resource that the emulator's CloudFormation refused to its own service, beside a stack of those accepted.
 * @returns the outcomes with those resources that their services accepted
 */
export const putByOwnApis = async (
  { client, endpoint, ...caller }: EmulatorTarget,
  resources: SynthesizedResources,
  outcomes: readonly ResourceOutcome[],
  stackName: string,
): Promise<ResourceOutcome[]> => {
  const refused = new Set(outcomes.filter(({ accepted }) => !accepted).map(({ id }) => id))
  if (refused.size === 0) return [...outcomes]
  const environment: AwsEnvironment = {
    region: caller.region,
    account: '123456789012',
    stackName,
    urls: { awsEndpoint: endpoint, site: endpoint, signIn: endpoint },
  }
  const { physicalIds } = await createStack(
    client,
    stackName,
    selectResources(Object.keys(resources), resources, refused),
  )
  const names = referencesTo(physicalIds, resources, environment)
  const putOne = async ({ id, type }: ResourceOutcome): Promise<string> => {
    const api = ownApis[type]
    if (!api) return 'its CloudFormation does not know the type'
    try {
      const properties = resolveIntrinsics(resources[id]?.Properties ?? {}, names) as OwnApiProperties
      const name = `${stackName}-${id}`
      physicalIds.set(id, name)
      for (const [index, call] of api.calls(name, properties).entries()) {
        const answer = await sendPlainCall(endpoint, caller, call)
        if (index === 0 && api.ref) physicalIds.set(id, String(api.ref(answer) ?? name))
      }
      return ''
    } catch (error) {
      return refusalWords(error)
    }
  }
  const results: ResourceOutcome[] = []
  for (const outcome of outcomes) {
    const reason = outcome.accepted ? '' : await putOne(outcome)
    results.push({ ...outcome, accepted: reason === '', reason })
  }
  await deleteStack(client, stackName)
  return results
}

/** The values of references, from the physical ids so far. */
const referencesTo = (
  physicalIds: ReadonlyMap<string, string>,
  resources: SynthesizedResources,
  environment: AwsEnvironment,
): ReferenceResolver => {
  const pseudo: Record<string, string> = {
    'AWS::AccountId': environment.account,
    'AWS::Partition': 'aws',
    'AWS::Region': environment.region,
    'AWS::StackName': environment.stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  }
  const ref = (id: string): string => pseudo[id] ?? physicalIds.get(id) ?? id
  return {
    ref,
    attribute: (id, attribute) => {
      // The physical id of a queue is its address, that of a topic its ARN.
      const name = /^AWS::S[QN]S::/.test(resources[id]?.Type ?? '') ? ref(id).split(/[/:]/).at(-1) : ref(id)
      const value = emulatedResourceTypes[resources[id]?.Type ?? '']?.attributes?.[attribute]
      return value?.(name ?? id, environment) ?? ref(id)
    },
  }
}
