import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import { countErasedRegistrations } from '../domain/erasure/erased-counts'
import type { Registration } from '../domain/registration/registration'
import { asksForSupport, sortWaitlist } from '../domain/registration/registration-states'
import type { SeatCounts } from '../domain/registration/seats'
import type { Dependencies } from '../ports/dependencies'
import { hasNamesFor, withoutName } from './registrations-for-role'

export interface RegistrationFilter {
  /** Words of name, e-mail or organisation, or of the organisation alone where names are hidden; empty: everybody. */
  text: string
  /** null: every status. */
  status: Registration['status'] | null
  /** Only registrants who ask for support. */
  needsSupport?: boolean
}

export interface RegistrationList {
  all: number
  matching: Registration[]
  /** Whether they say who the people are, which not every role may see. */
  hasNames: boolean
  /** How many there were beside them. */
  erased: number
  byStatus: Partial<Record<Registration['status'], number>>
  /** Registration id -> place in the waiting list, from 1. */
  waitlistPositions: ReadonlyMap<string, number>
  seats: SeatCounts
}

/**
 * The registrations of a clinic that match the filter, newest first.
 * @throws AccessDeniedError when the staff member may not read them
 */
export const listRegistrations = async (
  deps: Pick<Dependencies, 'registrations' | 'erasures'>,
  staff: StaffMember,
  clinic: Clinic,
  { text, status, needsSupport }: RegistrationFilter,
): Promise<RegistrationList> => {
  assertCan(staff, 'registrations:read', clinic)
  const clinicId = clinic.id
  const [pages, seats] = await Promise.all([
    Array.fromAsync(deps.registrations.pages(clinicId)),
    deps.registrations.seats(clinicId),
  ])
  const all = pages.flat()
  const hasNames = hasNamesFor(staff, clinic)
  const waitlistPositions = new Map(sortWaitlist(all).map(({ id }, index) => [id, index + 1]))
  const byStatus: RegistrationList['byStatus'] = {}
  for (const registration of all) byStatus[registration.status] = (byStatus[registration.status] ?? 0) + 1
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = all
    .filter(
      (registration) =>
        (status === null || registration.status === status) &&
        (!needsSupport || asksForSupport(registration)) &&
        matchesWords(hasNames ? registration : withoutName(registration), words),
    )
    .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1))
    .map((registration) => (hasNames ? registration : withoutName(registration)))
  const erased = countErasedRegistrations(await deps.erasures.erasedCounts(clinicId))
  return { all: all.length, matching, hasNames, erased, byStatus, waitlistPositions, seats }
}

const matchesWords = ({ name, email, organisation }: Registration, words: string[]): boolean => {
  const text = `${name} ${email} ${organisation}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
