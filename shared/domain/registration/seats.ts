import * as z from 'zod'
import type { RegistrationStatus } from './registration'

/**
 * The seats of a clinic, counted beside the registrations so that they can decide: each change of status
 * writes both in one transaction.
 */
export const SeatCounts = z.object({
  /** Confirmed or offered: an offered seat is reserved for its recipient. */
  taken: z.int().min(0),
  waiting: z.int().min(0).default(0),
  offered: z.int().min(0).default(0),
  /** Registrations that wait for the organiser's decision; they take no seat. */
  pending: z.int().min(0).default(0),
})
export type SeatCounts = z.infer<typeof SeatCounts>

export const noSeats: SeatCounts = { taken: 0, waiting: 0, offered: 0, pending: 0 }

/**
 * The condition on the seats for a change of status. seat: one is free and the waiting list is empty; list: none is
 * free, or others wait; offer: one is free, for the waiting list; null: no condition.
 */
export type SeatRule = 'seat' | 'list' | 'offer' | null

/**
 * What a change of status adds to or takes from the counts, and the condition it depends on.
 * @param from null: not registered before
 */
export const seatChange = (
  from: RegistrationStatus | null,
  to: RegistrationStatus,
): { by: SeatCounts; rule: SeatRule } => {
  const [before, after] = [from === null ? noSeats : seatsByStatus[from], seatsByStatus[to]]
  const by = {
    taken: after.taken - before.taken,
    waiting: after.waiting - before.waiting,
    offered: after.offered - before.offered,
    pending: after.pending - before.pending,
  }
  if (by.waiting > 0) return { by, rule: 'list' }
  if (by.taken <= 0) return { by, rule: null }
  return { by, rule: from === 'waitlisted' ? 'offer' : 'seat' }
}

/** Whether the rule holds. The stores say the same as conditions of their writes. */
export const isSeatRuleMet = (
  rule: SeatRule,
  { taken, waiting }: SeatCounts,
  capacity: number | null,
): boolean => {
  const isFree = capacity === null || taken < capacity
  if (rule === 'seat') return isFree && waiting === 0
  if (rule === 'list') return !isFree || waiting > 0
  return rule === null || isFree
}

/** Whether a seat is free and a person on the waiting list could have it. */
export const canOfferSeat = (seats: SeatCounts, capacity: number | null): boolean =>
  seats.waiting > 0 && isSeatRuleMet('offer', seats, capacity)

const seatsByStatus: Record<RegistrationStatus, SeatCounts> = {
  confirmed: { ...noSeats, taken: 1 },
  offered: { ...noSeats, taken: 1, offered: 1 },
  waitlisted: { ...noSeats, waiting: 1 },
  pending: { ...noSeats, pending: 1 },
  withdrawn: noSeats,
  rejected: noSeats,
  unconfirmed: noSeats,
}
