import type { Instant } from '../domain/values/time/instant'

/** The SES identity of the sending domain. */
export interface SendingIdentity {
  isVerified: boolean
  /** One for each DKIM record in the DNS. */
  dkimTokens: string[]
  /** SES's word for it: `SUCCESS`, `PENDING` ... */
  dkimStatus: string
  /** null: bounces go to SES's own domain, so SPF is not aligned. */
  mailFromDomain: string | null
  mailFromStatus: string
}

/** What SES allows the account in this region. */
export interface SendingAccount {
  isOutOfSandbox: boolean
  isSendingEnabled: boolean
  /** SES's word for it: `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  enforcementStatus: string
  /** Mails a second, and in 24 hours. */
  ratePerSecond: number
  dailyQuota: number
}

/** The topic by which alarms reach the operators. */
export interface AlarmTopic {
  topicArn: string
  /** Its access policy, a JSON document. */
  policy: string
  subscriptions: { endpoint: string; isConfirmed: boolean }[]
}

/** An account that holds a deployed stage, as an operator reads it. Each method throws what AWS answers. */
export interface AwsAccount {
  readIdentity(domain: string): Promise<SendingIdentity>
  readSendingAccount(): Promise<SendingAccount>
  /** Concurrent executions of all functions of the account. */
  readConcurrencyLimit(): Promise<number>
  /** undefined: the stage has none. */
  readAlarmTopic(): Promise<AlarmTopic | undefined>
  /** Each secret of the stage with what is wrong with its value; never a part of the value. */
  readSecrets(): Promise<{ name: string; problem: string | null }[]>
  /** The clock and tz data of a function. */
  readFunctionClock(): Promise<{ now: Instant; tzVersion: string }>
  /** Sends a mail to SES's mailbox simulator. @returns what finds its event, and tidies up */
  sendToSimulator(from: string, now: Instant): Promise<SimulatorMail>
}

/** A mail on its way through SES, event bus, feedback queue and function into the ledger. */
export interface SimulatorMail {
  sesMessageId: string
  /** Whether the event of the delivery has come back. */
  isDelivered(): Promise<boolean>
  /** Removes what it left in the table. */
  remove(): Promise<void>
}
