import type { DayQuota } from '../domain/mail/day-quota'

/** The account's daily quota. */
export interface Quota {
  /** As SES counts just now. @throws when SES does not say */
  read(): Promise<DayQuota>
}
