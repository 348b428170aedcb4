import type { Context } from 'aws-lambda'
import * as z from 'zod'
import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  campaigns,
  certificates,
  clinics,
  contactLists,
  dispatches,
  erasures,
  ledger,
  mailQuota,
  programme,
  queueMonitor,
  queues,
  registrations,
  scheduler,
  suppressions,
  surveys,
} from '../../shared/aws/port-builders'
import { errorDetails } from '../../shared/lambda/error-details'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { loggedScheduler } from '../../shared/lambda/logged-ports'
import { checkStage, type StageFinding } from '../../shared/use-cases/operation/check-stage'
import { runSweep, type SweepEvent } from '../../shared/use-cases/sweep/run-sweep'

const log = createFunctionLog('sweep')
const awsDependencies = createDependencies('sweep', {
  clinics,
  registrations,
  ledger,
  dispatches,
  contactLists,
  campaigns,
  attendance,
  erasures,
  programme,
  certificates,
  surveys,
  suppressions,
  queues,
  queueMonitor,
  mailQuota,
  scheduler,
})
const deps = { ...awsDependencies, scheduler: loggedScheduler(awsDependencies.scheduler, log) }
const tzVersion = process.versions['tz'] ?? 'unknown'

/** A new version may find clinics that an older one has not put into the index. */
let isFirstRun = true
/** The queues whose messages no worker took in its last run. */
let unconsumedQueues: ReadonlySet<string> = new Set()

/** An operator's question about the function itself: `clinic check-aws` asks it. */
const ClockCheck = z.object({ check: z.literal('clock') })

/**
 * Trigger: every five minutes. Uses the table as its only source, so a run that fails or is lost is made good by the
 * next; two runs at the same time are safe. EventBridge drops the answer; the local stack, which sees every write, starts
 * no run before that instant in which there would be nothing to do. An event `{"check":"clock"}` sweeps nothing and is
 * answered with the function's clock and tz data.
 */
export const handler = withInvocationLog(log, async (event: unknown, _context: Context) => {
  if (ClockCheck.safeParse(event).success) return { now: deps.now(), tzVersion }
  const { idleUntil } = await runSweep(deps, { tzVersion, everyClinic: isFirstRun, onEvent: logSweepEvent })
  isFirstRun = false
  const { findings, unconsumed, isIdle } = await checkStage(deps, unconsumedQueues)
  unconsumedQueues = unconsumed
  findings.forEach(logStageFinding)
  return { idleUntil: isIdle ? idleUntil : undefined }
})

/** Alarms count these words: infra/config/log-alarms.ts. */
const logStageFinding = (finding: StageFinding): void => {
  switch (finding.type) {
    case 'dead-letters':
      log.error('dead-letters', { queue: finding.queue, count: finding.count })
      break
    case 'queue-not-consumed':
      log.error('queue-not-consumed', { queue: finding.queue, count: finding.count })
      break
    case 'quota-nearly-used':
      log.warn('quota-nearly-used', { sent: finding.sent, quota: finding.quota })
      break
  }
}

/** Alarms count the errors: infra/config/log-alarms.ts. */
const logSweepEvent = (event: SweepEvent): void => {
  switch (event.type) {
    case 'clinic-failed':
      log.error('reconcile-failed', { clinic: event.clinicId, ...errorDetails(event.error) })
      break
    case 'summary-late':
      log.error('summary-late', { clinic: event.clinicId, day: event.day })
      break
    case 'mails-failed':
      log.error('reconcile-failed', { mail: event.kind, ...errorDetails(event.error) })
      break
    case 'erasure-failed':
      log.error('erasure-failed', { ...event.subject, ...errorDetails(event.error) })
      break
    case 'schedules-reconciled':
      log.info('schedules-reconciled', { clinics: event.clinics })
      break
    case 'erasing':
      log.info('erasing', { erasure: event.erasure, state: event.state })
      break
    case 'erased':
      log.info('erased', { items: event.items })
      break
  }
}
