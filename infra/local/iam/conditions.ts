import { matchesWildcard } from './wildcard'

type ValueTest = (wanted: string[], value: string) => boolean
const equalsAny: ValueTest = (wanted, value) => wanted.includes(value)
const matchesAny: ValueTest = (wanted, value) => wanted.some((pattern) => matchesWildcard(pattern, value))

const operatorTests: Record<string, ValueTest> = {
  StringEquals: equalsAny,
  StringLike: matchesAny,
  StringNotEquals: (wanted, value) => !equalsAny(wanted, value),
  ArnEquals: matchesAny,
  ArnLike: matchesAny,
  Bool: (wanted, value) => wanted.some((word) => word.toLowerCase() === value.toLowerCase()),
}

/** What is known about a call: one value for a key, or several. */
export type ConditionContext = Record<string, string | string[]>

/**
 * The test of a condition operator, such as `StringEquals` or `ForAllValues:StringLike`.
 * @throws Error for one that is not known here
 */
export const conditionTest = (
  operator: string,
): ((key: string, wanted: string[], context: ConditionContext) => boolean) => {
  // Whether the key is missing (IAM user guide, "Null").
  if (operator === 'Null')
    return (key, wanted, context) => wanted.includes(String(context[key] === undefined))
  const [name = '', quantifier] = operator.split(':').reverse()
  const test = operatorTests[name]
  if (!test || (quantifier && quantifier !== 'ForAllValues')) {
    throw new Error(`The local stack does not know the condition operator ${operator}`)
  }
  // IAM user guide, "Multivalued context keys" and "Negated matching": both hold when the key is missing.
  const missing = quantifier === 'ForAllValues' || name === 'StringNotEquals'
  return (key, wanted, context) => {
    const value = context[key]
    return value === undefined ? missing : [value].flat().every((one) => test(wanted, one))
  }
}
