import type { Faults } from '../faults/faults'
import {
  type Container,
  type ContainerOptions,
  FunctionError,
  type FunctionPlan,
  startContainer,
} from './container'

/** A function that can be called; it starts containers as calls need them and keeps them warm. */
export interface FunctionPool {
  plan: FunctionPlan
  /** @throws FunctionError */
  invoke(event: unknown): Promise<unknown>
  /** Kills every container, or the one, in the middle of whatever it does; the next call gets a fresh one. */
  kill(container?: string): void
  /** The house's clock has been moved in the middle of invocations. */
  clockMoved(): void
  /** What is under way ends in the containers as they are; every later call runs the new plan. */
  deploy(plan: FunctionPlan): void
}

export interface PoolOptions extends ContainerOptions {
  /** House time minus real time, in milliseconds. */
  offsetMs(): number
  /** Containers at the same time; calls beyond wait. A laptop has few processors and little memory. */
  limit: number
  /** Told of each invocation that fails. */
  failed(error: FunctionError): void
  faults?: Pick<Faults, 'begins' | 'diesAtEnd'> | undefined
}

export const createPool = (first: FunctionPlan, options: PoolOptions): FunctionPool => {
  let plan = first
  /** Of an older plan; they end when their call does. */
  const outdated = new Set<Container>()
  const idle: Container[] = []
  const all = new Set<Container>()
  const waiting: ((container: Container) => void)[] = []

  const start = (): Container => {
    const container = startContainer(plan, options)
    all.add(container)
    return container
  }
  const take = (): Container | Promise<Container> => {
    let container = idle.pop()
    while (container && !container.alive) {
      all.delete(container)
      container = idle.pop()
    }
    if (container) return container
    if (all.size < options.limit) return start()
    return new Promise((given) => waiting.push(given))
  }
  const giveBack = (container: Container): void => {
    if (outdated.delete(container)) container.kill()
    if (!container.alive) all.delete(container)
    const next = waiting.shift()
    if (next) next(container.alive ? container : start())
    else if (container.alive) idle.push(container)
  }
  return {
    get plan() {
      return plan
    },
    invoke: async (event) => {
      const container = await take()
      options.faults?.begins(plan.name, container.id)
      try {
        const result = await container.invoke(event, options.offsetMs())
        if (!options.faults?.diesAtEnd(container.id)) return result
        container.kill()
        throw new FunctionError(plan.name, 'Runtime.ExitError', 'Runtime exited with SIGKILL')
      } catch (error) {
        if (error instanceof FunctionError) options.failed(error)
        throw error
      } finally {
        giveBack(container)
      }
    },
    kill: (id) => {
      for (const container of all) if (id === undefined || container.id === id) container.kill()
    },
    clockMoved: () => {
      for (const container of all) container.clockMoved(options.offsetMs())
    },
    deploy: (next) => {
      plan = next
      for (const container of all) outdated.add(container)
      for (const container of idle) {
        outdated.delete(container)
        container.kill()
      }
    },
  }
}
