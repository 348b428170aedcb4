import { ofType, type Template, target } from './synthesised'

export interface Statement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: unknown
  Condition?: Record<string, Record<string, unknown>>
}

/** One action that a role may call, with the resources and conditions of its statement. */
export interface Right {
  action: string
  resources: unknown[]
  condition: Statement['Condition']
}

interface Policy {
  Roles: unknown[]
  PolicyDocument: { Statement: Statement[] }
}

/** What a role may do by its policies, action by action. */
export const rightsOf = (template: Template, roleId: string | undefined): Right[] =>
  ofType<Policy>(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => policy.Roles.some((role) => target(role) === roleId))
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

export interface FunctionFacts {
  id: string
  name: string
  properties: FunctionProperties
  rights: Right[]
}

/** Every function with its name from shared/environment.ts and the rights of its role. */
export const functionsOf = (template: Template): FunctionFacts[] =>
  ofType<FunctionProperties>(template, 'AWS::Lambda::Function').map(([id, properties]) => ({
    id,
    name: properties.Description.replace(/^.*: /, ''),
    properties,
    rights: rightsOf(template, target(properties.Role)),
  }))

/** @throws Error when the template has no function of that name */
export const functionNamed = (template: Template, name: string): FunctionFacts => {
  const found = functionsOf(template).find((candidate) => candidate.name === name)
  if (!found) throw new Error(`the template has no function ${name}`)
  return found
}
