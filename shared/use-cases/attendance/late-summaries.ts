import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/message-plan'
import { addMilliseconds, HOUR_MS } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'

/** After two days no better data are waited for (collect-attendance); the hour after is for counting. */
const LATE_AFTER_MS = 49 * HOUR_MS

/** The days among the clinics that are long over and have no summary: something is broken, not only slow. */
export const findLateSummaries = async (
  deps: Pick<Dependencies, 'attendance' | 'now'>,
  clinics: readonly Clinic[],
): Promise<{ clinicId: string; day: number }[]> => {
  const late: { clinicId: string; day: number }[] = []
  for (const clinic of clinics) {
    if (!isPlannable(clinic) || clinic.status !== 'published') continue
    const over = clinic.days.filter(
      (day) => addMilliseconds(dayWindow(clinic, day).to, LATE_AFTER_MS) <= deps.now(),
    )
    if (over.length === 0) continue
    const counted = new Set((await deps.attendance.listSummaries(clinic.id)).map(({ day }) => day))
    const missing = over.filter(({ number }) => !counted.has(number))
    late.push(...missing.map(({ number }) => ({ clinicId: clinic.id, day: number })))
  }
  return late
}
