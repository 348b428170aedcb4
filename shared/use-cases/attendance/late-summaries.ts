import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/plan'
import { HOUR, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/** After two days no better data are waited for (collect-attendance); the hour after is for counting. */
const LATE_AFTER = 49 * HOUR

/** The days among the clinics that are long over and have no summary: something is broken, not only slow. */
export const lateSummaries = async (
  world: Pick<World, 'attendance' | 'now'>,
  clinics: readonly Clinic[],
): Promise<{ clinicId: string; day: number }[]> => {
  const late: { clinicId: string; day: number }[] = []
  for (const clinic of clinics) {
    if (!isPlannable(clinic) || clinic.status !== 'published') continue
    const over = clinic.days.filter((day) => plus(dayWindow(clinic, day).to, LATE_AFTER) <= world.now())
    if (over.length === 0) continue
    const counted = new Set((await world.attendance.summaries(clinic.id)).map(({ day }) => day))
    const missing = over.filter(({ number }) => !counted.has(number))
    late.push(...missing.map(({ number }) => ({ clinicId: clinic.id, day: number })))
  }
  return late
}
