import * as z from 'zod'
import { fromEpochMillis, MINUTE_MS, toEpochMillis } from '../values/instant'
import { InstantText } from '../values/time-schemas'
import type { TimeInterval } from './intervals'

/** From `at` until the next point so many people were in the room. */
export const CurvePoint = z.object({ at: InstantText, people: z.int().min(0) })
export type CurvePoint = z.infer<typeof CurvePoint>

/**
 * People in the room over time, joins and leaves to the nearest minute (five seconds draw nothing): one point
 * where the number changes, the first at the window's start. A few hundred points, however many come and go.
 * @param presences per person, united intervals inside the window
 */
export const buildAttendanceCurve = (
  presences: readonly TimeInterval[][],
  window: TimeInterval,
): CurvePoint[] => {
  const start = toEpochMillis(window.from)
  const minutes = Math.max(1, Math.ceil((toEpochMillis(window.to) - start) / MINUTE_MS))
  const changes = Array.from({ length: minutes + 1 }, () => 0)
  const tick = (at: string) => Math.min(minutes, Math.round((toEpochMillis(at) - start) / MINUTE_MS))
  const change = (at: number, by: number) => {
    changes[at] = (changes[at] ?? 0) + by
  }
  for (const { from, to } of presences.flat()) {
    change(tick(from), 1)
    change(tick(to), -1)
  }
  const points: CurvePoint[] = []
  let people = 0
  for (let minute = 0; minute < minutes; minute += 1) {
    people += changes[minute] ?? 0
    if (points.at(-1)?.people !== people)
      points.push({ at: fromEpochMillis(start + minute * MINUTE_MS), people })
  }
  return points
}

/** The highest point, the earliest of equals; null while nobody was there. */
export const findPeak = (curve: readonly CurvePoint[]): CurvePoint | null =>
  curve.reduce<CurvePoint | null>((peak, point) => (point.people > (peak?.people ?? 0) ? point : peak), null)
