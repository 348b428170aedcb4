/** The number of recipients to which SES lets the account send in any 24 hours; here each mail has one. */
export interface DailyQuota {
  /** Infinity: there is no limit. */
  perDay: number
  /** How many were sent in the last 24 hours. */
  sentInLastDay: number
}

/**
 * How many mails campaigns may send now: campaigns stop when all mail together has used 80 % of the daily quota, so
 * that 20 % is left for confirmations and reminders. Negative when those have used part of the 20 %.
 */
export const quotaLeftForCampaigns = ({ perDay, sentInLastDay: lastDay }: DailyQuota): number =>
  Math.floor((perDay * 4) / 5) - lastDay
