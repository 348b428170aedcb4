import type { PauseThresholds } from '../domain/campaign/pause-thresholds'
import type { Instant } from '../domain/values/time/instant'
import type { TokenKeys } from '../domain/values/token'

/** Settings of the installation that use cases need. */
export interface AppConfig {
  siteUrl: string
  /** Whether search engines may list the public pages. */
  isIndexed: boolean
  mailFrom: string
  /** Addresses at ITU that get every day summary. */
  summaryRecipients: string[]
  /** Mails a second that the SES account allows. */
  mailRate: number
  /** The thresholds above which a campaign pauses automatically. */
  pauseAbove: PauseThresholds
  /** Outside production: patterns of addresses that may get mail (`*@example.org`); null: everybody. */
  allowedRecipients: string[] | null
  /**
   * After a restore of the table: mails due until this instant are never sent, since they may have been sent before;
   * null: no restore.
   */
  skipMailsDueBefore: Instant | null
  /** Days after its end until a clinic's personal data are erased, unless the clinic has its own number. */
  retentionDays: number
  /** The minimum response time of a registration in milliseconds, for known and new addresses. */
  registrationResponseMs: number
  /** Addresses and networks (CIDR) of the proxies in front of the site whose X-Forwarded-For counts; empty: none. */
  trustedProxies: string[]
}

export interface SecretStore {
  tokenKeys(): Promise<TokenKeys>
  sessionKeys(): Promise<TokenKeys>
  /** The texts from which the keys that sign badges derive. */
  badgeKeys(): Promise<TokenKeys>
  /** Keys the ids of institutions' answers; always the same. */
  institutionIdKey(): Promise<string>
  /** The secret token of the Zoom app's webhook. */
  zoomWebhook(): Promise<string>
}
