/** A point in time: ISO 8601 in UTC with milliseconds and `Z`, so that comparing texts compares times. */
export type Instant = string

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** @param milliseconds since 1970-01-01T00:00:00Z */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const millisOf = (instant: Instant): number => Date.parse(instant)

/** The instant an exact duration later (earlier when negative). @param milliseconds the duration */
export const plus = (instant: Instant, milliseconds: number): Instant =>
  instantOf(millisOf(instant) + milliseconds)
