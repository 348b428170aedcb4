import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoTable } from '../../../shared/aws/dynamodb/table'
import type { StoresUnderTest } from './stores-under-test'

type Call = (...given: unknown[]) => unknown

/** The method of a store that makes the calls, as `port.method`. */
const currentMethod = new AsyncLocalStorage<string>()

/**
 * Stores that refuse to read an index, or items without `ConsistentRead`.
 * @param allowed the methods that may, by the names of their ports
 * @param onRead gets `port.method` of each that did
 * @throws Error, from the read, when another method does
 */
export const guardOutdatedReads = (
  stores: StoresUnderTest,
  table: DynamoTable,
  allowed: Partial<Record<string, readonly string[]>>,
  onRead: (method: string) => void = () => undefined,
): StoresUnderTest => {
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const method = currentMethod.getStore()
        if (method !== undefined && readsOutdated(commandName, args.input as ReadInput)) {
          const [port = '', name = ''] = method.split('.')
          if (!allowed[port]?.includes(name)) throw new Error(`${method} reads without ConsistentRead`)
          onRead(method)
        }
        return next(args)
      },
    { step: 'initialize', name: 'guardOutdatedReads' },
  )
  const guarded = Object.entries(stores).map(([port, store]) => [
    port,
    Object.fromEntries(
      Object.entries(store).map(([name, call]) => [name, runAs(`${port}.${name}`, call as Call)]),
    ),
  ])
  return Object.fromEntries(guarded) as StoresUnderTest
}

const runAs =
  (method: string, call: Call): Call =>
  (...given) => {
    const result = currentMethod.run(method, () => call(...given))
    return isPages(result) ? pagesAs(method, result) : result
  }

const isPages = (result: unknown): result is AsyncIterable<unknown> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result

const pagesAs = (method: string, pages: AsyncIterable<unknown>): AsyncIterable<unknown> => ({
  [Symbol.asyncIterator]: () => {
    const iterator = pages[Symbol.asyncIterator]()
    return {
      next: () => currentMethod.run(method, () => iterator.next()),
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }
  },
})

interface ReadInput {
  ConsistentRead?: boolean
  RequestItems?: Record<string, { ConsistentRead?: boolean }>
}

const readsOutdated = (command: unknown, input: ReadInput): boolean => {
  if (command === 'BatchGetItemCommand')
    return Object.values(input.RequestItems ?? {}).some((keys) => keys.ConsistentRead !== true)
  const isRead = ['GetItemCommand', 'QueryCommand', 'ScanCommand'].includes(String(command))
  return isRead && input.ConsistentRead !== true
}
