import { randomUUID } from 'node:crypto'
import { type Instant, plus } from '../../../shared/domain/time/instant'
import type { BusEvent } from './events/bus-event'
import { type EventPattern, matches } from './events/pattern'
import { nextOf, readRate } from './scheduler/expression'
import type { HouseClock, Service } from './types'

export interface RuleTarget {
  arn: string
  /** A text in place of the event. */
  input?: string
  deadLetterArn?: string
}

/** An enabled rule of the default bus: it has a pattern, a schedule (`rate(5 minutes)`), or both. */
export interface Rule {
  arn: string
  pattern?: EventPattern
  schedule?: string
  targets: RuleTarget[]
}

export interface EventBusOptions {
  clock: HouseClock
  region: string
  account: string
  rules: Rule[]
  /** Brings a text to the target in the name of the rule; rejects when the target refuses. */
  deliver(target: RuleTarget, body: string, rule: Rule): Promise<void>
  /** Sends to a target's dead-letter queue what could not be delivered. */
  deadLetter(queueArn: string, body: string): Promise<void>
}

export interface EventBus extends Pick<Service, 'nextDue' | 'runDue'> {
  /** Resolves when every matching rule's targets have it. */
  emit(event: BusEvent): Promise<void>
}

/**
 * EventBridge's default bus. A refused event goes to the dead-letter queue at once: nothing on a laptop
 * recovers by waiting. Rates begin with the house; a time that nobody ran is not made up for.
 * @throws Error for a schedule that is no rate
 */
export const createEventBus = (options: EventBusOptions): EventBus => {
  const { clock } = options
  const began = clock.now()
  const rates = options.rules.flatMap((rule) => {
    const everyMs = rule.schedule === undefined ? undefined : readRate(rule.schedule)
    return everyMs === undefined ? [] : [{ rule, everyMs, next: plus(began, everyMs) }]
  })

  const bring = async (rule: Rule, event: BusEvent): Promise<void> => {
    for (const target of rule.targets) {
      const body = target.input ?? JSON.stringify(event)
      try {
        await options.deliver(target, body, rule)
      } catch (refusal) {
        if (target.deadLetterArn === undefined) throw refusal
        await options.deadLetter(target.deadLetterArn, body)
      }
    }
  }

  return {
    async emit(event) {
      for (const rule of options.rules)
        if (rule.pattern && matches(rule.pattern, event)) await bring(rule, event)
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
        rate.next = nextOf(rate.everyMs, began, now)
        await bring(rate.rule, scheduled(options, rate.rule, time))
      }
    },
  }
}

const scheduled = ({ region, account }: EventBusOptions, rule: Rule, at: Instant): BusEvent => ({
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
