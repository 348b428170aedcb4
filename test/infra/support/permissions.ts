import { referencedId, resourcesOfType, type Template } from './synthesized-template'

export interface Statement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: unknown
  Condition?: Record<string, Record<string, unknown>>
}

/** One action that a role may call, with the resources and conditions of its statement. */
export interface RolePermission {
  action: string
  resources: unknown[]
  condition: Statement['Condition']
}

interface Policy {
  Roles: unknown[]
  PolicyDocument: { Statement: Statement[] }
}

/** What a role may do by its policies, action by action. */
export const permissionsOf = (template: Template, roleId: string | undefined): RolePermission[] =>
  resourcesOfType<Policy>(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => policy.Roles.some((role) => referencedId(role) === roleId))
    .flatMap(([, policy]) => policy.PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().map((action) => ({ action, resources: [Resource].flat(), condition: Condition })),
    )

export interface FunctionProperties {
  Description: string
  Role: unknown
  Runtime: string
  Architectures: string[]
  Timeout: number
  LoggingConfig: { LogGroup: unknown }
  Environment: { Variables: Record<string, unknown> }
}

export interface DeployedFunction {
  id: string
  name: string
  properties: FunctionProperties
  permissions: RolePermission[]
}

/** Every function with its name from shared/lambda/environment.ts and the rights of its role. */
export const listFunctions = (template: Template): DeployedFunction[] =>
  resourcesOfType<FunctionProperties>(template, 'AWS::Lambda::Function').map(([id, properties]) => ({
    id,
    name: properties.Description.replace(/^.*: /, ''),
    properties,
    permissions: permissionsOf(template, referencedId(properties.Role)),
  }))

/** @throws Error when the template has no function of that name */
export const findFunction = (template: Template, name: string): DeployedFunction => {
  const found = listFunctions(template).find((candidate) => candidate.name === name)
  if (!found) throw new Error(`the template has no function ${name}`)
  return found
}
