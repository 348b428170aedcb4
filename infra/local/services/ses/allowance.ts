import { DAY, plus } from '../../../../shared/domain/time/instant'
import { AwsError } from '../answers'
import type { HouseClock } from '../types'

export interface AllowanceOptions {
  clock: HouseClock
  /** Recipients a second. */
  rate: number
  /** Recipients in 24 hours. */
  dailyQuota: number
  /** Milliseconds on the clock by which senders pace themselves; it may run while the house's stands still. */
  pace(): number
}

/**
 * The account's sending limits, counted in recipients as AWS counts them. AWS lets short bursts pass;
 * here no second has more than the rate, so a sender that keeps this keeps AWS's.
 */
export const createAllowance = ({ clock, rate, dailyQuota, pace }: AllowanceOptions) => {
  let lastSecond: number[] = []
  let lastDay: string[] = []

  /** Mails of the last 24 hours, by the house's clock. */
  const ofLastDay = (): string[] => {
    const yesterday = plus(clock.now(), -DAY)
    lastDay = lastDay.filter((at) => at > yesterday)
    return lastDay
  }

  return {
    /** What GetSendQuota tells. */
    told: () => ({ perDay: dailyQuota, perSecond: rate, lastDay: ofLastDay().length }),
    /** @throws AwsError Throttling, with SES v1's own words for rate and quota */
    take(recipients: number): void {
      const now = pace()
      const today = clock.now()
      lastSecond = lastSecond.filter((at) => at > now - 1000 && at <= now)
      if (ofLastDay().length + recipients > dailyQuota)
        throw new AwsError('Throttling', 'Daily message quota exceeded.')
      if (lastSecond.length + recipients > rate)
        throw new AwsError('Throttling', 'Maximum sending rate exceeded.')
      for (let taken = 0; taken < recipients; taken += 1) {
        lastSecond.push(now)
        lastDay.push(today)
      }
    },
  }
}
