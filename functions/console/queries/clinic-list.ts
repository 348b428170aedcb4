import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import type { ConsoleWorld } from '../console'

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
  world: Pick<ConsoleWorld, 'clinics' | 'registrations' | 'now'>,
  maySee: (clinic: Clinic) => boolean,
): Promise<ClinicList> => {
  const now = world.now()
  const clinics = (await world.clinics.list()).filter(maySee)
  const listed = await Promise.all(
    clinics.map(async (clinic) => ({
      clinic,
      registered: clinic.status === 'draft' ? 0 : await world.registrations.seatsTaken(clinic.id),
    })),
  )
  const groups = Map.groupBy(listed, ({ clinic }) => {
    if (clinic.status === 'draft') return 'drafts'
    return clinic.status === 'cancelled' || isOver(clinic, now) ? 'past' : 'toCome'
  })
  return {
    toCome: (groups.get('toCome') ?? []).toReversed(),
    drafts: groups.get('drafts') ?? [],
    past: groups.get('past') ?? [],
  }
}
