import * as z from 'zod'
import { fromEpochMillis, MINUTE_MS, toEpochMillis } from '../../values/time/instant'
import { InstantText } from '../../values/time/time-schemas'
import type { TimeInterval } from '../zoom/intervals'

/** The number of people in the meeting from `at` until the next point. */
export const CurvePoint = z.object({ at: InstantText, people: z.int().min(0) })
export type CurvePoint = z.infer<typeof CurvePoint>

/**
 * The number of people in the meeting over time, joins and leaves rounded to the nearest minute (a stay of five
 * seconds is not drawn). There is one point for each change of the number, the first at the window's start, so a few
 * hundred points at most.
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

/** The highest point, the earliest of equal ones; null when the meeting was empty throughout. */
export const findPeak = (curve: readonly CurvePoint[]): CurvePoint | null =>
  curve.reduce<CurvePoint | null>((peak, point) => (point.people > (peak?.people ?? 0) ? point : peak), null)

/** The curve every few minutes from the window's start to before its end: the numbers under its picture. */
export const sampleCurve = (
  curve: readonly CurvePoint[],
  window: TimeInterval,
  stepMinutes: number,
): CurvePoint[] => {
  const samples: CurvePoint[] = []
  const end = toEpochMillis(window.to)
  for (let at = toEpochMillis(window.from); at < end; at += stepMinutes * MINUTE_MS) {
    const instant = fromEpochMillis(at)
    const people = curve.findLast((point) => toEpochMillis(point.at) <= at)?.people ?? 0
    samples.push({ at: instant, people })
  }
  return samples
}
