import { addMilliseconds, DAY_MS } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import { AwsError } from '../../protocol/aws-error'

export interface SendingQuotaOptions {
  clock: VirtualClock
  /** Recipients a second. */
  rate: number
  /** Recipients in 24 hours. */
  dailyQuota: number
  /**
   * Milliseconds by the clock that senders use to limit their rate; it may run while the local stack's clock is paused.
   */
  rateClockMs(): number
}

/**
 * The account's sending limits, counted in recipients as AWS counts them. AWS allows short bursts; here no second has
 * more than the rate, so a sender that passes here keeps AWS's limit.
 */
export const createSendingQuota = ({ clock, rate, dailyQuota, rateClockMs }: SendingQuotaOptions) => {
  let lastSecond: number[] = []
  let lastDay: string[] = []

  /** Mails of the last 24 hours, by the virtual clock. */
  const mailsOfLastDay = (): string[] => {
    const yesterday = addMilliseconds(clock.now(), -DAY_MS)
    // The times are in order, and each call of SES asks: only those that have passed are looked at.
    const first = lastDay.findIndex((at) => at > yesterday)
    if (first !== 0) lastDay = first === -1 ? [] : lastDay.slice(first)
    return lastDay
  }

  return {
    /** The answer of GetSendQuota. */
    readUsage: () => ({ perDay: dailyQuota, perSecond: rate, lastDay: mailsOfLastDay().length }),
    /** @throws AwsError Throttling, with the messages of SES v1 for rate and quota */
    consume(recipients: number): void {
      const now = rateClockMs()
      const today = clock.now()
      lastSecond = lastSecond.filter((at) => at > now - 1000 && at <= now)
      if (mailsOfLastDay().length + recipients > dailyQuota)
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
