import { emulatedResourceTypes } from '../../infra/local/template/resource-types'
import type { SynthesizedResource } from './cloudformation-stacks'

type Reference = { id: string; attribute?: string }

/** What `Ref` or `Fn::GetAtt` points at; undefined for any other value. @throws Error for `Fn::Sub`, which hides its references */
const referenceIn = (value: object): Reference | undefined => {
  if ('Fn::Sub' in value) throw new Error('Fn::Sub is not understood: its references stand in a text')
  if ('Ref' in value) return { id: String(value.Ref) }
  if ('Fn::GetAtt' in value) {
    const [id = '', attribute = ''] = [value['Fn::GetAtt']].flat().map(String)
    return { id, attribute }
  }
  return undefined
}

/** The logical ids that a resource refers to, and those it waits for. */
export const referencesOf = (resource: SynthesizedResource): string[] => {
  const ids = new Set([resource.DependsOn ?? []].flat())
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const reference = referenceIn(value)
    if (reference) ids.add(reference.id)
    else Object.values(value).forEach(collect)
  }
  collect(resource.Properties)
  return [...ids]
}

const environment = {
  region: 'eu-central-1',
  account: '123456789012',
  stackName: 'second-emulator',
  urls: {
    awsEndpoint: 'https://sqs.eu-central-1.example.org',
    site: 'https://clinics.example.org',
    signIn: 'https://sign-in.example.org',
  },
}

/** A value as AWS would give it, in place of one of a resource that the emulator lacks. */
const valueInPlaceOf = ({ id, attribute }: Reference, { Type }: SynthesizedResource): string => {
  const { ref, attributes = {} } = emulatedResourceTypes[Type] ?? {}
  if (attribute === undefined) return ref?.(id, environment) ?? id
  return (
    attributes[attribute]?.(id, environment) ??
    `arn:aws:example:${environment.region}:${environment.account}:${id}`
  )
}

/** The resource with every reference to one of the absent replaced by a value, so that it can be put without them. */
export const withoutReferences = (
  resource: SynthesizedResource,
  absent: ReadonlyMap<string, SynthesizedResource>,
): SynthesizedResource => {
  const replace = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(replace)
    const reference = referenceIn(value)
    if (!reference)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replace(inner)]))
    const missing = absent.get(reference.id)
    return missing ? valueInPlaceOf(reference, missing) : value
  }
  const { DependsOn, ...rest } = resource
  const waitsFor = [DependsOn ?? []].flat().filter((id) => !absent.has(id))
  return {
    ...rest,
    Properties: replace(resource.Properties ?? {}) as Record<string, unknown>,
    ...(waitsFor.length > 0 && { DependsOn: waitsFor }),
  }
}
