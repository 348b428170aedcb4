import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import type { Registration, Status } from '../../../shared/domain/registration/registration'
import type { Seats } from '../../../shared/domain/registration/seats'
import type { ConsoleWorld } from '../console'

/** So many a page shows, and a form decides on. */
export const DECIDED_AT_ONCE = 100

interface Listed {
  all: number
  shown: Registration[]
}

export interface DecisionList {
  /** Whoever has waited longest comes first. */
  pending: Listed
  /** The newest first. */
  rejected: Listed
  seats: Seats
  /** Why nobody is decided on any more; null: decisions are taken. */
  closed: 'cancelled' | 'over' | null
}

export const listDecisions = async (
  world: Pick<ConsoleWorld, 'registrations' | 'now'>,
  clinic: Clinic,
): Promise<DecisionList> => {
  const [pages, seats] = await Promise.all([
    Array.fromAsync(world.registrations.pages(clinic.id)),
    world.registrations.seats(clinic.id),
  ])
  const sorted = pages.flat().toSorted((a, b) => (a.confirmedAt < b.confirmedAt ? -1 : 1))
  const who = (status: Status) => sorted.filter((one) => one.status === status)
  const over = isOver(clinic, world.now()) ? 'over' : null
  return {
    pending: listed(who('pending')),
    rejected: listed(who('rejected').toReversed()),
    seats,
    closed: clinic.status === 'cancelled' ? 'cancelled' : over,
  }
}

const listed = (all: Registration[]): Listed => ({ all: all.length, shown: all.slice(0, DECIDED_AT_ONCE) })
