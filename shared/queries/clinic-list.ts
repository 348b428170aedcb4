import type { Clinic } from '../domain/clinic/clinic'
import { isClinicOver } from '../domain/clinic/clinic-times'
import type { Dependencies } from '../ports/dependencies'

export interface ListedClinic {
  clinic: Clinic
  /** Confirmed registrations. */
  registered: number
}

export interface ClinicList {
  /** Next first. */
  toCome: ListedClinic[]
  drafts: ListedClinic[]
  /** Over or cancelled, newest first. */
  past: ListedClinic[]
}

/** The clinics that a person may see, as the first page shows them. */
export const listClinics = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'now'>,
  canSee: (clinic: Clinic) => boolean,
): Promise<ClinicList> => {
  const now = deps.now()
  const clinics = (await deps.clinics.list()).filter(canSee)
  const listed = await Promise.all(
    clinics.map(async (clinic) => ({
      clinic,
      registered: clinic.status === 'draft' ? 0 : await deps.registrations.seatsTaken(clinic.id),
    })),
  )
  const groups = Map.groupBy(listed, ({ clinic }) => {
    if (clinic.status === 'draft') return 'drafts'
    return clinic.status === 'cancelled' || isClinicOver(clinic, now) ? 'past' : 'toCome'
  })
  return {
    toCome: (groups.get('toCome') ?? []).toReversed(),
    drafts: groups.get('drafts') ?? [],
    past: groups.get('past') ?? [],
  }
}
