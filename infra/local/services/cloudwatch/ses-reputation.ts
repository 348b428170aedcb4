import type { Instant } from '../../../../shared/domain/values/time/instant'
import type { MetricData } from './metric-data'

/** SES judges a volume that it chooses; here at least this many mails, so that one bounce of a small test is no scandal. */
const REPRESENTATIVE_VOLUME = 100

/** The account's rates of bounces and complaints, measured whenever one comes in; 0 until the first. */
export const createSesReputation = (data: MetricData) => {
  let sent = 0
  const counts = { Bounce: 0, Complaint: 0 }
  const names = { Bounce: 'Reputation.BounceRate', Complaint: 'Reputation.ComplaintRate' } as const
  return {
    recordEvent: (eventType: string, at: Instant): void => {
      if (eventType === 'Send') sent += 1
      if (eventType !== 'Bounce' && eventType !== 'Complaint') return
      counts[eventType] += 1
      const volume = Math.max(sent, REPRESENTATIVE_VOLUME)
      data.record({ namespace: 'AWS/SES', name: names[eventType] }, at, counts[eventType] / volume)
    },
  }
}
