import { type Instant, toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { AwsCall } from '../protocol/aws-service'
import type { FaultPlan, FaultRule } from './fault-plan'
import type { CallFault } from './inject-fault'
import { createRuleDecisions, type RuleDecisions } from './rule-decisions'
import { isSesRefusal } from './ses-refusals'

export type StreamFault = FaultRule<'stream'>['fault']

/** The fault of a message that is sent. */
export type MessageFault = { kind: 'lose' } | { kind: 'repeat' } | { kind: 'delay'; seconds: number }

/** The decisions of a plan; the local stack asks for one wherever a fault is possible. */
export interface FaultInjector {
  callFault(call: AwsCall): CallFault | undefined
  messageFault(queue: string): MessageFault | undefined
  recordFault(): StreamFault | undefined
  /** How many times a due schedule is delivered to its target. */
  deliveriesPerFiring(): number
  /** A container begins a call of its function. */
  beginInvocation(functionName: string, container: string): void
  /** A container ends a call. @returns whether the container dies before the caller has the result */
  diesAfterInvocation(container: string): boolean
}

/** A planned death of a container. */
interface PlannedKill {
  /** The number of calls to AWS that the container makes before it dies. */
  calls: number
  kind: 'kill-before' | 'kill-after'
}

/** The highest number of calls to AWS before a death; one mail takes a dozen, a batch of ten a hundred. */
const MAX_CALLS_BEFORE_KILL = 64
const MAX_DELAY_SECONDS = 120

/** @param plan with the names of the template @param now by the virtual clock */
export const createFaultInjector = ({ seed, rules }: FaultPlan, now: () => Instant): FaultInjector => {
  const randomRules = rules.map((rule, index) => ({
    rule,
    random: createRuleDecisions(seed, index, rule.rate, maxConsecutiveFaults(rule)),
  }))
  const plannedKills = new Map<string, PlannedKill>()

  /** The first rule that injects a fault, of those that apply to the target. */
  const pickRule = <T extends FaultRule>(
    isAbout: (rule: FaultRule) => rule is T,
    matches: (rule: T) => boolean = () => true,
  ): { rule: T; random: RuleDecisions } | undefined => {
    for (const { rule, random } of randomRules)
      if (isAbout(rule) && matches(rule) && isInWindow(rule, now()) && random.shouldInject())
        return { rule, random }
    return undefined
  }

  const killNow = (container: string | undefined): CallFault | undefined => {
    const death = container === undefined ? undefined : plannedKills.get(container)
    if (!death || container === undefined) return undefined
    death.calls -= 1
    if (death.calls > 0) return undefined
    plannedKills.delete(container)
    return { kind: death.kind }
  }

  return {
    callFault: ({ service, operation, container }) => {
      const death = killNow(container)
      if (death) return death
      // SES refuses mails; it still reports how much of the quota is used.
      const found = pickRule(
        isOfService,
        (rule) =>
          rule.service === service &&
          (rule.operation ?? (isSesRefusal(rule.fault) ? 'SendRawEmail' : operation)) === operation,
      )
      if (!found) return undefined
      const { fault, latencyMs = fault === 'latency' ? 1500 : 0 } = found.rule
      // Half of AWS's own errors occur after the work is done.
      const kind =
        fault === 'status-500' && found.random.drawNumber('after') < 0.5 ? 'status-500-after' : fault
      return { kind, milliseconds: latencyMs }
    },
    messageFault: (queue) => {
      const found = pickRule(isOfQueue, (rule) => rule.queue === queue)
      if (!found) return undefined
      const { fault: kind } = found.rule
      return kind === 'delay'
        ? { kind, seconds: 1 + Math.floor(found.random.drawNumber('seconds') * MAX_DELAY_SECONDS) }
        : { kind }
    },
    recordFault: () => pickRule(isOfStream)?.rule.fault,
    deliveriesPerFiring: () => {
      const fault = pickRule(isOfSchedule)?.rule.fault
      return fault === 'lose' ? 0 : fault === 'repeat' ? 2 : 1
    },
    beginInvocation: (functionName, container) => {
      const found = pickRule(isOfFunction, (rule) => rule.function === functionName)
      if (!found) return
      const calls = Math.ceil(MAX_CALLS_BEFORE_KILL ** found.random.drawNumber('calls'))
      plannedKills.set(container, {
        calls,
        kind: found.random.drawNumber('when') < 0.5 ? 'kill-before' : 'kill-after',
      })
    },
    diesAfterInvocation: (container) => plannedKills.delete(container),
  }
}

/** After this number of faults in a row a rule pauses. */
const MAX_CONSECUTIVE_FAULTS = 10
/** Below the failures in a row that pause all sending, so that a rule without an end leaves mails a chance. */
const MAX_CONSECUTIVE_SES_FAULTS = 3

const maxConsecutiveFaults = (rule: FaultRule): number | null => {
  if (rule.between !== undefined || neverBlocks(rule)) return null
  return 'service' in rule && rule.service === 'ses' ? MAX_CONSECUTIVE_SES_FAULTS : MAX_CONSECUTIVE_FAULTS
}

const isInWindow = ({ between }: FaultRule, now: Instant): boolean =>
  between === undefined ||
  (Date.parse(between[0]) <= toEpochMillis(now) && toEpochMillis(now) < Date.parse(between[1]))

/** Faults that only delay or repeat work, however often they occur, and never prevent it. */
const neverBlocks = (rule: FaultRule): boolean => {
  if ('service' in rule) return rule.service === 'ses' && rule.fault === 'reset-after'
  return rule.fault === 'repeat' || rule.fault === 'delay' || rule.fault === 'reorder'
}

const isOfService = (rule: FaultRule): rule is FaultRule<'service'> => 'service' in rule
const isOfFunction = (rule: FaultRule): rule is FaultRule<'function'> => 'function' in rule
const isOfQueue = (rule: FaultRule): rule is FaultRule<'queue'> => 'queue' in rule
const isOfStream = (rule: FaultRule): rule is FaultRule<'stream'> => 'stream' in rule
const isOfSchedule = (rule: FaultRule): rule is FaultRule<'schedule'> => 'schedule' in rule
