import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import { isClinicOver } from '../domain/clinic/times/clinic-times'
import type { Registration, RegistrationStatus } from '../domain/registration/registration'
import type { SeatCounts } from '../domain/registration/seats'
import type { Dependencies } from '../ports/dependencies'
import { hasNamesFor, withoutName } from './registrations-for-role'

/** The most registrations that a page shows and a form decides on. */
export const MAX_DECISIONS = 100

interface DecisionGroup {
  total: number
  shown: Registration[]
}

export interface DecisionList {
  /** Oldest first. */
  pending: DecisionGroup
  /** Newest first. */
  rejected: DecisionGroup
  /** Whether they say who the people are, which not every role may see. */
  hasNames: boolean
  seats: SeatCounts
  /** Why registrations can no longer be decided on; null: they can. */
  closed: 'cancelled' | 'completed' | null
}

/** @throws AccessDeniedError when the staff member may not read the registrations */
export const listDecisions = async (
  deps: Pick<Dependencies, 'registrations' | 'now'>,
  staff: StaffMember,
  clinic: Clinic,
): Promise<DecisionList> => {
  assertCan(staff, 'registrations:read', clinic)
  const [pages, seats] = await Promise.all([
    Array.fromAsync(deps.registrations.pages(clinic.id)),
    deps.registrations.seats(clinic.id),
  ])
  const hasNames = hasNamesFor(staff, clinic)
  const sorted = pages
    .flat()
    .map((registration) => (hasNames ? registration : withoutName(registration)))
    .toSorted((a, b) => (a.statusSince < b.statusSince ? -1 : 1))
  const withStatus = (status: RegistrationStatus) =>
    sorted.filter((registration) => registration.status === status)
  const completed = isClinicOver(clinic, deps.now()) ? 'completed' : null
  return {
    pending: decisionGroup(withStatus('pending')),
    rejected: decisionGroup(withStatus('rejected').toReversed()),
    hasNames,
    seats,
    closed: clinic.status === 'cancelled' ? 'cancelled' : completed,
  }
}

const decisionGroup = (all: Registration[]): DecisionGroup => ({
  total: all.length,
  shown: all.slice(0, MAX_DECISIONS),
})
