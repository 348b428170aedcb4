/** An event pattern as rules have it: objects nest, arrays hold the alternatives of a field. */
export type EventPattern = { [field: string]: unknown }

/**
 * Whether an event matches a rule's pattern: every field of the pattern has one of its alternatives; a field
 * of the event that is an array matches with any of its elements.
 * Source: EventBridge user guide, "Event patterns".
 * @throws Error that names an operator that is not emulated
 */
export const matchesPattern = (pattern: EventPattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    if (field.startsWith('$')) throw new Error(`The local stack has no ${field} in event patterns`)
    const value = isObject(event) ? event[field] : undefined
    if (Array.isArray(wanted)) return wanted.some((alternative) => matchesAlternative(alternative, value))
    if (!isObject(wanted)) throw new Error(`An event pattern's field ${field} is neither object nor array`)
    return [value].flat().some((one) => isObject(one) && matchesPattern(wanted, one))
  })

const matchesAlternative = (alternative: unknown, value: unknown): boolean => {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  if (!isObject(alternative)) return values.some((value) => value === alternative)
  const [operator = '', operand] = Object.entries(alternative)[0] ?? []
  if (operator === 'exists') return (value !== undefined) === operand
  if (operator === 'anything-but')
    return value !== undefined && values.every((value) => ![operand].flat().includes(value))
  const test = textTests[operator]
  if (!test || typeof operand !== 'string')
    throw new Error(`The local stack has no ${operator} ${JSON.stringify(operand)} in event patterns`)
  return values.some((value) => typeof value === 'string' && test(value, operand))
}

const textTests: Record<string, (text: string, operand: string) => boolean> = {
  prefix: (text, operand) => text.startsWith(operand),
  suffix: (text, operand) => text.endsWith(operand),
  'equals-ignore-case': (text, operand) => text.toLowerCase() === operand.toLowerCase(),
  wildcard: (text, operand) =>
    new RegExp(`^${operand.split('*').map(RegExp.escape).join('.*')}$`, 's').test(text),
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
