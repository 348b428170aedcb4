import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './check-promises'

/** With clocks that agree, no second has more calls than the account allows. */
export const findRateViolation = (
  { faultModel, eventLog }: Simulation,
  { ses, config: { mailRate: rate } }: SimulatedServices,
): BrokenPromise[] => {
  // A slow answer of the calendar is a late call, which later places make room for; a skewed clock is not told.
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

/** What the way to SES makes of equal distances, in milliseconds. */
const JITTER_MS = 100
