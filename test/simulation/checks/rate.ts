import type { Broken } from '../checks'
import type { Town } from '../town'
import type { Places } from '../world'

/** With clocks that agree, no second has more calls than the account allows. */
export const tooFast = ({ weather, history }: Town, { ses, house: { mailRate: rate } }: Places): Broken[] => {
  // A slow answer of the calendar is a late call, which later places make room for; a skewed clock is not told.
  if (weather.knows('skew') || weather.knows('slow') || history.leaps.length > 0) return []
  const { calls } = ses
  const first = calls.findIndex((at, index) => {
    const next = calls[index + rate]
    return next !== undefined && next - at < 1000 - JITTER
  })
  if (first < 0) return []
  return [{ promise: 'rate', what: `more than ${rate} calls within a second` }]
}

/** What the way to SES makes of equal distances, in milliseconds. */
const JITTER = 100
