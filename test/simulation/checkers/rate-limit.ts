import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'

/** When the clocks agree, no second has more calls than the account allows. */
export const findRateViolation = (
  { faultModel, eventLog }: Simulation,
  { ses, config: { mailRate: rate } }: SimulatedServices,
): BrokenPromise[] => {
  // A slow answer of the rate limiter delays a call, and a worker does not notice that its clock is wrong; either may
  // put more calls into one second, so the rate is not checked.
  if (faultModel.isEnabled('skew') || faultModel.isEnabled('slow') || eventLog.clockJumps.length > 0)
    return []
  const { calls } = ses
  const first = calls.findIndex((at, index) => {
    const next = calls[index + rate]
    return next !== undefined && next - at < 1000 - JITTER_MS
  })
  if (first < 0) return []
  return [{ promise: 'rate', what: `more than ${rate} calls within a second` }]
}

/** The way to SES may shift the time between two calls by this much, in milliseconds. */
const JITTER_MS = 100
