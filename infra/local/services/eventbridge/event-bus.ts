import { randomUUID } from 'node:crypto'
import { addMilliseconds, type Instant } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import type { AwsService } from '../../protocol/aws-service'
import { nextRateInstant, readRate } from '../scheduler/expression'
import type { BusEvent } from './bus-event'
import { type EventPattern, matchesPattern } from './event-pattern'

export interface RuleTarget {
  arn: string
  /** A text that is sent in place of the event. */
  input?: string
  deadLetterArn?: string
}

/** A rule of the default bus: it has a pattern, a schedule (`rate(5 minutes)`), or both. */
export interface EventRule {
  name: string
  arn: string
  pattern?: EventPattern
  schedule?: string
  targets: RuleTarget[]
}

export interface EventBusOptions {
  clock: VirtualClock
  region: string
  account: string
  rules: EventRule[]
  /** A disabled rule delivers nothing, and the times of its schedule pass. */
  isEnabled(ruleName: string): boolean
  /** Delivers a text to the target of the rule; rejects when the target refuses. */
  deliver(target: RuleTarget, body: string, rule: EventRule): Promise<void>
  /** Sends what could not be delivered to the target's dead-letter queue. */
  deadLetter(queueArn: string, body: string): Promise<void>
}

export interface EventBus extends Pick<AwsService, 'nextDue' | 'runDue'> {
  /** Resolves when the targets of every matching rule have the event. */
  emit(event: BusEvent): Promise<void>
}

/**
 * EventBridge's default bus. A refused event goes to the dead-letter queue at once: on a laptop, waiting repairs
 * nothing. Rates begin with the local stack; times at which it did not run are skipped.
 * @throws Error for a schedule that is not a rate
 */
export const createEventBus = (options: EventBusOptions): EventBus => {
  const { clock } = options
  const startedAt = clock.now()
  const rates = options.rules.flatMap((rule) => {
    const intervalMs = rule.schedule === undefined ? undefined : readRate(rule.schedule)
    return intervalMs === undefined
      ? []
      : [{ rule, intervalMs, next: addMilliseconds(startedAt, intervalMs) }]
  })

  const deliverToTargets = async (rule: EventRule, event: BusEvent): Promise<void> => {
    for (const target of rule.targets) {
      const body = target.input ?? JSON.stringify(event)
      try {
        await options.deliver(target, body, rule)
      } catch (error) {
        if (target.deadLetterArn === undefined) throw error
        await options.deadLetter(target.deadLetterArn, body)
      }
    }
  }

  return {
    async emit(event) {
      for (const rule of options.rules)
        if (rule.pattern && options.isEnabled(rule.name) && matchesPattern(rule.pattern, event))
          await deliverToTargets(rule, event)
    },
    nextDue: () =>
      rates.reduce<Instant | undefined>(
        (first, { next }) => (first === undefined || next < first ? next : first),
        undefined,
      ),
    async runDue() {
      const now = clock.now()
      for (const rate of rates) {
        if (rate.next > now) continue
        const time = rate.next
        rate.next = nextRateInstant(rate.intervalMs, startedAt, now)
        if (options.isEnabled(rate.rule.name))
          await deliverToTargets(rate.rule, toScheduledEvent(options, rate.rule, time))
      }
    },
  }
}

const toScheduledEvent = ({ region, account }: EventBusOptions, rule: EventRule, at: Instant): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: at.replace(/\.\d{3}Z$/, 'Z'),
  region,
  resources: [rule.arn],
  detail: {},
})
