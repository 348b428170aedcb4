import { attendanceShareOf } from '../../domain/attendance/attendance-rule'
import { type Campaign, toCampaignJob } from '../../domain/campaign/campaign'
import { isCampaignStalled } from '../../domain/campaign/campaign-states'
import type { Clinic } from '../../domain/clinic/clinic'
import { isPlannable } from '../../domain/clinic/clinic'
import { clinicEnd, takesPlace } from '../../domain/clinic/clinic-times'
import { dayWindow } from '../../domain/clinic/day-window'
import type { Dispatch } from '../../domain/mail/dispatch'
import type { LedgerEntry } from '../../domain/mail/ledger'
import { matchesPlan } from '../../domain/mail/planned-dispatches'
import { addMilliseconds, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'
import { COMPLETE_AFTER_MS } from '../attendance/day-input'
import { requeueDispatchAt, requeueMailAt } from './requeue-times'

/** After a clinic's end its mails, feedback and attendance are watched this long. */
const WATCH_AFTER_END_MS = 4 * DAY_MS

type SweepDependencies = Pick<Dependencies, 'clinics' | 'dispatches' | 'attendance' | 'queues' | 'now'>

/** A clinic that the sweep watches, with its dispatches as read. */
export interface WatchedClinic {
  clinic: Clinic
  dispatches: Dispatch[]
  mails: LedgerEntry[]
  campaigns: Campaign[]
}

export interface SweepOptions {
  /** Called for a clinic that cannot be read; the sweep continues with the others. */
  onFailure?: (clinicId: string, error: unknown) => void
  /** The clinics of the previous round: they are read in advance while the list of all clinics is being read. */
  likelyClinicIds?: readonly string[]
}

/**
 * Finds due and unfinished work from the table alone and queues it again: a lost schedule, stream record or queue
 * message, or a dead worker, delays a mail by minutes but never loses it.
 * @returns the clinics that are watched; `clinicsToReconcile` says which of them the caller plans again
 */
export const sweepClinics = async (
  deps: SweepDependencies,
  { onFailure: failed = rethrowError, likelyClinicIds: likely = [] }: SweepOptions = {},
): Promise<WatchedClinic[]> => {
  const now = deps.now()
  const readings = new Map(likely.map((id) => [id, startReading(deps, id)]))
  const clinics = (await deps.clinics.listEndingSince(earliestDate(now))).filter((clinic) =>
    isWatched(clinic, now),
  )
  const watched: WatchedClinic[] = []
  for (const clinic of clinics) {
    try {
      const [{ dispatches, mails, campaigns }] = await Promise.all([
        readings.get(clinic.id) ?? startReading(deps, clinic.id),
        enqueueUncountedDays(deps, clinic, now),
      ])
      await enqueueDueDispatches(deps, dispatches, now)
      await enqueueDueMails(deps, mails, now)
      await enqueueStalledCampaigns(deps, campaigns, now)
      watched.push({ clinic, dispatches, mails, campaigns })
    } catch (error) {
      failed(clinic.id, error)
    }
  }
  return watched
}

/** The result of a clinic read in advance without need is ignored, also when it failed. */
const startReading = (deps: Pick<Dependencies, 'dispatches'>, clinicId: string) => {
  const found = deps.dispatches.listWithUnfinishedMails(clinicId)
  found.catch(() => undefined)
  return found
}

const rethrowError = (_clinicId: string, error: unknown): void => {
  throw error
}

/**
 * The watched clinics that the caller plans again. A clinic with missing or outdated dispatches (a lost stream
 * record) is planned in this round; once an hour every clinic is, to restore lost schedules and remove leftover ones.
 */
export const clinicsToReconcile = (
  watched: readonly WatchedClinic[],
  now: Instant,
): { id: string; schedules: 'all' | 'missing' }[] =>
  watched.flatMap(({ clinic, dispatches }) => {
    const follows = matchesPlan(clinic, dispatches, now)
    if (follows && !isReconcilingTime(now)) return []
    return [{ id: clinic.id, schedules: follows ? ('missing' as const) : ('all' as const) }]
  })

/** No day ends later than three days after its date began in UTC: a night of the westernmost zone takes two and a half. */
const earliestDate = (now: Instant): string =>
  addMilliseconds(now, -WATCH_AFTER_END_MS - 3 * DAY_MS).slice(0, 10)

const isWatched = (clinic: Clinic, now: Instant): boolean =>
  clinic.status !== 'draft' &&
  clinic.status !== 'recorded' &&
  (clinicEnd(clinic) ?? now) > addMilliseconds(now, -WATCH_AFTER_END_MS)

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

/** Days without a summary, or whose summary follows an earlier rule of attendance. */
const enqueueUncountedDays = async (deps: SweepDependencies, clinic: Clinic, now: Instant): Promise<void> => {
  if (!isPlannable(clinic) || (clinic.status !== 'published' && clinic.status !== 'cancelled')) return
  const complete = addMilliseconds(now, -COMPLETE_AFTER_MS)
  const over = clinic.days.filter((day) => dayWindow(clinic, day).to <= complete && takesPlace(clinic, day))
  if (over.length === 0) return
  const share = attendanceShareOf(clinic)
  const summaries = await deps.attendance.listSummaries(clinic.id)
  const counted = new Set(summaries.flatMap(({ day, longEnough }) => (longEnough === share ? [day] : [])))
  const uncounted = over.filter(({ number }) => !counted.has(number))
  for (const { number } of uncounted)
    await deps.queues.enqueueAttendance({ clinicId: clinic.id, day: number })
}

/** Once an hour is enough to restore lost schedules and remove leftover ones. */
const isReconcilingTime = (now: Instant): boolean => Date.parse(now) % HOUR_MS < 5 * MINUTE_MS

/** Once a day what is past its retention is erased, in the twelve runs of one hour. */
export const isErasureTime = (now: Instant): boolean => Math.floor((Date.parse(now) % DAY_MS) / HOUR_MS) === 2
