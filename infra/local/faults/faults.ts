import type { GateCall } from '../gate/gate'
import { type Chance, chanceOf } from './chance'
import type { FaultPlan, Rule } from './plan'
import type { Fault } from './struck'

export type StreamFault = Rule<'stream'>['fault']

/** What becomes of a message that is sent. */
export type MessageFault = { kind: 'lose' } | { kind: 'repeat' } | { kind: 'delay'; seconds: number }

/** The decisions of a plan, asked for wherever something may go wrong. */
export interface Faults {
  ofCall(call: GateCall): Fault | undefined
  ofMessage(queue: string): MessageFault | undefined
  ofRecord(): StreamFault | undefined
  /** How often a schedule that is due is brought to its target. */
  firings(): number
  /** A container begins a call of its function. */
  begins(functionName: string, container: string): void
  /** It ends it. @returns whether the container dies before anybody has the result */
  diesAtEnd(container: string): boolean
}

/** A container's death that is yet to come. */
interface Death {
  /** So many calls to AWS are made before. */
  calls: number
  kind: 'kill-before' | 'kill-after'
}

/** At most so many calls to AWS before a death; one mail takes a dozen, a batch of ten a hundred. */
const MOST_CALLS = 64
const LONGEST_DELAY_SECONDS = 120

/** @param plan with the names of the template */
export const followPlan = ({ seed, rules }: FaultPlan): Faults => {
  const drawn = rules.map((rule, index) => ({
    rule,
    chance: chanceOf(seed, index, rule.rate, outageOf(rule)),
  }))
  const deaths = new Map<string, Death>()

  /** The first rule that strikes, of those that are about the thing. */
  const striking = <T extends Rule>(
    isAbout: (rule: Rule) => rule is T,
    matches: (rule: T) => boolean = () => true,
  ): { rule: T; chance: Chance } | undefined => {
    for (const { rule, chance } of drawn)
      if (isAbout(rule) && matches(rule) && chance.strikes()) return { rule, chance }
    return undefined
  }

  const deathIn = (container: string | undefined): Fault | undefined => {
    const death = container === undefined ? undefined : deaths.get(container)
    if (!death || container === undefined) return undefined
    death.calls -= 1
    if (death.calls > 0) return undefined
    deaths.delete(container)
    return { kind: death.kind }
  }

  return {
    ofCall: ({ service, operation, container }) => {
      const death = deathIn(container)
      if (death) return death
      // The quota refuses mails; how much of it is used SES tells all the same.
      const found = striking(
        isOfService,
        (rule) =>
          rule.service === service &&
          (rule.operation ?? (rule.fault === 'quota' ? 'SendRawEmail' : operation)) === operation,
      )
      if (!found) return undefined
      const { fault, latencyMs = fault === 'latency' ? 1500 : 0 } = found.rule
      // Half of AWS's own errors come when the work is done.
      const kind = fault === 'status-500' && found.chance.draw('after') < 0.5 ? 'status-500-after' : fault
      return { kind, milliseconds: latencyMs }
    },
    ofMessage: (queue) => {
      const found = striking(isOfQueue, (rule) => rule.queue === queue)
      if (!found) return undefined
      const { fault: kind } = found.rule
      return kind === 'delay'
        ? { kind, seconds: 1 + Math.floor(found.chance.draw('seconds') * LONGEST_DELAY_SECONDS) }
        : { kind }
    },
    ofRecord: () => striking(isOfStream)?.rule.fault,
    firings: () => {
      const fault = striking(isOfSchedule)?.rule.fault
      return fault === 'lose' ? 0 : fault === 'repeat' ? 2 : 1
    },
    begins: (functionName, container) => {
      const found = striking(isOfFunction, (rule) => rule.function === functionName)
      if (!found) return
      const calls = Math.ceil(MOST_CALLS ** found.chance.draw('calls'))
      deaths.set(container, { calls, kind: found.chance.draw('when') < 0.5 ? 'kill-before' : 'kill-after' })
    },
    diesAtEnd: (container) => deaths.delete(container),
  }
}

/** After so many strikes in a row a rule rests. */
const OUTAGE = 10
/** A mail bears seven doubts about it: two rules about SES together leave it one attempt. */
const OUTAGE_OF_SES = 3

const outageOf = (rule: Rule): number | null => {
  if (letsPass(rule)) return null
  return 'service' in rule && rule.service === 'ses' ? OUTAGE_OF_SES : OUTAGE
}

/** Faults that keep nothing from being done in the end, however often they strike. */
const letsPass = (rule: Rule): boolean => {
  if ('service' in rule) return rule.service === 'ses' && rule.fault === 'reset-after'
  return rule.fault === 'repeat' || rule.fault === 'delay' || rule.fault === 'reorder'
}

const isOfService = (rule: Rule): rule is Rule<'service'> => 'service' in rule
const isOfFunction = (rule: Rule): rule is Rule<'function'> => 'function' in rule
const isOfQueue = (rule: Rule): rule is Rule<'queue'> => 'queue' in rule
const isOfStream = (rule: Rule): rule is Rule<'stream'> => 'stream' in rule
const isOfSchedule = (rule: Rule): rule is Rule<'schedule'> => 'schedule' in rule
