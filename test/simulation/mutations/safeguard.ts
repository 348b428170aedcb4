import type { Dependencies } from '../../../shared/ports/dependencies'
import type { Mutation } from '../engine/process-dependencies'
import type { SimulatedProcess } from '../engine/simulated-process'
import type { Simulation } from '../engine/simulation'

/** A mechanism that the promises depend on. */
export interface Safeguard {
  /** A description in a few words. */
  description: string
  /** The first run that misses it, where that takes long to reach; the tests begin there. */
  seed?: number
  /** The system without it. */
  mutation: Mutation
}

/** Replaces one port with another. */
export const replacePort = <Name extends keyof Dependencies>(
  name: Name,
  createPort: (
    port: Dependencies[Name],
    simProcess: SimulatedProcess,
    simulation: Simulation,
  ) => Dependencies[Name],
): Mutation => ({
  replacePort: (requestedName, port, simProcess, simulation) =>
    (requestedName as string) === name ? (createPort(port as never, simProcess, simulation) as never) : port,
})

/** The same port with some methods replaced. The methods of the port may be on its prototype. */
export const withMethods = <Port extends object>(port: Port, verbs: Partial<Port>): Port =>
  Object.assign(Object.create(port) as Port, verbs)

/** A repeated call gets the answer of the first call. */
export const repeatFirstReads = <Port extends object>(port: Port): Port => {
  const answers = new Map<string, unknown>()
  const cachedMethod =
    (method: 'get' | 'find') =>
    async (...of: unknown[]) => {
      const cacheKey = JSON.stringify([method, ...of])
      const call = (port as Record<string, (...of: unknown[]) => unknown>)[method]
      if (!answers.has(cacheKey)) answers.set(cacheKey, await call?.apply(port, of))
      return answers.get(cacheKey)
    }
  return withMethods(port, { get: cachedMethod('get'), find: cachedMethod('find') } as object)
}
