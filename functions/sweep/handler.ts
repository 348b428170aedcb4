import type { Context } from 'aws-lambda'
import { createDependencies } from '../../shared/aws/dependencies'
import { createFunctionLog, withInvocationLog } from '../../shared/lambda/log'
import { loggedScheduler } from '../../shared/lambda/logged-ports'
import { findLateSummaries } from '../../shared/use-cases/attendance/late-summaries'
import { reconcileSchedules } from '../../shared/use-cases/clinic/reconcile-schedules'
import { erasePastRetention } from '../../shared/use-cases/erasure/erase-past-retention'
import { processErasures } from '../../shared/use-cases/erasure/process-erasures'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'
import { clinicsToReconcile, isErasureTime, sweepClinics } from '../../shared/use-cases/sweep/sweep-clinics'

const log = createFunctionLog('sweep')
const awsDependencies = createDependencies('sweep')
const deps = { ...awsDependencies, scheduler: loggedScheduler(awsDependencies.scheduler, log) }

/** The state that this worker watched in its last run. */
let likely: string[] = []

/**
 * Trigger: every five minutes. Uses the table as its only source: it queues again all work that is due and unfinished,
 * and makes dispatches and schedules match the plan: at once where they are missing, hourly everywhere. Expired offers
 * end, and free seats go to the waiting lists. Two runs at the same time are safe: the sweep queues jobs, writes
 * conditionally, and counts each erasure once.
 */
export const handler = withInvocationLog(log, async (_event: unknown, _context: Context): Promise<void> => {
  const watched = await sweepClinics(deps, { onFailure: logClinicFailure, likelyClinicIds: likely })
  likely = watched.map(({ clinic }) => clinic.id)
  const clinics = clinicsToReconcile(watched, deps.now())
  for (const { id, schedules } of clinics) {
    await reconcileSchedules(deps, id, { tzVersion, schedules }).catch((error: unknown) =>
      logClinicFailure(id, error),
    )
  }
  log.info('schedules-reconciled', { clinics: clinics.length })
  for (const { clinic } of watched) {
    await offerSeats(deps, clinic.id).catch((error: unknown) => logClinicFailure(clinic.id, error))
  }
  // An alarm counts these lines: infra/stacks/functions.ts.
  for (const { clinicId, day } of await findLateSummaries(
    deps,
    watched.map(({ clinic }) => clinic),
  )) {
    log.error('summary-late', { clinic: clinicId, day })
  }
  await erase()
})

/** Within the time of a run; a clinic of five hundred people goes at once. */
const MAX_ITEMS_PER_RUN = 5_000

/**
 * Requested erasures and the rest of removed lists, at every run; clinics whose retention has ended, in one hour of the
 * night, over several runs.
 */
const erase = async (): Promise<void> => {
  await processErasures(deps, {
    onProgress: (erasure, state) => log.info('erasing', { erasure, state }),
    onFailure: (erasure, error) => logErasureFailure({ erasure }, error),
  })
  await deps.contactLists
    .deleteRemovedLists()
    .catch((error: unknown) => logErasureFailure({ lists: 'removed' }, error))
  if (!isErasureTime(deps.now())) return
  const items = await erasePastRetention(deps, {
    maxItems: MAX_ITEMS_PER_RUN,
    onFailure: (clinic, error) => logErasureFailure({ clinic }, error),
  })
  log.info('erased', { items })
}

/** An alarm counts this line. */
const logErasureFailure = (ids: Record<string, string>, error: unknown): void =>
  log.error('erasure-failed', { ...ids, error: error instanceof Error ? error.name : 'unknown' })

/** One clinic that cannot be read does not stop the others; an alarm counts this line. */
const logClinicFailure = (clinic: string, error: unknown): void =>
  log.error('reconcile-failed', { clinic, error: error instanceof Error ? error.name : 'unknown' })

const tzVersion = process.versions['tz'] ?? 'unknown'
