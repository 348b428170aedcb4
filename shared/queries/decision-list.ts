import type { Clinic } from '../domain/clinic/clinic'
import { isClinicOver } from '../domain/clinic/clinic-times'
import type { Registration, RegistrationStatus } from '../domain/registration/registration'
import type { SeatCounts } from '../domain/registration/seats'
import type { Dependencies } from '../ports/dependencies'

/** So many a page shows, and a form decides on. */
export const MAX_DECISIONS = 100

interface DecisionGroup {
  total: number
  shown: Registration[]
}

export interface DecisionList {
  /** Whoever has waited longest comes first. */
  pending: DecisionGroup
  /** The newest first. */
  rejected: DecisionGroup
  seats: SeatCounts
  /** Why nobody is decided on any more; null: decisions are taken. */
  closed: 'cancelled' | 'over' | null
}

export const listDecisions = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  clinic: Clinic,
): Promise<DecisionList> => {
  const [pages, seats] = await Promise.all([
    Array.fromAsync(deps.registrations.pages(clinic.id)),
    deps.registrations.seats(clinic.id),
  ])
  const sorted = pages.flat().toSorted((a, b) => (a.statusSince < b.statusSince ? -1 : 1))
  const withStatus = (status: RegistrationStatus) =>
    sorted.filter((registration) => registration.status === status)
  const over = isClinicOver(clinic, deps.now()) ? 'over' : null
  return {
    pending: decisionGroup(withStatus('pending')),
    rejected: decisionGroup(withStatus('rejected').toReversed()),
    seats,
    closed: clinic.status === 'cancelled' ? 'cancelled' : over,
  }
}

const decisionGroup = (all: Registration[]): DecisionGroup => ({
  total: all.length,
  shown: all.slice(0, MAX_DECISIONS),
})
