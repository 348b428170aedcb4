import type { Instant } from '../values/time/instant'
import { type Clinic, isPlannable } from './clinic'
import { isClinicOver } from './times/clinic-times'
import { dayWindow } from './times/day-window'

/**
 * The phase of a clinic at an instant. Stored are only draft, published and cancelled; `running` (a day is going on)
 * and `completed` (the last day has ended) follow from the time. A cancelled clinic stays cancelled.
 *
 *     draft -> published -> running <-> published (between days) -> completed
 *                  └──────────┴──> cancelled
 */
export type ClinicPhase = Clinic['status'] | 'running' | 'completed'

export const clinicPhaseAt = (clinic: Clinic, now: Instant): ClinicPhase => {
  if (clinic.status !== 'published') return clinic.status
  if (isClinicOver(clinic, now)) return 'completed'
  const isRunning =
    isPlannable(clinic) &&
    clinic.days.some((day) => {
      const { from, to } = dayWindow(clinic, day)
      return from <= now && now < to
    })
  return isRunning ? 'running' : 'published'
}
