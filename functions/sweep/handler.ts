import type { Context } from 'aws-lambda'
import { createWorld } from '../../shared/aws/services'
import { inInvocation, logFor } from '../../shared/log'
import { loggedScheduler } from '../../shared/logged-ports'
import { lateSummaries } from '../../shared/use-cases/late-summaries'
import { rePlan } from '../../shared/use-cases/re-plan'
import { sweep, toPlanAgain } from '../../shared/use-cases/sweep'

const log = logFor('sweep')
const real = createWorld('sweep')
const world = { ...real, scheduler: loggedScheduler(real.scheduler, log) }

/** What this worker watched in its last round. */
let likely: string[] = []

/**
 * Trigger: every five minutes. Believes only the table: hints again at whatever is due and unfinished, and
 * makes dispatches and schedules what the plan wants: at once where they are not, hourly everywhere.
 * May run twice at once: it only hints.
 */
export const handler = inInvocation(log, async (_event: unknown, _context: Context): Promise<void> => {
  const watched = await sweep(world, { failed: notSwept, likely })
  likely = watched.map(({ clinic }) => clinic.id)
  const clinics = toPlanAgain(watched, world.now())
  for (const { id, schedules } of clinics) {
    await rePlan(world, id, { tzVersion, schedules }).catch((error: unknown) => notSwept(id, error))
  }
  log.info('planned again', { clinics: clinics.length })
  // An alarm waits for these lines: infra/stacks/work.ts.
  for (const { clinicId, day } of await lateSummaries(
    world,
    watched.map(({ clinic }) => clinic),
  )) {
    log.error('summary-late', { clinic: clinicId, day })
  }
})

/** One clinic that cannot be read keeps the others waiting no longer; an alarm waits for the line. */
const notSwept = (clinic: string, error: unknown): void =>
  log.error('not-swept', { clinic, error: error instanceof Error ? error.name : 'unknown' })

const tzVersion = process.versions['tz'] ?? 'unknown'
