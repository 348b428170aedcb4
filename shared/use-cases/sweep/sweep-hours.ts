import {
  DAY_MS,
  fromEpochMillis,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../domain/values/instant'

/** Once an hour is enough to restore lost schedules and remove leftover ones, and to find clinics outside the index. */
export const isReconcilingTime = (now: Instant): boolean => toEpochMillis(now) % HOUR_MS < 5 * MINUTE_MS

/** The next hour, in whose first run every clinic is looked at. */
export const nextFullHour = (now: Instant): Instant =>
  fromEpochMillis((Math.floor(toEpochMillis(now) / HOUR_MS) + 1) * HOUR_MS)

/** Once a day what is past its retention is erased, in the twelve runs of one hour. */
export const isErasureTime = (now: Instant): boolean =>
  Math.floor((toEpochMillis(now) % DAY_MS) / HOUR_MS) === 2
