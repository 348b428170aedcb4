import { fits } from './pattern'

type Test = (wanted: string[], value: string) => boolean
const equal: Test = (wanted, value) => wanted.includes(value)
const like: Test = (wanted, value) => wanted.some((pattern) => fits(pattern, value))

const tests: Record<string, Test> = {
  StringEquals: equal,
  StringLike: like,
  StringNotEquals: (wanted, value) => !equal(wanted, value),
  ArnEquals: like,
  ArnLike: like,
  Bool: (wanted, value) => wanted.some((word) => word.toLowerCase() === value.toLowerCase()),
}

/** What is known about a call: one value for a key, or several. */
export type Context = Record<string, string | string[]>

/**
 * The test of a condition operator, such as `StringEquals` or `ForAllValues:StringLike`.
 * @throws Error for one that is not known here
 */
export const conditionTest = (
  operator: string,
): ((key: string, wanted: string[], context: Context) => boolean) => {
  // Whether the key is missing (IAM user guide, "Null").
  if (operator === 'Null')
    return (key, wanted, context) => wanted.includes(String(context[key] === undefined))
  const [name = '', quantifier] = operator.split(':').reverse()
  const test = tests[name]
  if (!test || (quantifier && quantifier !== 'ForAllValues')) {
    throw new Error(`The laptop house does not know the condition operator ${operator}`)
  }
  // IAM user guide, "Multivalued context keys" and "Negated matching": both hold when the key is missing.
  const missing = quantifier === 'ForAllValues' || name === 'StringNotEquals'
  return (key, wanted, context) => {
    const value = context[key]
    return value === undefined ? missing : [value].flat().every((one) => test(wanted, one))
  }
}
