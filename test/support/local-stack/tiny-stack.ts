import { onTestFinished } from 'vitest'
import type { LocalStack, LocalStackOptions } from '../../../infra/local/local-stack'
import { startLocalStack } from '../../../infra/local/start-local-stack'

export const tinyStackStart = '2026-03-02T09:00:00.000Z'

/** A local stack in memory whose clock is paused at {@link tinyStart}; it ends with the test. */
export const startTinyStack = async (
  assembly: string,
  options: LocalStackOptions = {},
): Promise<LocalStack> => {
  const stack = await startLocalStack({ assembly, now: tinyStackStart, silent: true, ...options })
  onTestFinished(stack.stop)
  return stack
}

/** What the function `Look` of a tiny assembly sees in the table, by id. */
export const readItems = async (stack: LocalStack): Promise<Record<string, unknown>[]> =>
  (await stack.invokeFunction('look', {})) as Record<string, unknown>[]

/** Gives the items of the tiny table as `{ id: string, ... }` with their texts, sorted by id. */
export const lookFunction = {
  source: `
    const plain = (item) => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Object.values(value)[0]]))
    return (await scan()).map(plain).sort((one, other) => (one.id < other.id ? -1 : 1))`,
}
