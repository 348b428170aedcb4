import { attendanceShareOf } from '../../domain/attendance/summary/attendance-rule'
import { type Campaign, toCampaignJob } from '../../domain/campaign/campaign'
import { isCampaignStalled } from '../../domain/campaign/campaign-states'
import type { Clinic } from '../../domain/clinic/clinic'
import { isPlannable } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import type { Dispatch } from '../../domain/mail/dispatches/dispatch'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { isSettled } from '../../domain/mail/ledger/mail-states'
import { addMilliseconds, HOUR_MS, type Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { COMPLETE_AFTER_MS } from '../attendance/day-input'
import { requeueDispatchAt, requeueMailAt } from './requeue-times'
import { nextFullHour } from './sweep-hours'

/** How long the attendance of a completed day is asked for in each run. */
const ASKED_EACH_RUN_MS = 2 * HOUR_MS

/** The dispatches of a clinic with its unsettled mails and running campaigns. */
export interface UnfinishedWork {
  dispatches: Dispatch[]
  mails: LedgerEntry[]
  campaigns: Campaign[]
}

/**
 * Queues those dispatches, unsettled mails and running campaigns again that are due.
 * @param read what `listWithUnfinishedMails` found
 */
export const enqueueDueWork = async (
  deps: Pick<Dependencies, 'queues'>,
  found: UnfinishedWork,
  now: Instant,
): Promise<UnfinishedWork> => {
  const mails = found.mails.filter((entry) => !isSettled(entry))
  await enqueueDueDispatches(deps, found.dispatches, now)
  await enqueueDueMails(deps, mails, now)
  await enqueueStalledCampaigns(deps, found.campaigns, now)
  const campaigns = found.campaigns.filter(({ state }) => state === 'running')
  return { dispatches: found.dispatches, mails, campaigns }
}

const enqueueDueDispatches = async (
  deps: Pick<Dependencies, 'queues'>,
  dispatches: Dispatch[],
  now: Instant,
): Promise<void> => {
  const waiting = (dispatch: Dispatch): boolean => (requeueDispatchAt(dispatch) ?? '~') <= now
  for (const { clinicId, kind, day, version } of dispatches.filter(waiting)) {
    await deps.queues.enqueueDispatch({ clinicId, kind, day, version })
  }
}

const enqueueDueMails = async (
  deps: Pick<Dependencies, 'queues'>,
  mails: LedgerEntry[],
  now: Instant,
): Promise<void> => {
  const old = mails.filter((entry) => (requeueMailAt(entry) ?? '~') <= now)
  if (old.length > 0) await deps.queues.enqueueMails(old)
}

const enqueueStalledCampaigns = async (
  deps: Pick<Dependencies, 'queues'>,
  campaigns: readonly Campaign[],
  now: Instant,
): Promise<void> => {
  for (const campaign of campaigns.filter((candidate) => isCampaignStalled(candidate, now))) {
    await deps.queues.enqueueCampaign(toCampaignJob(campaign))
  }
}

/**
 * Asks for the attendance of each day that is complete and not counted, or counted by an earlier rule of attendance.
 * @param hasChanged whether people may have changed since the last time: every complete day is counted again, as the
 * stream's record of the change may have been lost
 * @returns when to ask again: in the next run while a day that has just been completed is not counted, once an hour while
 * an older one is not (nobody has uploaded its report), else when the next day is complete; null: never
 */
export const enqueueUncountedDays = async (
  deps: Pick<Dependencies, 'attendance' | 'queues'>,
  clinic: Clinic,
  now: Instant,
  hasChanged: boolean,
): Promise<Instant | null> => {
  if (!isPlannable(clinic) || (clinic.status !== 'published' && clinic.status !== 'cancelled')) return null
  const days = clinic.days
    .filter((day) => takesPlace(clinic, day))
    .map((day) => ({
      number: day.number,
      completeAt: addMilliseconds(dayWindow(clinic, day).to, COMPLETE_AFTER_MS),
    }))
  const next =
    days
      .map((day) => day.completeAt)
      .filter((at) => at > now)
      .toSorted()[0] ?? null
  const over = days.filter((day) => day.completeAt <= now)
  if (over.length === 0) return next
  const share = attendanceShareOf(clinic)
  const summaries = await deps.attendance.listSummaries(clinic.id)
  const counted = new Set(summaries.flatMap(({ day, longEnough }) => (longEnough === share ? [day] : [])))
  const uncounted = over.filter(({ number }) => !counted.has(number))
  for (const { number } of hasChanged ? over : uncounted)
    await deps.queues.enqueueAttendance({ clinicId: clinic.id, day: number })
  if (uncounted.some(({ completeAt }) => now < addMilliseconds(completeAt, ASKED_EACH_RUN_MS))) return now
  if (uncounted.length === 0) return next
  const hour = nextFullHour(now)
  return next !== null && next < hour ? next : hour
}
