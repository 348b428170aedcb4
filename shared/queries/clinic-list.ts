import { can } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import type { Clinic } from '../domain/clinic/clinic'
import { type ClinicPhase, clinicPhaseAt } from '../domain/clinic/clinic-phase'
import type { Dependencies } from '../ports/dependencies'

export interface ListedClinic {
  clinic: Clinic
  phase: ClinicPhase
  /** Confirmed registrations; null: not known of a recorded clinic. */
  registered: number | null
}

export interface ClinicList {
  /** Next first. */
  upcoming: ListedClinic[]
  drafts: ListedClinic[]
  /** Completed or cancelled, newest first. */
  past: ListedClinic[]
}

/** The clinics that a staff member may read, in the groups of the console's first page. */
export const listClinics = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  staff: StaffMember,
): Promise<ClinicList> => {
  const now = deps.now()
  const clinics = (await deps.clinics.list()).filter((clinic) => can(staff, 'clinic:read', clinic))
  const open = clinics.filter(({ status }) => status !== 'draft' && status !== 'recorded')
  const seatsTaken = await deps.registrations.seatsTakenIn(open.map(({ id }) => id))
  const listed = clinics.map((clinic) => ({
    clinic,
    phase: clinicPhaseAt(clinic, now),
    registered:
      clinic.status === 'recorded' ? (clinic.history?.registered ?? null) : (seatsTaken.get(clinic.id) ?? 0),
  }))
  const groups = Map.groupBy(listed, ({ phase }) => {
    if (phase === 'draft') return 'drafts'
    return phase === 'cancelled' || phase === 'completed' || phase === 'recorded' ? 'past' : 'upcoming'
  })
  return {
    upcoming: (groups.get('upcoming') ?? []).toReversed(),
    drafts: groups.get('drafts') ?? [],
    past: groups.get('past') ?? [],
  }
}
