import { type Instant, instantOf } from '../domain/time/instant'

/** The machine's clock, read nowhere else. */
export const systemClock = (): Instant => instantOf(Date.now())
