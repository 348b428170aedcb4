import type { Table } from '../../../shared/aws/table'
import type { World } from '../../../shared/ports'

/** The stores of one engine, empty. */
export type Stores = Pick<World, 'clinics' | 'registrations' | 'ledger' | 'dispatches' | 'attendance'>

/** Fresh stores for a test. */
export type Open = () => Promise<Stores>

/** Fresh stores and the table beneath them, for what only a table promises. */
export type OpenTable = () => Promise<Stores & { table: Table }>

/** How often each result came. */
export const tally = (results: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1
  return counts
}

/** That many calls at once, each with its number. */
export const inParallel = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)))
