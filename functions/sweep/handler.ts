import type { Context } from 'aws-lambda'
import { createWorld } from '../../shared/aws/services'
import { inInvocation, logFor } from '../../shared/log'
import { loggedScheduler } from '../../shared/logged-ports'
import { lateSummaries } from '../../shared/use-cases/attendance/late-summaries'
import { rePlan } from '../../shared/use-cases/clinic/re-plan'
import { erasePastRetention } from '../../shared/use-cases/erase-past-retention'
import { erasePeople } from '../../shared/use-cases/erase-person/erase-people'
import { offerSeats } from '../../shared/use-cases/registration/offer-seats'
import { isErasingTime, sweep, toPlanAgain } from '../../shared/use-cases/sweep'

const log = logFor('sweep')
const real = createWorld('sweep')
const world = { ...real, scheduler: loggedScheduler(real.scheduler, log) }

/** What this worker watched in its last round. */
let likely: string[] = []

/**
 * Trigger: every five minutes. Believes only the table: hints again at whatever is due and unfinished, and
 * makes dispatches and schedules what the plan wants: at once where they are not, hourly everywhere. Offers that
 * are over lapse, and free seats go to the waiting lists. May run twice at once: it hints, writes on
 * conditions only, and what it erases it counts once.
 */
export const handler = inInvocation(log, async (_event: unknown, _context: Context): Promise<void> => {
  const watched = await sweep(world, { failed: notSwept, likely })
  likely = watched.map(({ clinic }) => clinic.id)
  const clinics = toPlanAgain(watched, world.now())
  for (const { id, schedules } of clinics) {
    await rePlan(world, id, { tzVersion, schedules }).catch((error: unknown) => notSwept(id, error))
  }
  log.info('planned again', { clinics: clinics.length })
  for (const { clinic } of watched) {
    await offerSeats(world, clinic.id).catch((error: unknown) => notSwept(clinic.id, error))
  }
  // An alarm waits for these lines: infra/stacks/work.ts.
  for (const { clinicId, day } of await lateSummaries(
    world,
    watched.map(({ clinic }) => clinic),
  )) {
    log.error('summary-late', { clinic: clinicId, day })
  }
  await erase()
})

/** Within the time of a run; a clinic of five hundred people goes at once. */
const ITEMS_A_RUN = 5_000

/** People who asked for it, and what is left of removed lists, at every run; clinics whose retention is over, in one hour of the night, run by run. */
const erase = async (): Promise<void> => {
  await erasePeople(world, {
    told: (erasure, state) => log.info('erasing', { erasure, state }),
    failed: (erasure, error) => notErased({ erasure }, error),
  })
  await world.contactLists.clearRemoved().catch((error: unknown) => notErased({ lists: 'removed' }, error))
  if (!isErasingTime(world.now())) return
  const items = await erasePastRetention(world, {
    most: ITEMS_A_RUN,
    failed: (clinic, error) => notErased({ clinic }, error),
  })
  log.info('erased', { items })
}

/** An alarm waits for the line. */
const notErased = (ids: Record<string, string>, error: unknown): void =>
  log.error('not-erased', { ...ids, error: error instanceof Error ? error.name : 'unknown' })

/** One clinic that cannot be read keeps the others waiting no longer; an alarm waits for the line. */
const notSwept = (clinic: string, error: unknown): void =>
  log.error('not-swept', { clinic, error: error instanceof Error ? error.name : 'unknown' })

const tzVersion = process.versions['tz'] ?? 'unknown'
