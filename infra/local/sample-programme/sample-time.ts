import type { Instant } from '../../../shared/domain/values/time/instant'

/** When a new local stack begins: two weeks before the Somalia clinic of the samples, after the sample programme. */
export const sampleTime: Instant = '2025-11-28T08:00:00.000Z'
