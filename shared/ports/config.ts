import type { PauseThresholds } from '../domain/campaign/pause-thresholds'
import type { Instant } from '../domain/values/instant'
import type { TokenKeys } from '../domain/values/token'

/** Facts of the installation that use cases need. */
export interface AppConfig {
  siteUrl: string
  mailFrom: string
  /** Addresses at ITU that get every day summary. */
  summaryRecipients: string[]
  /** Mails a second that the SES account allows. */
  mailRate: number
  /** When a campaign pauses by itself. */
  pauseAbove: PauseThresholds
  /** Outside production: patterns of addresses that may get mail (`*@example.org`); null: everybody. */
  allowedRecipients: string[] | null
  /** After a restore of the table: what was due until then is never sent, it may have been; null: no restore. */
  skipMailsDueBefore: Instant | null
  /** Days after its end at which a clinic's personal data go, unless it has its own number. */
  retentionDays: number
  /** Milliseconds that the answer to a registration takes at least, known address or new. */
  registrationResponseMs: number
}

export interface SecretStore {
  tokenKeys(): Promise<TokenKeys>
  sessionKeys(): Promise<TokenKeys>
  /** The secret token of the Zoom app's webhook. */
  zoomWebhook(): Promise<string>
}
