import type { CloudAssembly } from './cloud-assembly'
import { type ReferenceResolver, resolveIntrinsics } from './intrinsics'
import { type AwsEnvironment, emulatedResourceTypes, ignoredResourceTypes } from './resource-types'

/** A resource with its local name and all its properties resolved. */
export interface ResolvedResource {
  id: string
  type: string
  name: string
  /** The value that `Ref` gives to other resources. */
  ref: string
  /** The value that `Fn::GetAtt` gives. @throws Error for an attribute without a local value */
  attribute(name: string): string
  properties: Record<string, unknown>
}

/** The template with the values of the local stack. */
export interface ResolvedTemplate {
  awsEnvironment: AwsEnvironment
  resourcesOfType(type: string): ResolvedResource[]
  /** The resource of the type whose logical id begins with this prefix. @throws Error when the template has none */
  findResource(type: string, beginning: string): ResolvedResource
}

/**
 * Gives every resource its local name and resolves every reference among them.
 * @param parameters values for the template's parameters, in place of their defaults
 * @throws Error that names every resource whose type has no emulator
 */
export const resolveTemplate = (
  assembly: CloudAssembly,
  awsEnvironment: AwsEnvironment,
  parameters: Record<string, string> = {},
): ResolvedTemplate => {
  const unsupported = assembly.resources.filter(
    ({ type }) => !emulatedResourceTypes[type] && !ignoredResourceTypes.has(type),
  )
  if (unsupported.length > 0) {
    const list = unsupported.map(({ id, type }) => `${id} (${type})`).join(', ')
    throw new Error(`No emulator for ${list}: give the type one in infra/local/template/resource-types.ts`)
  }
  const pseudo: Record<string, string> = {
    'AWS::AccountId': awsEnvironment.account,
    'AWS::Partition': 'aws',
    'AWS::Region': awsEnvironment.region,
    'AWS::StackName': awsEnvironment.stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  }
  const values: Record<string, unknown> = { ...assembly.parameters, ...parameters, ...pseudo }
  const templates = new Map(assembly.resources.map((resource) => [resource.id, resource]))
  const resources = new Map<string, ResolvedResource>()
  const resolveResource = (id: string): ResolvedResource => {
    const resolved = resources.get(id)
    if (resolved) return resolved
    const template = templates.get(id)
    if (!template) throw new Error(`The template refers to ${id}, which it does not have`)
    const { nameProperty, ref, attributes } = emulatedResourceTypes[template.type] ?? {}
    const givenName = nameProperty ? resolveIntrinsics(template.properties[nameProperty], names) : undefined
    const name = typeof givenName === 'string' ? givenName : `${awsEnvironment.stackName}-${id}`
    const attribute = (wanted: string): string => {
      const value = attributes?.[wanted]
      if (!value)
        throw new Error(
          `${id} (${template.type}) has no local value for ${wanted}: add it in infra/local/template/resource-types.ts`,
        )
      return value(name, awsEnvironment)
    }
    const resource = {
      id,
      type: template.type,
      name,
      ref: ref ? ref(name, awsEnvironment) : name,
      attribute,
      properties: {},
    }
    resources.set(id, resource)
    return resource
  }
  const names: ReferenceResolver = {
    ref: (id) => (id in values ? String(values[id]) : resolveResource(id).ref),
    attribute: (id, name) => resolveResource(id).attribute(name),
  }
  for (const { id, type, properties } of assembly.resources) {
    if (emulatedResourceTypes[type])
      resolveResource(id).properties = resolveIntrinsics(properties, names) as Record<string, unknown>
  }
  const allResources = [...resources.values()]
  return {
    awsEnvironment,
    resourcesOfType: (type) => allResources.filter((resource) => resource.type === type),
    findResource: (type, beginning) => {
      const resource = allResources.find(
        (resource) => resource.type === type && resource.id.startsWith(beginning),
      )
      if (!resource) throw new Error(`The template has no ${type} whose name begins with ${beginning}`)
      return resource
    },
  }
}
