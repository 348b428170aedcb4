import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { addMilliseconds, HOUR_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { readDayData } from './day-input'

/** After two days the events are taken as they are (day-input.ts); the hour after is for counting. */
export const LATE_AFTER_MS = 49 * HOUR_MS

/**
 * The days that ended two days ago and have rows from Zoom but no summary: this points to a fault, not to a delay. A
 * day about which Zoom sent nothing has no summary, and the organisers got a notice.
 */
export const findLateSummaries = async (
  deps: Pick<Dependencies, 'attendance' | 'now'>,
  clinics: readonly Clinic[],
): Promise<{ clinicId: string; day: number }[]> => {
  const late: { clinicId: string; day: number }[] = []
  for (const clinic of clinics) {
    if (!isPlannable(clinic) || (clinic.status !== 'published' && clinic.status !== 'cancelled')) continue
    const over = clinic.days.filter(
      (day) =>
        takesPlace(clinic, day) && addMilliseconds(dayWindow(clinic, day).to, LATE_AFTER_MS) <= deps.now(),
    )
    if (over.length === 0) continue
    const counted = new Set((await deps.attendance.listSummaries(clinic.id)).map(({ day }) => day))
    for (const day of over.filter(({ number }) => !counted.has(number))) {
      const nobody = { registrations: [], anonymousRecords: [] }
      const { hasData } = await readDayData(deps, clinic, day, nobody, deps.now())
      if (hasData) late.push({ clinicId: clinic.id, day: day.number })
    }
  }
  return late
}
