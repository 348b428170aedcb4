import { parseSync } from '@swc/core'

/** A node of swc's tree, as far as this file reads it. */
interface SyntaxNode {
  type?: string
  [key: string]: unknown
}

const testFunctions = new Set(['it', 'test', 'describe'])
/** What keeps a test from running, or lets it pass when it fails. */
const idleModifiers = new Set(['skip', 'skipIf', 'runIf', 'todo', 'fails', 'only'])

/**
 * The tests of a file that do not run, pass whatever happens, or check nothing: the body is empty or calls nothing,
 * what is expected is fixed, a table or a loop is empty, a failure is caught, or the test returns before its end.
 * @param source TypeScript, with or without JSX
 * @returns `it.skipIf`, `it: no body`, `expect: of a constant`, in the order of the file
 */
export const findIdleTests = (source: string, hasJsx = true): string[] => {
  const faults: string[] = []
  visitNodes(parseSync(source, { syntax: 'typescript', tsx: hasJsx }), (node) => {
    faults.push(...faultsOfStatement(node))
    if (node.type !== 'CallExpression') return
    const [name = '', ...modifiers] = calleeNames(node['callee'])
    if (name === 'expect') faults.push(...faultsOfExpect(node))
    if (isNamed(node, 'catch') && containsExpect((node['callee'] as SyntaxNode)['object']))
      faults.push('catch: of an assertion')
    if (!testFunctions.has(name)) return
    if (endsWithTable(node['callee']) && isEmptyArray(argumentsOf(node)[0])) faults.push(`${name}: no rows`)
    if (!hasTitle(node)) return
    const idle = modifiers.find((modifier) => idleModifiers.has(modifier))
    faults.push(...(idle === undefined ? faultsOfBody(name, node) : [`${name}.${idle}`]))
  })
  return faults
}

/** `it.each(rows)` alone has no name yet: the call of its result has. */
const hasTitle = (call: SyntaxNode): boolean => {
  const [first] = argumentsOf(call)
  const isText = ['StringLiteral', 'TemplateLiteral', 'BinaryExpression', 'Identifier'].includes(
    String(first?.type),
  )
  return isText && !endsWithTable(call['callee'])
}

const endsWithTable = (callee: unknown): boolean => {
  const node = callee as SyntaxNode
  return (
    node.type === 'MemberExpression' && ['each', 'for', 'skipIf', 'runIf'].includes(nameOf(node['property']))
  )
}

const faultsOfBody = (name: string, call: SyntaxNode): string[] => {
  const body = argumentsOf(call).find(({ type }) => /^(ArrowFunction|Function)Expression$/.test(String(type)))
  if (!body) return argumentsOf(call).length === 1 ? [`${name}: no body`] : []
  let calls = 0
  visitNodes(body, (node) => {
    if (['CallExpression', 'AwaitExpression', 'ThrowStatement'].includes(String(node.type))) calls += 1
  })
  if (calls === 0) return [`${name}: calls nothing`]
  return name !== 'describe' && returnsEarly(body['body']) ? [`${name}: returns early`] : []
}

/** A `return` without a value in the test's own body, behind an `if` too. */
const returnsEarly = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(returnsEarly)
  if (typeof node !== 'object' || node === null) return false
  const { type, ...rest } = node as SyntaxNode
  if (/Function(Expression|Declaration)|Method|Constructor/.test(String(type))) return false
  return (type === 'ReturnStatement' && !rest['argument']) || Object.values(rest).some(returnsEarly)
}

/** A loop over an empty list, and an assertion whose failure is caught and not thrown again. */
const faultsOfStatement = (node: SyntaxNode): string[] => {
  if (node.type === 'ForOfStatement' && isEmptyArray(node['right'] as SyntaxNode)) return ['for: no rows']
  if (node.type !== 'TryStatement' || !node['handler'] || !containsExpect(node['block'])) return []
  return contains(node['handler'], ({ type }) => type === 'ThrowStatement')
    ? []
    : ['try: catches an assertion']
}

const constantTypes = new Set(['BooleanLiteral', 'NumericLiteral', 'NullLiteral', 'StringLiteral'])

/** `expect(true)`: nothing that the product does changes it; `expect(a).toBe(a)`: the same. */
const faultsOfExpect = (call: SyntaxNode): string[] => {
  const subject = subjectOfExpect(call)
  if (!subject) return []
  if (constantTypes.has(String(subject.type))) return ['expect: of a constant']
  const [expected] = argumentsOf(call)
  const isSame = call !== subject && expected && isSameVariable(subject, expected)
  return isSame ? ['expect: equal to itself'] : []
}

/** What the `expect` in `expect(subject).not.toBe(...)` is about, of the outermost call and of `expect(subject)` alone. */
const subjectOfExpect = (call: SyntaxNode): SyntaxNode | undefined => {
  let node = call['callee'] as SyntaxNode
  if (node.type === 'Identifier') return undefined
  while (node.type === 'MemberExpression') node = node['object'] as SyntaxNode
  const isExpect = node.type === 'CallExpression' && (node['callee'] as SyntaxNode).type === 'Identifier'
  return isExpect ? argumentsOf(node)[0] : undefined
}

const isSameVariable = (a: SyntaxNode, b: SyntaxNode): boolean =>
  a.type === 'Identifier' && b.type === 'Identifier' && nameOf(a) === nameOf(b)

const isEmptyArray = (node: SyntaxNode | undefined): boolean =>
  node?.type === 'ArrayExpression' && (node['elements'] as unknown[]).length === 0

const isNamed = (call: SyntaxNode, method: string): boolean => {
  const callee = call['callee'] as SyntaxNode
  return callee.type === 'MemberExpression' && nameOf(callee['property']) === method
}

const containsExpect = (node: unknown): boolean =>
  contains(node, ({ type, callee }) => type === 'CallExpression' && nameOf(callee) === 'expect')

const contains = (node: unknown, matches: (node: SyntaxNode) => boolean): boolean => {
  let isFound = false
  visitNodes(node, (inner) => {
    isFound ||= matches(inner)
  })
  return isFound
}

const argumentsOf = (call: SyntaxNode): SyntaxNode[] =>
  ((call['arguments'] ?? []) as { expression: SyntaxNode }[]).map(({ expression }) => expression)

/** `it.skipIf(x).each(rows)`: it, skipIf, each; nothing for the method of a value, as of a pattern. */
const calleeNames = (callee: unknown): string[] => {
  const node = callee as SyntaxNode
  if (node.type === 'Identifier') return [nameOf(node)]
  if (node.type === 'CallExpression') return calleeNames(node['callee'])
  if (node.type === 'TaggedTemplateExpression') return calleeNames(node['tag'])
  if (node.type !== 'MemberExpression') return []
  const names = calleeNames(node['object'])
  return names.length === 0 ? [] : [...names, nameOf(node['property'])]
}

const nameOf = (node: unknown): string => String((node as SyntaxNode)['value'] ?? '')

const visitNodes = (value: unknown, visit: (node: SyntaxNode) => void): void => {
  if (Array.isArray(value)) for (const each of value) visitNodes(each, visit)
  else if (typeof value === 'object' && value !== null) {
    visit(value as SyntaxNode)
    for (const each of Object.values(value)) visitNodes(each, visit)
  }
}
