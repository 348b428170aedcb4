import type { FaultPlan, FaultRule } from '../../infra/local/faults/fault-plan'
import { RandomSource } from '../../infra/local/faults/random-source'

/** From rarely to nearly always. */
const rates = [0.05, 0.1, 0.3, 0.6, 0.9] as const
/** A value listed two or three times is drawn as often, because mails depend on it most. */
const services = ['ses', 'ses', 'ses', 'dynamodb', 'dynamodb', 'sqs', 'scheduler', 'secrets'] as const
const serviceFaults = ['reset-after', 'reset-before', 'status-500', 'throttle', 'latency'] as const
const functions = [
  'site',
  'process-table-stream',
  'dispatch',
  'send-mail',
  'send-mail',
  'send-mail',
  'collect-attendance',
  'record-mail-feedback',
] as const
const queueNames = ['urgent', 'bulk', 'dispatches', 'attendance', 'feedback'] as const

/**
 * Draws a plan of faults from its seed, so that a promise can be tested against many plans: one to six rules, each
 * about any target that a rule can have, with any fault that is possible there. Containers of the sweep and the console
 * are not killed: starting three thousand fresh containers within a clinic's days would only test their start.
 */
export const generateFaultPlan = (seed: number): FaultPlan => {
  const random = new RandomSource(seed, 'fault plan')
  const createServiceRule = (): FaultRule => ({
    service: random.pick(services),
    fault: random.pick(serviceFaults),
    rate: random.pick(rates),
    ...(random.chance(0.3) && { latencyMs: random.pick([500, 1500, 8000]) }),
  })
  const ruleGenerators: (() => FaultRule)[] = [
    createServiceRule,
    createServiceRule,
    () => ({ function: random.pick(functions), fault: 'kill', rate: random.pick(rates) }),
    () => ({
      queue: random.pick(queueNames),
      fault: random.pick(['lose', 'repeat', 'delay']),
      rate: random.pick(rates),
    }),
    () => ({ stream: true, fault: random.pick(['lose', 'repeat', 'reorder']), rate: random.pick(rates) }),
    () => ({ schedule: true, fault: random.pick(['lose', 'repeat']), rate: random.pick(rates) }),
  ]
  return { seed, rules: Array.from({ length: random.whole(1, 6) }, () => random.pick(ruleGenerators)()) }
}
