import { fromEpochMillis, type Instant } from '../domain/values/time/instant'

/** The machine's clock, read nowhere else, in milliseconds since 1970. */
export const epochMillisNow = (): number => Date.now()

export const systemClock = (): Instant => fromEpochMillis(epochMillisNow())
