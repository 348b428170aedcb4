import { type Instant, instantOf } from '../domain/instant'

/** The machine's clock, read nowhere else. */
export const systemClock = (): Instant => instantOf(Date.now())
