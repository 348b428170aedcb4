/** The values that a template's intrinsic functions refer to. */
export interface ReferenceResolver {
  /** What `Ref` gives: a resource's, a parameter's or a pseudo parameter's value. */
  ref(id: string): string
  /** What `Fn::GetAtt` gives. */
  attribute(id: string, name: string): string
}

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

const textOf = (value: JsonValue): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`A text was expected, not ${JSON.stringify(value)}`)
}
const listOf = (value: JsonValue): JsonValue[] => {
  if (Array.isArray(value)) return value
  throw new Error(`A list was expected, not ${JSON.stringify(value)}`)
}

const substitute = (argument: JsonValue, names: ReferenceResolver): string => {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}]
  const given = (variables ?? {}) as Record<string, JsonValue>
  return textOf(text ?? '').replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    const value = given[name]
    if (value !== undefined) return textOf(value)
    const [id = '', ...path] = name.split('.')
    return path.length > 0 ? names.attribute(id, path.join('.')) : names.ref(name)
  })
}

const intrinsicFunctions: Record<string, (argument: JsonValue, names: ReferenceResolver) => JsonValue> = {
  Ref: (id, names) => names.ref(textOf(id)),
  'Fn::GetAtt': (argument, names) => {
    const [id = '', ...path] = Array.isArray(argument) ? argument.map(textOf) : textOf(argument).split('.')
    return names.attribute(id, path.join('.'))
  },
  'Fn::Join': (argument) => {
    const [between = '', parts = []] = listOf(argument)
    return listOf(parts).map(textOf).join(textOf(between))
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument) => {
    const [index = 0, from = []] = listOf(argument)
    return listOf(from)[Number(index)] ?? ''
  },
  'Fn::Split': (argument) => {
    const [between = '', text = ''] = listOf(argument)
    return textOf(text).split(textOf(between))
  },
}

const isNoValue = (part: unknown): boolean => JSON.stringify(part) === '{"Ref":"AWS::NoValue"}'

/**
 * Evaluates every intrinsic function in the value, as CloudFormation does at deployment.
 * @throws Error for a function that the local stack does not know
 */
export const resolveIntrinsics = (value: unknown, names: ReferenceResolver): JsonValue => {
  if (Array.isArray(value)) return value.map((part) => resolveIntrinsics(part, names))
  if (typeof value !== 'object' || value === null) return value as JsonValue
  const entries = Object.entries(value)
  const [name = '', argument] = entries[0] ?? []
  if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
    const apply = intrinsicFunctions[name]
    if (!apply) throw new Error(`The local stack does not know the template function ${name}`)
    return apply(resolveIntrinsics(argument, names), names)
  }
  return Object.fromEntries(
    entries
      .filter(([, part]) => !isNoValue(part))
      .map(([key, part]) => [key, resolveIntrinsics(part, names)]),
  )
}
