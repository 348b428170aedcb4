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
 * The tests of a file that do not run, pass whatever happens, or check nothing: the body is empty or calls nothing.
 * @param source TypeScript, with or without JSX
 * @returns `it.skipIf`, `it: no body`, `describe: calls nothing`, in the order of the file
 */
export const findIdleTests = (source: string, hasJsx = true): string[] => {
  const faults: string[] = []
  visitNodes(parseSync(source, { syntax: 'typescript', tsx: hasJsx }), (node) => {
    if (node.type !== 'CallExpression') return
    const [name = '', ...modifiers] = calleeNames(node['callee'])
    if (!testFunctions.has(name)) return
    if (!isNamed(node)) return
    const idle = modifiers.find((modifier) => idleModifiers.has(modifier))
    faults.push(...(idle === undefined ? faultsOfBody(name, node) : [`${name}.${idle}`]))
  })
  return faults
}

/** `it.each(rows)` alone has no name yet: the call of its result has. */
const isNamed = (call: SyntaxNode): boolean => {
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
  return calls === 0 ? [`${name}: calls nothing`] : []
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
