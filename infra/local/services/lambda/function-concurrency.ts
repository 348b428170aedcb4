import * as z from 'zod'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'

/** The reserved concurrency of each function, which an operator may change; it outlives a restart. */
export interface FunctionConcurrency {
  /** By the function's name; undefined: it shares the account's. */
  read(functionName: string): number | undefined
  change(functionName: string, reserved: number | undefined): void
  /** What all functions reserve together. */
  reservedSum(): number
}

/** @param deployed by the function's name, what the template reserves */
export const createFunctionConcurrency = (
  store: PersistentStore,
  deployed: ReadonlyMap<string, number>,
): FunctionConcurrency => {
  const changed = store.openMap<number | null>('function-concurrency')
  const read = (name: string): number | undefined =>
    changed.has(name) ? (changed.get(name) ?? undefined) : deployed.get(name)
  return {
    read,
    reservedSum: () =>
      [...new Set([...deployed.keys(), ...changed.keys()])].reduce((sum, name) => sum + (read(name) ?? 0), 0),
    change: (name, reserved) => {
      changed.set(name, reserved ?? null)
    },
  }
}

const functionShape = z.object({ ReservedConcurrentExecutions: z.number().optional() })

/** By the function's name, what the template reserves. */
export const reservedConcurrencyIn = (template: ResolvedTemplate): ReadonlyMap<string, number> =>
  new Map(
    template.resourcesOfType('AWS::Lambda::Function').flatMap(({ name, properties }): [string, number][] => {
      const { ReservedConcurrentExecutions: reserved } = functionShape.parse(properties)
      return reserved === undefined ? [] : [[name, reserved]]
    }),
  )
