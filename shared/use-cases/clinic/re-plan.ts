import { scheduleName } from '../../domain/ids'
import type { Dispatch } from '../../domain/mail/dispatch'
import { wakeAt, wakesEarly } from '../../domain/mail/early-start'
import { isOpen, isOutdated, sameDispatch, wantedDispatches } from '../../domain/mail/wanted-dispatches'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

export interface RePlanOptions {
  /** Which version of the tz data this runtime resolves wall times with. */
  tzVersion: string
  schedules: 'all' | 'missing'
}

/**
 * Makes dispatches and schedules what the clinic's plan wants, from whatever they are: run twice, late
 * or after a crash it comes to the same. Notices that are due go to the queue at once.
 * @param options.tzVersion stored beside each instant, so that a changed zone can be told from a changed clinic
 * @param options.schedules `all` writes every schedule again; `missing` believes those that are there, as
 *   an hourly look may: a stale one fires harmlessly, and what is due is found from the table
 */
export const rePlan = async (
  world: Pick<World, 'clinics' | 'registrations' | 'dispatches' | 'scheduler' | 'queues' | 'now'>,
  clinicId: string,
  { tzVersion, schedules }: RePlanOptions,
): Promise<void> => {
  const [clinic, stored, registered] = await Promise.all([
    world.clinics.get(clinicId),
    world.dispatches.ofClinic(clinicId),
    world.registrations.seatsTaken(clinicId),
  ])
  if (!clinic || clinic.status === 'draft') return
  const now = world.now()
  const wanted = wantedDispatches(clinic, now, tzVersion)
  for (const dispatch of wanted) await keep(world, dispatch, stored)
  for (const dispatch of stored.filter((each) => isOpen(each) && isOutdated(clinic, each))) {
    await world.dispatches.move(dispatch.state, { ...dispatch, state: 'superseded', changedAt: now })
  }
  const open = (await world.dispatches.ofClinic(clinicId)).filter(({ state }) => state === 'planned')
  const fires = (at: Instant): Instant => wakeAt(at, registered)
  const future = open.filter(({ at }) => at > now)
  // A clinic that has grown large needs its schedules earlier than they were written.
  const which = wakesEarly(registered) ? 'all' : schedules
  const scheduled = future.map((dispatch) => ({
    ...dispatch,
    at: fires(dispatch.at) > now ? fires(dispatch.at) : dispatch.at,
  }))
  await reconcileSchedules(world, clinicId, scheduled, which)
  for (const dispatch of open.filter(({ at }) => fires(at) <= now)) await world.queues.dispatch(dispatch)
}

/** Adds what is new; mends an instant that other tz data now resolve otherwise. */
const keep = async (
  world: Pick<World, 'dispatches'>,
  wanted: Dispatch,
  stored: Dispatch[],
): Promise<void> => {
  const same = stored.find((each) => sameDispatch(each, wanted))
  if (!same) await world.dispatches.add(wanted)
  else if (same.state === 'planned' && same.at !== wanted.at) await world.dispatches.move('planned', wanted)
}

const reconcileSchedules = async (
  world: Pick<World, 'scheduler'>,
  clinicId: string,
  future: Dispatch[],
  which: RePlanOptions['schedules'],
): Promise<void> => {
  const nameOf = ({ day, kind }: Dispatch) => scheduleName(clinicId, day, kind)
  const existing = new Set(await world.scheduler.names(clinicId))
  const unwritten = which === 'all' ? future : future.filter((dispatch) => !existing.has(nameOf(dispatch)))
  for (const dispatch of unwritten) await world.scheduler.put(dispatch)
  for (const dispatch of future) existing.delete(nameOf(dispatch))
  for (const name of existing) await world.scheduler.remove(name)
}
