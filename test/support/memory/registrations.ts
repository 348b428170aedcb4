import type { RegistrationStore } from '../../../shared/ports'
import { mailKey } from './ledger'
import { keyOf, type MemoryTable } from './table'

export const memoryRegistrations = (table: MemoryTable): RegistrationStore => ({
  register: async (registration, confirmation, capacity) => {
    const key = keyOf(registration.clinicId, registration.id)
    const stored = table.registrations.get(key)
    const returns = stored?.status === 'withdrawn' && stored.round === registration.round - 1
    if (stored && !returns) return 'exists'
    const taken = table.seats.get(registration.clinicId) ?? 0
    if (capacity !== null && taken >= capacity) return 'full'
    if (table.ledger.has(mailKey(confirmation))) throw new Error(`the mail ${confirmation.id} is due already`)
    table.registrations.put(key, registration)
    table.seats.put(registration.clinicId, taken + 1)
    table.ledger.put(mailKey(confirmation), confirmation)
    return 'registered'
  },
  get: async (clinicId, id) => table.registrations.get(keyOf(clinicId, id)),
  tellAgain: async ({ clinicId, id, round }, copy, before) => {
    const stored = table.registrations.get(keyOf(clinicId, id))
    const same = stored?.round === round && stored.status !== 'withdrawn' && stored.confirmedAt < before
    if (!same || table.ledger.has(mailKey(copy))) return 'not-told'
    table.ledger.put(mailKey(copy), copy)
    return 'told'
  },
  pages: (clinicId) => inTwo(() => table.registrations.beginning(keyOf(clinicId, ''))),
  withdraw: async (registration, cancellation) => {
    const key = keyOf(registration.clinicId, registration.id)
    const stored = table.registrations.get(key)
    if (!stored || stored.status === 'withdrawn' || stored.round !== registration.round - 1) return 'conflict'
    if (table.ledger.has(mailKey(cancellation))) throw new Error(`the mail ${cancellation.id} is due already`)
    table.registrations.put(key, registration)
    table.seats.put(registration.clinicId, (table.seats.get(registration.clinicId) ?? 0) - 1)
    table.ledger.put(mailKey(cancellation), cancellation)
    return 'withdrawn'
  },
  markTried: async (clinicId, id, day, at) => {
    const stored = table.registrations.get(keyOf(clinicId, id))
    if (!stored || stored.tried[day] !== undefined) return
    table.registrations.put(keyOf(clinicId, id), { ...stored, tried: { ...stored.tried, [day]: at } })
  },
  seatsTaken: async (clinicId) => table.seats.get(clinicId) ?? 0,
})

/** Always two pages, so that a reader who takes only the first one is found out. */
export async function* inTwo<T>(read: () => T[]): AsyncIterable<T[]> {
  const all = read()
  const half = Math.ceil(all.length / 2)
  yield all.slice(0, half)
  yield all.slice(half)
}
