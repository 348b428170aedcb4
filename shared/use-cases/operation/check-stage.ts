import type { Dependencies } from '../../ports/dependencies'

/** What an operator has to know about a stage, beside what its functions log themselves. */
export type StageFinding =
  | { type: 'dead-letters'; queue: string; count: number }
  /** Messages wait, and no worker took one in this run nor in the one before. */
  | { type: 'queue-not-consumed'; queue: string; count: number }
  | { type: 'quota-nearly-used'; sent: number; quota: number }

/** Campaigns stop at 80 per cent by themselves (shared/domain/mail/sending/daily-quota.ts). */
const NEARLY_USED = 0.9

/**
 * Looks at the queues and the mail quota of the day. CloudWatch has a metric for each queue, and bills each that an
 * alarm reads; one word in the log serves all queues.
 * @param unconsumedBefore the queues whose messages no worker took in the run before
 * @returns isIdle: no queue has a message, so that the next run finds the same as long as nothing happens
 * @throws Error when SQS or SES does not answer
 */
export const checkStage = async (
  { queueMonitor, mailQuota }: Pick<Dependencies, 'queueMonitor' | 'mailQuota'>,
  unconsumedBefore: ReadonlySet<string>,
): Promise<{ findings: StageFinding[]; unconsumed: ReadonlySet<string>; isIdle: boolean }> => {
  const [depths, { perDay, sentInLastDay }] = await Promise.all([queueMonitor.readDepths(), mailQuota.read()])
  const dead = depths.filter(({ isDeadLetterQueue, visible }) => isDeadLetterQueue && visible > 0)
  const waiting = depths.filter(
    ({ isDeadLetterQueue, visible, inFlight }) => !isDeadLetterQueue && visible > 0 && inFlight === 0,
  )
  const findings: StageFinding[] = [
    ...dead.map(({ name, visible }) => ({ type: 'dead-letters', queue: name, count: visible }) as const),
    ...waiting
      .filter(({ name }) => unconsumedBefore.has(name))
      .map(({ name, visible }) => ({ type: 'queue-not-consumed', queue: name, count: visible }) as const),
    ...(sentInLastDay > NEARLY_USED * perDay
      ? [{ type: 'quota-nearly-used', sent: sentInLastDay, quota: perDay } as const]
      : []),
  ]
  return {
    findings,
    unconsumed: new Set(waiting.map(({ name }) => name)),
    isIdle: depths.every(({ visible, inFlight }) => visible + inFlight === 0),
  }
}
