import type { DailyQuota } from '../domain/mail/daily-quota'

/** The account's daily quota. */
export interface MailQuota {
  /** As SES counts just now. @throws when SES does not say */
  read(): Promise<DailyQuota>
}
