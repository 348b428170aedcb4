import { isPlannable } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/day-window'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Has the days of a clinic that are over, and with them its figures, counted again after a change of the clinic or the
 * erasure of a person: another rule of attendance or another organiser changes each day. A second call does no harm.
 */
export const requestFigures = async (
  deps: Pick<Dependencies, 'clinics' | 'queues' | 'now'>,
  clinicId: string,
): Promise<void> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || clinic.status === 'draft' || !isPlannable(clinic)) return
  const over = clinic.days.filter((day) => dayWindow(clinic, day).to <= deps.now())
  for (const { number } of over) await deps.queues.enqueueAttendance({ clinicId, day: number })
}
