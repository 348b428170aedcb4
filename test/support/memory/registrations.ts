import type { AuditRecord } from '../../../shared/domain/audit'
import { holds, noSeats, type Seats, seatChange } from '../../../shared/domain/registration/seats'
import type { RegistrationStore } from '../../../shared/ports/registrations'
import { mailKey } from './ledger'
import { keyOf, type MemoryTable } from './table'

let audits = 0

export const memoryRegistrations = (table: MemoryTable): RegistrationStore => ({
  register: async (registration, confirmation, capacity) => {
    const key = keyOf(registration.clinicId, registration.id)
    const stored = table.registrations.get(key)
    const returns = stored?.status === 'withdrawn' && stored.round === registration.round - 1
    if (stored && !returns) return 'exists'
    const { by, rule } = seatChange(null, registration.status)
    if (!holds(rule, seatsIn(table, registration.clinicId), capacity))
      return rule === 'list' ? 'free' : 'full'
    if (table.ledger.has(mailKey(confirmation))) throw new Error(`the mail ${confirmation.id} is due already`)
    table.registrations.put(key, registration)
    count(table, registration.clinicId, by)
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
  markTried: async (clinicId, id, day, at) => {
    const stored = table.registrations.get(keyOf(clinicId, id))
    if (!stored || stored.tried[day] !== undefined) return
    table.registrations.put(keyOf(clinicId, id), { ...stored, tried: { ...stored.tried, [day]: at } })
  },
  seatsTaken: async (clinicId) => seatsIn(table, clinicId).taken,
  seats: async (clinicId) => seatsIn(table, clinicId),
  change: async ({ from, to, mail, capacity, audit }) => {
    const key = keyOf(to.clinicId, to.id)
    const stored = table.registrations.get(key)
    if (stored?.status !== from.status || stored.round !== from.round) return 'conflict'
    const { by, rule } = seatChange(from.status, to.status)
    if (!holds(rule, seatsIn(table, to.clinicId), capacity)) return rule === 'list' ? 'free' : 'full'
    if (table.ledger.has(mailKey(mail))) throw new Error(`the mail ${mail.id} is due already`)
    count(table, to.clinicId, by)
    table.registrations.put(key, to)
    table.ledger.put(mailKey(mail), mail)
    if (audit) keep(table, audit)
    return 'changed'
  },
})

const keep = (table: MemoryTable, audit: AuditRecord): void =>
  table.audit.put(keyOf(audit.clinicId, audit.at, `decided-${++audits}`), audit)

export const seatsIn = (table: MemoryTable, clinicId: string): Seats => table.seats.get(clinicId) ?? noSeats

/** A count below none throws, as the table refuses it. */
export const count = (table: MemoryTable, clinicId: string, by: Seats): void => {
  const { taken, waiting, offered, pending } = seatsIn(table, clinicId)
  table.seats.put(clinicId, {
    taken: taken + by.taken,
    waiting: waiting + by.waiting,
    offered: offered + by.offered,
    pending: pending + by.pending,
  })
}

/** Always two pages, so that a reader who takes only the first one is found out. */
export async function* inTwo<T>(read: () => T[]): AsyncIterable<T[]> {
  const all = read()
  const half = Math.ceil(all.length / 2)
  yield all.slice(0, half)
  yield all.slice(half)
}
