import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { Template } from './synthesized-template'

const specification = loadAwsServiceSpecSync()

const knownResource = (type: string) =>
  specification.lookup('resource', 'cloudFormationType', 'equals', type)[0]

type ResourceProperties = NonNullable<ReturnType<typeof knownResource>>['properties']
type PropertyType = ResourceProperties[string]['type']

/**
 * What CloudFormation would refuse: unknown types and properties, values of a wrong type, missing properties.
 * Values that only the deployment knows (`Ref`, `Fn::...`) are taken as right.
 */
export const findTemplateErrors = (template: Template): string[] =>
  Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) => {
    const resource = knownResource(Type)
    return resource
      ? inProperties(id, Properties ?? {}, resource.properties)
      : [`${id}: unknown type ${Type}`]
  })

const inProperties = (path: string, value: object, known: ResourceProperties): string[] => {
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required && !(name in value))
    .map(([name]) => `${path}.${name}: is missing`)
  const wrong = Object.entries(value).flatMap(([name, one]) => {
    const property = known[name]
    if (!property) return [`${path}.${name}: unknown property`]
    const types = [property.type, ...(property.previousTypes ?? [])]
    return inAny(`${path}.${name}`, one, types)
  })
  return [...missing, ...wrong]
}

/** No fault when one of the types fits; else the faults under the first. */
const inAny = (path: string, value: unknown, types: PropertyType[]): string[] => {
  const faults = types.map((type) => inType(path, value, type))
  return faults.find((list) => list.length === 0) ?? faults[0] ?? []
}

const inType = (path: string, value: unknown, type: PropertyType): string[] => {
  if (isKnownAtDeployment(value)) return []
  switch (type.type) {
    case 'string':
      return check(path, type.type, typeof value === 'string')
    case 'boolean':
      return check(path, type.type, typeof value === 'boolean')
    case 'number':
      return check(path, type.type, typeof value === 'number')
    case 'integer':
      return check(path, type.type, Number.isInteger(value))
    case 'json':
      return check(path, type.type, typeof value === 'object' || typeof value === 'string')
    case 'date-time':
      return check(path, type.type, typeof value === 'string')
    case 'array':
      if (!Array.isArray(value)) return [`${path}: is no array`]
      return value.flatMap((one, index) => inType(`${path}.${index}`, one, type.element))
    case 'map':
      if (!isObject(value)) return [`${path}: is no map`]
      return Object.entries(value).flatMap(([name, one]) => inType(`${path}.${name}`, one, type.element))
    case 'ref':
      if (!isObject(value)) return [`${path}: is no object`]
      return inProperties(path, value, specification.get('typeDefinition', type.reference.$ref).properties)
    case 'union':
      return inAny(path, value, type.types)
    case 'tag':
      return check(path, type.type, isObject(value) && 'Key' in value && 'Value' in value)
    default:
      return []
  }
}

const check = (path: string, type: string, right: boolean): string[] =>
  right ? [] : [`${path}: is no ${type}`]

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKnownAtDeployment = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const [name, ...others] = Object.keys(value)
  return others.length === 0 && (name === 'Ref' || name?.startsWith('Fn::') === true)
}
