import { composeLocalStack } from './compose'
import type { LocalStack, LocalStackOptions } from './local-stack'

/**
 * Puts the synthesised template on this machine.
 * @throws Error in one line with the fix: a taken port, a data folder in use or damaged, a missing engine,
 *   a resource type without an emulator, a permission that the deployment would lack
 */
export const startLocalStack = async (options: LocalStackOptions = {}): Promise<LocalStack> => {
  const closers: (() => void | Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await composeLocalStack(options, (close) => closers.push(close))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
