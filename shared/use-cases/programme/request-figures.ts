import { type Clinic, isPlannable, type PlannableDay } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/times/day-window'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

export type RequestFiguresDependencies = Pick<Dependencies, 'clinics' | 'programme' | 'queues' | 'now'>

/**
 * Has the days of a clinic that are over, and with them its figures, counted again after a change of the clinic or the
 * erasure of a person: another rule of attendance or another organiser changes each day. Of a clinic that has figures
 * and was moved to days to come, its first day, which is how they end. A second call does no harm.
 * @param delaySeconds at most 900
 */
export const requestFigures = async (
  deps: RequestFiguresDependencies,
  clinicId: string,
  delaySeconds = 0,
): Promise<void> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic) return
  const over = daysToCount(clinic, deps.now())
  const hasFigures = over.length > 0 || (await deps.programme.getRecord(clinicId))?.figures
  const counted = over.length > 0 || !hasFigures ? over : clinic.days.slice(0, 1)
  for (const { number } of counted)
    await deps.queues.enqueueAttendance({ clinicId, day: number }, delaySeconds)
}

/** The days that a clinic's figures are counted from. */
const daysToCount = (clinic: Clinic, now: Instant): PlannableDay[] =>
  clinic.status === 'draft' || !isPlannable(clinic)
    ? []
    : clinic.days.filter((day) => dayWindow(clinic, day).to <= now)
