import { isPlannable } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/day-window'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Has a clinic's figures counted again after a change of the clinic or the erasure of a person: by a job about its
 * first day, once that is over. A second call does no harm.
 */
export const requestFigures = async (
  deps: Pick<Dependencies, 'clinics' | 'queues' | 'now'>,
  clinicId: string,
): Promise<void> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft' || !isPlannable(clinic)) return
  const [first] = clinic.days
  if (first && dayWindow(clinic, first).to <= deps.now())
    await deps.queues.enqueueAttendance({ clinicId, day: first.number })
}
