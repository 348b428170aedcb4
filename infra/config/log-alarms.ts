import { type FunctionName, functionVariables } from '../../shared/lambda/environment'

/** Words of the log that one alarm counts together, in the logs of all functions that may write them. */
export interface LogAlarm {
  /** What the alarm means to a user, one sentence. */
  meaning: string
  /** The number of five-minute periods in a row; 1 by default. */
  periods?: number
  /** docs/runbook.md has a section for each word. */
  words: Readonly<Record<string, WatchedWord>>
}

export interface WatchedWord {
  functions: readonly FunctionName[]
  /** How many lines in five minutes set the alarm off; 1 by default. */
  lines?: number
}

const everyFunction = Object.keys(functionVariables) as FunctionName[]
const queueWorkers = ['dispatch', 'send-mail', 'record-mail-feedback', 'collect-attendance'] as const

/** Lambda's own line about an invocation that failed, died or took too long (Lambda developer guide, "Node.js logging"). */
export const CRASH_WORD = 'function-crashed'
export const crashTerms = ['Task timed out', 'Runtime exited', 'Invoke Error', 'Uncaught Exception'] as const

/**
 * CloudWatch bills each metric that an alarm reads, so an alarm stands for all that makes an operator look at the same
 * time, and the log says which word it was (docs/decisions/0032-few-alarms-many-words.md).
 */
export const logAlarms = {
  'mails-not-sent': {
    meaning:
      'People did not get their mails: these were refused for good, or would have been too late to be useful.',
    words: { missed: { functions: ['send-mail', 'dispatch'] }, failed: { functions: ['send-mail'] } },
  },
  'sending-waits': {
    meaning:
      'Mails wait: SES, its quota or a campaign with many bounces stops them, or outcomes are unknown.',
    words: {
      'auto-paused': { functions: ['dispatch'] },
      // A single unknown outcome is settled by an event of SES or by a second try.
      ambiguous: { functions: ['send-mail'], lines: 6 },
      'over-quota': { functions: ['send-mail'] },
      'account-refused': { functions: ['send-mail'] },
      'ses-unavailable': { functions: ['send-mail'] },
      'quota-nearly-used': { functions: ['sweep'] },
    },
  },
  'work-late': {
    meaning: 'Mails, changes or summaries are late: their messages wait, or no worker takes them.',
    words: {
      'message-late': { functions: queueWorkers },
      'queue-not-consumed': { functions: ['sweep'] },
      'change-late': { functions: ['process-table-stream'] },
      'summary-late': { functions: ['sweep'] },
    },
  },
  'work-failed': {
    meaning:
      'A function failed, or a message was given up; what it was to do is tried again or waits for a person.',
    words: {
      'handler-failed': { functions: everyFunction },
      [CRASH_WORD]: { functions: everyFunction },
      'dead-letters': { functions: ['sweep'] },
      'reconcile-failed': { functions: ['sweep'] },
      'erasure-failed': { functions: ['sweep'] },
    },
  },
  'table-unavailable': {
    meaning:
      'Pages are slow or fail and mails wait, since the table refuses or fails calls for a quarter of an hour.',
    periods: 3,
    words: {
      'table-throttled': { functions: everyFunction },
      'table-failing': { functions: everyFunction },
    },
  },
} as const satisfies Record<string, LogAlarm>
