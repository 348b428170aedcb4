import type { StageSettings } from '../../infra/config/stage-settings'
import { type Instant, toEpochMillis } from '../../shared/domain/values/time/instant'
import type { AwsAccount } from '../../shared/ports/aws-account'
import { mayPublishAlarms } from './alarm-policy'
import type { StageCheck } from './check-result'

/** Executions that AWS keeps for functions without a reservation. */
const UNRESERVED = 100
/** With these Lambda begins where a queue's consumer has no maximum of its own. */
const FOR_UNLIMITED_CONSUMER = 5
/** Visitors and staff at the same time, where no executions are reserved for them. */
const FOR_PAGES = 10
const MAX_CLOCK_DIFFERENCE_MS = 60_000
/** The tz data with which the rules of local time are tested. */
const TESTED_TZ_VERSION = '2025b'

type OperationReader = Pick<
  AwsAccount,
  'readConcurrencyLimit' | 'readAlarmTopic' | 'readSecrets' | 'readFunctionClock'
>

/** Whether functions, alarms, secrets and clocks are as the stage needs them. */
export const operationChecks = (
  { stage, concurrency, alarmRecipients }: StageSettings,
  { account, now }: { account: OperationReader; now: () => Instant },
): StageCheck[] => [
  {
    name: 'Lambda concurrency',
    fix: 'aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000',
    read: async () => {
      const limit = await account.readConcurrencyLimit()
      const needed = neededConcurrency(concurrency)
      return { isRight: limit >= needed, found: `${limit} in the account; the settings need ${needed}` }
    },
  },
  {
    name: 'alarm recipients',
    fix: 'Each operator confirms the e-mail "AWS Notification - Subscription Confirmation"; a deployment sends it.',
    read: async () => {
      if (alarmRecipients.length === 0) return { isRight: true, found: 'the settings name none' }
      const topic = await account.readAlarmTopic()
      const confirmed = topic?.subscriptions.filter(({ isConfirmed }) => isConfirmed) ?? []
      const missing = alarmRecipients.filter(
        (recipient) => !confirmed.some(({ endpoint }) => endpoint.toLowerCase() === recipient.toLowerCase()),
      )
      return {
        isRight: missing.length === 0,
        found:
          missing.length === 0 ? `${confirmed.length} confirmed` : `not confirmed: ${missing.join(', ')}`,
      }
    },
  },
  {
    name: 'alarms may publish',
    fix: `npx cdk deploy -c stage=${stage} restores the policy of the topic.`,
    read: async () => {
      const topic = await account.readAlarmTopic()
      if (!topic) return { isRight: alarmRecipients.length === 0, found: 'the stage has no topic for alarms' }
      const isRight = mayPublishAlarms(topic, `dfs-security-clinics-${stage}`)
      return { isRight, found: `CloudWatch ${isRight ? 'may' : 'may not'} publish to the topic` }
    },
  },
  {
    name: 'secrets',
    fix: `npm run -s clinic -- set-zoom-token --stage ${stage} puts the token of the Zoom app in.`,
    read: async () => {
      const secrets = await account.readSecrets()
      const problems = secrets.filter(({ problem }) => problem !== null)
      return {
        isRight: secrets.length > 0 && problems.length === 0,
        found:
          problems.map(({ name, problem }) => `${name}: ${problem}`).join('; ') ||
          (secrets.length === 0 ? 'the stage has none' : 'all are set'),
      }
    },
  },
  {
    name: 'clock and tz data',
    fix: "Set this machine's clock by NTP; older tz data than the tested ones: update the runtime of the functions.",
    read: async () => {
      const before = toEpochMillis(now())
      const { now: there, tzVersion } = await account.readFunctionClock()
      const after = toEpochMillis(now())
      const instant = toEpochMillis(there)
      const difference = Math.max(before - instant, instant - after, 0)
      return {
        isRight: difference <= MAX_CLOCK_DIFFERENCE_MS && tzVersion >= TESTED_TZ_VERSION,
        found: `${Math.round(difference / 1000)} s apart, tz data ${tzVersion} (tested with ${TESTED_TZ_VERSION})`,
      }
    },
  },
]

/** The executions of all consumers of queues, and of visitors and staff. */
const neededConcurrency = ({ reserved, maximum }: StageSettings['concurrency']): number => {
  // The two mail queues have a consumer each; the stream and the sweep take one.
  const limits = [maximum.sendMail, maximum.sendMail, maximum.dispatch, maximum.attendance, maximum.feedback]
  const consumers = limits.reduce<number>((sum, limit) => sum + (limit ?? FOR_UNLIMITED_CONSUMER), 2)
  const reservations = (reserved.site ?? 0) + (reserved.console ?? 0)
  return reservations === 0 ? consumers + FOR_PAGES : reservations + Math.max(consumers, UNRESERVED)
}
