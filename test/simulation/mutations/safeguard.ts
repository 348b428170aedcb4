import type { Dependencies } from '../../../shared/ports/dependencies'
import type { Mutation } from '../engine/process-dependencies'
import type { SimulatedProcess } from '../engine/simulated-process'
import type { Simulation } from '../engine/simulation'

/** Something that the promises rest on. */
export interface Safeguard {
  /** What it is, in a few words. */
  description: string
  /** The world without it. */
  mutation: Mutation
}

/** Puts another port in the place of one. */
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

/** The same port, some verbs of it different: it may be one whose verbs are its prototype's. */
export const withMethods = <Port extends object>(port: Port, verbs: Partial<Port>): Port =>
  Object.assign(Object.create(port) as Port, verbs)

/** Whoever asks again is told what the first answer was. */
export const cacheReads = <Port extends object>(port: Port): Port => {
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
