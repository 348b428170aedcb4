import {
  addMilliseconds,
  DAY_MS,
  fromEpochMillis,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../domain/values/time/instant'

/** In UTC. */
const ERASURE_HOUR = 2

/** Once an hour is enough to restore lost schedules and remove leftover ones, and to find clinics outside the index. */
export const isReconcilingTime = (now: Instant): boolean => toEpochMillis(now) % HOUR_MS < 5 * MINUTE_MS

/** The beginning of the hour. */
export const fullHour = (now: Instant): Instant =>
  fromEpochMillis(Math.floor(toEpochMillis(now) / HOUR_MS) * HOUR_MS)

/** The next hour, in whose first run every clinic is looked at. */
export const nextFullHour = (now: Instant): Instant => addMilliseconds(fullHour(now), HOUR_MS)

/** Once a day what is past its retention is erased, in the twelve runs of one hour. */
export const isErasureTime = (now: Instant): boolean =>
  Math.floor((toEpochMillis(now) % DAY_MS) / HOUR_MS) === ERASURE_HOUR

/** When this hour begins the next time. */
export const nextErasureHour = (now: Instant): Instant => {
  const today = Math.floor(toEpochMillis(now) / DAY_MS) * DAY_MS + ERASURE_HOUR * HOUR_MS
  return fromEpochMillis(today > toEpochMillis(now) ? today : today + DAY_MS)
}
