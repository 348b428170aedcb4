import type { FaultPlan, FaultRule } from '../../infra/local/faults/fault-plan'
import { RandomSource } from '../../infra/local/faults/random-source'

/** From now and then to nearly always. */
const rates = [0.05, 0.1, 0.3, 0.6, 0.9] as const
/** What stands twice or three times is drawn as often: mails depend on it most. */
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
const queues = ['urgent', 'bulk', 'dispatches', 'attendance', 'feedback'] as const

/**
 * A plan of faults drawn by its seed, so that a promise about any plan can be tried on many: one to six rules about
 * whatever a rule can be about, with whatever may go wrong there. Sweeps and the console are not killed: three
 * thousand fresh containers in a clinic's days show only that they start.
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
      queue: random.pick(queues),
      fault: random.pick(['lose', 'repeat', 'delay']),
      rate: random.pick(rates),
    }),
    () => ({ stream: true, fault: random.pick(['lose', 'repeat', 'reorder']), rate: random.pick(rates) }),
    () => ({ schedule: true, fault: random.pick(['lose', 'repeat']), rate: random.pick(rates) }),
  ]
  return { seed, rules: Array.from({ length: random.whole(1, 6) }, () => random.pick(ruleGenerators)()) }
}
