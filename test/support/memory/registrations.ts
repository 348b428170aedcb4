import type { AuditRecord } from '../../../shared/domain/audit'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { detailsOf, type Registration } from '../../../shared/domain/registration/registration'
import {
  isSeatRuleMet,
  noSeats,
  type SeatCounts,
  seatChange,
} from '../../../shared/domain/registration/seats'
import type { RegistrationStore } from '../../../shared/ports/registrations'
import { markWatched } from './clinic-watches'
import { inTwoPages } from './in-two-pages'
import { mailMapKey } from './ledger'
import { type InMemoryTable, joinKey } from './table'

let audits = 0

export const createInMemoryRegistrationStore = (table: InMemoryTable): RegistrationStore => ({
  register: async (registration, confirmation, capacity, admission) => {
    if (isRegistered(table, registration)) return 'exists'
    const { by, rule } = seatChange(null, registration.status)
    if (
      !isSeatRuleMet(rule, seatCounts(table, registration.clinicId), capacity) ||
      hasAdmissionChanged(table, registration.clinicId, admission)
    )
      return rule === 'list' ? 'free' : 'full'
    if (writeRegistration(table, registration, confirmation) === 'mail-exists') return 'mail-exists'
    addSeats(table, registration.clinicId, by)
    markWatched(table, registration.clinicId)
    return 'registered'
  },
  get: async (clinicId, id) => table.registrations.get(joinKey(clinicId, id)),
  // Each registration and its seat are one step here.
  settleHolds: async () => {},
  getMany: async (clinicId, ids) => ids.flatMap((id) => table.registrations.get(joinKey(clinicId, id)) ?? []),
  resendConfirmation: async ({ clinicId, id, revision }, copy, before) => {
    const stored = table.registrations.get(joinKey(clinicId, id))
    const isAsRead =
      stored?.revision === revision && stored.status !== 'withdrawn' && stored.statusSince < before
    if (!isAsRead || table.ledger.has(mailMapKey(copy))) return 'not-queued'
    table.ledger.put(mailMapKey(copy), copy)
    markWatched(table, clinicId)
    return 'queued'
  },
  saveDetails: async (from, to) => {
    const key = joinKey(to.clinicId, to.id)
    const stored = table.registrations.get(key)
    if (!stored || !isUnchanged(stored, from)) return 'conflict'
    const { answers, attendingDays, detailsVersion } = to
    table.registrations.put(key, { ...stored, ...detailsOf(to), answers, attendingDays, detailsVersion })
    markWatched(table, to.clinicId)
    return 'saved'
  },
  saveAddressRequest: async (from, to, mail) => {
    const key = joinKey(to.clinicId, to.id)
    const stored = table.registrations.get(key)
    if (!stored || !isUnchanged(stored, from)) return 'conflict'
    if (stored.addressRequest?.number !== from.addressRequest?.number) return 'conflict'
    if (table.ledger.has(mailMapKey(mail))) return 'conflict'
    table.registrations.put(key, { ...stored, addressRequest: to.addressRequest })
    markWatched(table, to.clinicId)
    table.ledger.put(mailMapKey(mail), mail)
    return 'saved'
  },
  moveAddress: async ({ from, ended, moved }, mails) => {
    const [oldKey, newKey] = [joinKey(ended.clinicId, ended.id), joinKey(moved.clinicId, moved.id)]
    const [stored, other] = [table.registrations.get(oldKey), table.registrations.get(newKey)]
    if (!stored || !isUnchanged(stored, from)) return 'conflict'
    if (stored.addressRequest?.number !== from.addressRequest?.number) return 'conflict'
    if (other && (other.status !== 'withdrawn' || other.revision !== moved.revision - 1)) return 'exists'
    if (table.ledger.has(mailMapKey(mails.moved)) || table.ledger.has(mailMapKey(mails.ended)))
      return 'exists'
    table.registrations.put(oldKey, ended)
    markWatched(table, ended.clinicId)
    table.registrations.put(newKey, moved)
    table.ledger.put(mailMapKey(mails.ended), mails.ended)
    table.ledger.put(mailMapKey(mails.moved), mails.moved)
    return 'moved'
  },
  pages: (clinicId) => inTwoPages(() => table.registrations.withPrefix(joinKey(clinicId, ''))),
  recordJoinClick: async (clinicId, id, day, at) => {
    const stored = table.registrations.get(joinKey(clinicId, id))
    if (!stored || stored.joinClickedAt[day] !== undefined) return
    table.registrations.put(joinKey(clinicId, id), {
      ...stored,
      joinClickedAt: { ...stored.joinClickedAt, [day]: at },
    })
  },
  recordReached: async (clinicId, id, reachedAt) => {
    const stored = table.registrations.get(joinKey(clinicId, id))
    if (!stored || stored.reachedAt !== undefined) return
    table.registrations.put(joinKey(clinicId, id), { ...stored, reachedAt })
  },
  recordPresence: async (clinicId, id, presence) => {
    const stored = table.registrations.get(joinKey(clinicId, id))
    if (!stored || stored.presence !== null) return
    table.registrations.put(joinKey(clinicId, id), { ...stored, presence })
  },
  seatsTakenIn: async (clinicIds) =>
    new Map(clinicIds.map((id) => [id, seatCounts(table, id).taken] as const)),
  seatsTaken: async (clinicId) => seatCounts(table, clinicId).taken,
  seats: async (clinicId) => seatCounts(table, clinicId),
  change: async ({ from, to, mail, capacity, admission, unlessReached, audit }) => {
    const key = joinKey(to.clinicId, to.id)
    const stored = table.registrations.get(key)
    if (!stored || !isUnchanged(stored, from)) return 'conflict'
    if (unlessReached && stored.reachedAt !== undefined) return 'conflict'
    const { by, rule } = seatChange(from.status, to.status)
    if (
      !isSeatRuleMet(rule, seatCounts(table, to.clinicId), capacity) ||
      hasAdmissionChanged(table, to.clinicId, admission)
    )
      return rule === 'list' ? 'free' : 'full'
    if (table.ledger.has(mailMapKey(mail))) throw new Error(`the mail ${mail.id} is due already`)
    addSeats(table, to.clinicId, by)
    table.registrations.put(key, to)
    table.ledger.put(mailMapKey(mail), mail)
    markWatched(table, to.clinicId)
    if (audit) saveAudit(table, audit)
    return 'changed'
  },
})

type Version = Pick<Registration, 'status' | 'revision' | 'detailsVersion'>

const isUnchanged = (stored: Version, from: Version): boolean =>
  stored.status === from.status &&
  stored.revision === from.revision &&
  stored.detailsVersion === from.detailsVersion

/** Writes a registration and its mail, without its seat. */
export const writeRegistration = (
  table: InMemoryTable,
  registration: Registration,
  confirmation: LedgerEntry,
): 'written' | 'exists' | 'mail-exists' => {
  if (isRegistered(table, registration)) return 'exists'
  if (table.ledger.has(mailMapKey(confirmation))) return 'mail-exists'
  table.registrations.put(joinKey(registration.clinicId, registration.id), registration)
  table.ledger.put(mailMapKey(confirmation), confirmation)
  return 'written'
}

/** Whether a registration stands that the new one must not replace. */
const isRegistered = (table: InMemoryTable, { clinicId, id, revision }: Registration): boolean => {
  const stored = table.registrations.get(joinKey(clinicId, id))
  return stored !== undefined && !(stored.status === 'withdrawn' && stored.revision === revision - 1)
}

/** Whether the clinic decides otherwise by now. */
export const hasAdmissionChanged = (
  table: InMemoryTable,
  clinicId: string,
  admission: string | undefined,
): boolean => admission !== undefined && (table.admissions.get(clinicId) ?? admission) !== admission

const saveAudit = (table: InMemoryTable, audit: AuditRecord): void =>
  table.audit.put(joinKey(audit.clinicId, audit.at, `decided-${++audits}`), audit)

export const seatCounts = (table: InMemoryTable, clinicId: string): SeatCounts =>
  table.seats.get(clinicId) ?? noSeats

/** A count below none throws, as the table refuses it. */
export const addSeats = (table: InMemoryTable, clinicId: string, by: SeatCounts): void => {
  const { taken, waiting, offered, pending } = seatCounts(table, clinicId)
  table.seats.put(clinicId, {
    taken: taken + by.taken,
    waiting: waiting + by.waiting,
    offered: offered + by.offered,
    pending: pending + by.pending,
  })
}
