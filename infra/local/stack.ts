import type { Assembly } from './assembly'
import { bodies, type Place, withoutBody } from './bodies'
import { type Names, resolve } from './intrinsics'

/** A resource with its local name and all its properties resolved. */
export interface Resource {
  id: string
  type: string
  name: string
  /** What others get by `Ref`. */
  ref: string
  /** What others get by `Fn::GetAtt`. @throws Error for an attribute without a local value */
  attribute(name: string): string
  properties: Record<string, unknown>
}

/** The template as it stands on the laptop. */
export interface Stack {
  place: Place
  ofType(type: string): Resource[]
  /** The one of the type whose logical id begins so. @throws Error when the template has none */
  named(type: string, beginning: string): Resource
}

/**
 * Gives every resource its local name and resolves every reference among them.
 * @param parameters values for the template's parameters, in place of their defaults
 * @throws Error that names every resource whose type has no local body
 */
export const standStack = (
  assembly: Assembly,
  place: Place,
  parameters: Record<string, string> = {},
): Stack => {
  const homeless = assembly.resources.filter(({ type }) => !bodies[type] && !withoutBody.has(type))
  if (homeless.length > 0) {
    const list = homeless.map(({ id, type }) => `${id} (${type})`).join(', ')
    throw new Error(`No local body for ${list}: give the type one in infra/local/bodies.ts`)
  }
  const pseudo: Record<string, string> = {
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::Region': place.region,
    'AWS::StackName': place.stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  }
  const values: Record<string, unknown> = { ...assembly.parameters, ...parameters, ...pseudo }
  const templates = new Map(assembly.resources.map((resource) => [resource.id, resource]))
  const resources = new Map<string, Resource>()
  const named = (id: string): Resource => {
    const known = resources.get(id)
    if (known) return known
    const template = templates.get(id)
    if (!template) throw new Error(`The template refers to ${id}, which it does not have`)
    const { nameProperty, ref, attributes } = bodies[template.type] ?? {}
    const given = nameProperty ? resolve(template.properties[nameProperty], names) : undefined
    const name = typeof given === 'string' ? given : `${place.stackName}-${id}`
    const attribute = (wanted: string): string => {
      const value = attributes?.[wanted]
      if (!value)
        throw new Error(`${id} (${template.type}) has no local value for ${wanted}: add it in bodies.ts`)
      return value(name, place)
    }
    const resource = {
      id,
      type: template.type,
      name,
      ref: ref ? ref(name, place) : name,
      attribute,
      properties: {},
    }
    resources.set(id, resource)
    return resource
  }
  const names: Names = {
    ref: (id) => (id in values ? String(values[id]) : named(id).ref),
    attribute: (id, name) => named(id).attribute(name),
  }
  for (const { id, type, properties } of assembly.resources) {
    if (bodies[type]) named(id).properties = resolve(properties, names) as Record<string, unknown>
  }
  const all = [...resources.values()]
  return {
    place,
    ofType: (type) => all.filter((resource) => resource.type === type),
    named: (type, beginning) => {
      const resource = all.find((one) => one.type === type && one.id.startsWith(beginning))
      if (!resource) throw new Error(`The template has no ${type} whose name begins with ${beginning}`)
      return resource
    },
  }
}
