import type { RateLimiterState } from '../domain/mail/sending/rate-limiter'
import type { Instant } from '../domain/values/time/instant'

/** What the parts of a stage do that an operator can stop. */
export const stagePartKinds = ['event source mapping', 'schedule', 'pages'] as const

/** A part of a deployed stage that sends, sweeps or answers requests. */
export interface StagePart {
  kind: (typeof stagePartKinds)[number]
  /** Its logical id in the template. */
  name: string
  /** Its id on AWS. */
  physicalId: string
}

export interface StagePartState {
  /** `changing`: AWS has accepted a change and not finished it. */
  state: 'running' | 'stopped' | 'changing'
  /** The state in AWS's own word, as `Disabling`. */
  awsState: string
  /** When it reached the state; undefined where AWS does not tell. */
  since?: Instant | undefined
}

/** Stops and starts the parts of one stage. Nothing about a halt is stored outside AWS. */
export interface StageControl {
  /** @throws Error when the stage cannot be read completely */
  listParts(): Promise<StagePart[]>
  readState(part: StagePart): Promise<StagePartState>
  /** Asks AWS to stop the part; it may take minutes. A part that is changing stays as it is. */
  stop(part: StagePart): Promise<void>
  /** Asks AWS to start the part with the settings of the deployed template. */
  start(part: StagePart): Promise<void>
}

export interface QueueDepthReport {
  /** The logical id of the queue in the template. */
  name: string
  isDeadLetterQueue: boolean
  /** Messages that wait, are being processed, and are not due yet; SQS counts them approximately. */
  visible: number
  inFlight: number
  delayed: number
}

/** What waits in a stage. */
export interface StageBacklog {
  /** Each queue with its depths, or with the error that reading it gave. */
  listQueues(): Promise<(QueueDepthReport | { name: string; error: string })[]>
  /** The shared state of all mail workers; undefined before the first mail. */
  readRateLimiter(): Promise<RateLimiterState | undefined>
}

/** The queues as the stage itself sees them. */
export interface QueueMonitor {
  /** @throws Error when a queue cannot be read */
  readDepths(): Promise<QueueDepthReport[]>
}
