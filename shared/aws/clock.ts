import { fromEpochMillis, type Instant } from '../domain/values/instant'

/** The machine's clock, read nowhere else. */
export const systemClock = (): Instant => fromEpochMillis(Date.now())
