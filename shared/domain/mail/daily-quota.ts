/** What SES lets the account send in any 24 hours, in recipients: here each mail has one. */
export interface DailyQuota {
  /** Infinity: there is no limit. */
  perDay: number
  /** How many were sent in the last 24 hours. */
  sentInLastDay: number
}

/**
 * How many mails campaigns may send now: together with everything else four fifths of the day's quota, so that a
 * fifth is left for confirmations and reminders. Below 0 when those have begun to use it.
 */
export const quotaLeftForCampaigns = ({ perDay, sentInLastDay: lastDay }: DailyQuota): number =>
  Math.floor((perDay * 4) / 5) - lastDay
