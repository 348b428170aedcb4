import type { InMemoryDependencies } from '../in-memory-dependencies'

/** The calls of every store from now on, in order: they take time and could be noticed from outside. */
export const callsOf = (deps: InMemoryDependencies): string[] => {
  const calls: string[] = []
  const { clinics, registrations, ledger, attendance, visitors, suppressions } = deps
  for (const [port, store] of Object.entries({
    clinics,
    registrations,
    ledger,
    attendance,
    visitors,
    suppressions,
  })) {
    for (const [name, call] of Object.entries(store as object)) {
      const noted = (...given: unknown[]) => {
        calls.push(`${port}.${name}`)
        return call(...given)
      }
      Object.assign(store, { [name]: noted })
    }
  }
  return calls
}
