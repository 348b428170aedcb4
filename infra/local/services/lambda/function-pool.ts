import type { FaultInjector } from '../../faults/fault-injector'
import { type ConcurrentExecutions, FunctionThrottledError } from './concurrent-executions'
import {
  type ContainerOptions,
  type FunctionContainer,
  type FunctionDefinition,
  FunctionError,
  startContainer,
} from './container'
import { extendTraceHeader } from './lineage'

/** A function that can be called; it starts containers as calls need them and keeps them warm. */
export interface FunctionPool {
  definition: FunctionDefinition
  /**
   * @param traceHeaders of the messages in the event; none begins a chain
   * @throws FunctionError, or FunctionThrottledError, after which the function has seen nothing
   */
  invoke(event: unknown, traceHeaders?: readonly (string | undefined)[]): Promise<unknown>
  /** Kills every container, or one, at any point of its work; the next call gets a new container. */
  kill(container?: string): void
  /** The virtual clock has moved during invocations. */
  clockMoved(): void
  /** Calls in progress finish in their present containers; every later call uses the new plan. */
  deploy(definition: FunctionDefinition): void
}

export interface FunctionPoolOptions extends ContainerOptions {
  /** Virtual time minus real time, in milliseconds. */
  offsetMs(): number
  /** The limit of containers at the same time; more calls wait. A laptop has few processors and little memory. */
  maxContainers: number
  /** Called for each invocation that begins, and for each that is refused; with the function's name. */
  onInvocation?(functionName: string): void
  onThrottle?(functionName: string): void
  /** Called for each invocation that fails. */
  onError(error: FunctionError): void
  /** Those of all functions; one call of the pool is one of them. */
  executions: Pick<ConcurrentExecutions, 'begin'>
  faults?: Pick<FaultInjector, 'beginInvocation' | 'diesAfterInvocation'> | undefined
}

export const createFunctionPool = (
  initialDefinition: FunctionDefinition,
  options: FunctionPoolOptions,
): FunctionPool => {
  let definition = initialDefinition
  /** Containers of an older plan; they end with their call. */
  const outdated = new Set<FunctionContainer>()
  const idle: FunctionContainer[] = []
  const containers = new Set<FunctionContainer>()
  const waiting: ((container: FunctionContainer) => void)[] = []

  const start = (): FunctionContainer => {
    const container = startContainer(definition, options)
    containers.add(container)
    return container
  }
  const acquire = (): FunctionContainer | Promise<FunctionContainer> => {
    let container = idle.pop()
    while (container && !container.alive) {
      containers.delete(container)
      container = idle.pop()
    }
    if (container) return container
    if (containers.size < options.maxContainers) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }
  const release = (container: FunctionContainer): void => {
    if (outdated.delete(container)) container.kill()
    if (!container.alive) containers.delete(container)
    const next = waiting.shift()
    if (next) next(container.alive ? container : start())
    else if (container.alive) idle.push(container)
  }
  const beginExecution = (): (() => void) => {
    try {
      return options.executions.begin(definition.name)
    } catch (error) {
      if (error instanceof FunctionThrottledError) options.onThrottle?.(definition.name)
      throw error
    }
  }
  return {
    get definition() {
      return definition
    },
    invoke: async (event, traceHeaders = []) => {
      const endExecution = beginExecution()
      options.onInvocation?.(definition.name)
      const container = await acquire()
      options.faults?.beginInvocation(definition.name, container.id)
      try {
        const result = await container.invoke(
          event,
          options.offsetMs(),
          extendTraceHeader(traceHeaders, definition.arn),
        )
        if (!options.faults?.diesAfterInvocation(container.id)) return result
        container.kill()
        throw new FunctionError(definition.name, 'Runtime.ExitError', 'Runtime exited with SIGKILL')
      } catch (error) {
        if (error instanceof FunctionError) options.onError(error)
        throw error
      } finally {
        endExecution()
        release(container)
      }
    },
    kill: (id) => {
      for (const container of containers) if (id === undefined || container.id === id) container.kill()
    },
    clockMoved: () => {
      for (const container of containers) container.clockMoved(options.offsetMs())
    },
    deploy: (next) => {
      definition = next
      for (const container of containers) outdated.add(container)
      for (const container of idle) {
        outdated.delete(container)
        container.kill()
      }
    },
  }
}
