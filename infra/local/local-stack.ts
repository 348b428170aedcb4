import type { Instant } from '../../shared/domain/values/time/instant'
import type { FaultPlan } from './faults/fault-plan'
import type { CallFault } from './faults/inject-fault'
import type { ListenerName } from './http/open-listeners'
import type { AwsCall } from './protocol/aws-service'
import type { SampleProgramme } from './sample-programme/read-sample-programme'
import type { AlarmNotification } from './services/cloudwatch/cloudwatch'
import type { TouchedPartition } from './services/dynamodb/touched-partitions'
import type { InboxMail } from './services/ses/inbox-mail'

export interface LocalStackOptions {
  /** Where the clock starts; real time, or where the data folder stood, when absent. */
  now?: Instant
  /** A folder that keeps everything; memory when absent. */
  dataFolder?: string
  /** Throws away what the folder holds. */
  fresh?: boolean
  /** 0, or absent, is any free one. */
  ports?: Partial<Record<ListenerName, number>>
  /** The clinics with which a new data folder begins; none when absent. */
  sampleProgramme?: SampleProgramme
  /** Called with a sentence when a step of the start begins that takes seconds. */
  onProgress?: (step: string) => void
  /** Nothing on the screen. */
  silent?: boolean
  /** Whether schedules fire as real time passes; else only `advanceTo` moves them. True without `now`. */
  followsRealTime?: boolean
  /** The cloud assembly; synthesised from the sources when absent. */
  assembly?: string
  /** Mails a second that the SES account allows, in place of what the stage's settings say. */
  mailRate?: number
  /** Concurrent executions of the account's functions: 1,000, as AWS's default; a new account has 10. */
  concurrentExecutions?: number
  /** Decides for each AWS call of a function what goes wrong with it. */
  faultFor?: (call: AwsCall) => CallFault | undefined
  /** What goes wrong by chance at the AWS endpoint, with messages, records and schedules, and kills functions. */
  faultPlan?: FaultPlan | undefined
}

/** The product on this machine, as the template says. */
export interface LocalStack {
  siteUrl: string
  consoleUrl: string
  inboxUrl: string
  clockUrl: string
  now(): Instant
  /** Moves the clock from due instant to due instant, waiting until the local stack is idle in between. */
  advanceTo(instant: Instant): Promise<void>
  /** When the next thing happens by itself. */
  nextDue(): Instant | undefined
  /** Resolves when no message, record, request or invocation is under way; what waits for a time is not. */
  waitUntilIdle(): Promise<void>
  /** Every mail that SES accepted, the oldest first. */
  inbox(): Promise<InboxMail[]>
  /** Calls a function, by the name of its folder or by its name in the template. */
  invokeFunction(name: string, event: unknown): Promise<unknown>
  /** Kills the containers of a function at any point of their work. */
  killContainers(name: string): void
  /**
   * Lets the functions run the bundles of another assembly, as a deployment does: calls under way end as they began.
   * @param assembly with the same functions; its template is not looked at
   */
  deploy(assembly: string): void
  /** The session cookie of a sample person, known by name or role, at the console. */
  signIn(person: string): Promise<string>
  /** What Zoom's webhooks are signed with. */
  zoomWebhookSecret(): Promise<string>
  /** What links in mails are signed with. */
  tokenKey(): Promise<string>
  /** Who gets every day summary, by the stage's settings. */
  summaryRecipients: string[]
  /** What the functions write. */
  logFile: string
  /** What failed or was refused since the start, one line each. */
  problems(): string[]
  /** Every change of an alarm since the start, with what its topic was told. */
  alarms(): AlarmNotification[]
  /** Every AWS call that a service answered, the oldest first. */
  awsCalls(): AwsCall[]
  /** The partitions of the table that were asked for more than they take in a second, once for each refused part. */
  tableThrottles(): TouchedPartition[]
  /** How many calls to SES ended without a known outcome. */
  countUnknownOutcomes(): number
  /** Ends everything that it started. */
  stop(): Promise<void>
}
