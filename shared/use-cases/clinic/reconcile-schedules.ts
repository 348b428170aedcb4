import { scheduleName } from '../../domain/ids'
import type { Dispatch } from '../../domain/mail/dispatches/dispatch'
import { firesAt, startsEarly } from '../../domain/mail/dispatches/fan-out-timing'
import {
  isDispatchOpen,
  isDispatchOutdated,
  isReopened,
  isSameDispatch,
  plannedDispatches,
} from '../../domain/mail/dispatches/planned-dispatches'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

export interface ReconcileOptions {
  /** The version of the tz data with which this runtime resolves wall times. */
  tzVersion: string
  schedules: 'all' | 'missing'
}

/**
 * Brings dispatches and schedules in line with the clinic's plan, from any previous state: run twice, late or after a
 * crash, the result is the same. Notices that are due are queued immediately.
 * @param options.tzVersion stored with each instant, so that a changed zone can be distinguished from a changed
 * clinic
 * @param options.schedules `all` writes every schedule again; `missing` writes only those that do not exist, which is
 * enough for the hourly check: a stale schedule fires without effect, and due messages are found from the table
 */
export const reconcileSchedules = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'dispatches' | 'scheduler' | 'queues' | 'now'>,
  clinicId: string,
  { tzVersion, schedules }: ReconcileOptions,
): Promise<void> => {
  const [clinic, stored, registered] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.dispatches.listByClinic(clinicId),
    deps.registrations.seatsTaken(clinicId),
  ])
  if (!clinic || clinic.status === 'draft' || clinic.status === 'recorded') return
  const now = deps.now()
  const planned = plannedDispatches(clinic, now, tzVersion)
  for (const dispatch of planned) await storeDispatch(deps, dispatch, stored, now)
  for (const dispatch of stored.filter((each) => isDispatchOpen(each) && isDispatchOutdated(clinic, each))) {
    await deps.dispatches.transition(dispatch.state, { ...dispatch, state: 'superseded', changedAt: now })
  }
  const open = (await deps.dispatches.listByClinic(clinicId)).filter(({ state }) => state === 'planned')
  const scheduledFor = (at: Instant): Instant => firesAt(at, registered)
  const future = open.filter(({ at }) => at > now)
  // A clinic that has grown large needs its schedules earlier than they were written.
  const which = startsEarly(registered) ? 'all' : schedules
  const scheduled = future.map((dispatch) => ({
    ...dispatch,
    at: scheduledFor(dispatch.at) > now ? scheduledFor(dispatch.at) : dispatch.at,
  }))
  await writeSchedules(deps, clinicId, scheduled, which)
  for (const dispatch of open.filter(({ at }) => scheduledFor(at) <= now))
    await deps.queues.enqueueDispatch(dispatch)
}

/**
 * Adds a missing dispatch; corrects an instant that the present tz data resolve differently; plans a joining link
 * again when its clinic was in person for a while.
 */
const storeDispatch = async (
  deps: Pick<Dependencies, 'dispatches'>,
  wanted: Dispatch,
  stored: Dispatch[],
  now: Instant,
): Promise<void> => {
  const same = stored.find((each) => isSameDispatch(each, wanted))
  if (!same) await deps.dispatches.add(wanted)
  else if (same.state === 'planned' && same.at !== wanted.at)
    await deps.dispatches.transition('planned', wanted)
  else if (isReopened(same, wanted, now)) await deps.dispatches.transition('superseded', wanted)
}

const writeSchedules = async (
  deps: Pick<Dependencies, 'scheduler'>,
  clinicId: string,
  future: Dispatch[],
  which: ReconcileOptions['schedules'],
): Promise<void> => {
  const nameOf = ({ day, kind }: Dispatch) => scheduleName(clinicId, day, kind)
  const existing = new Set(await deps.scheduler.listScheduleNames(clinicId))
  const unwritten = which === 'all' ? future : future.filter((dispatch) => !existing.has(nameOf(dispatch)))
  for (const dispatch of unwritten) await deps.scheduler.putSchedule(dispatch)
  for (const dispatch of future) existing.delete(nameOf(dispatch))
  for (const name of existing) await deps.scheduler.deleteSchedule(name)
}
