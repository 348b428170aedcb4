import { type Campaign, jobOf } from '../domain/campaign/campaign'
import { isLeftAlone } from '../domain/campaign/campaign-states'
import type { Clinic } from '../domain/clinic/clinic'
import { isPlannable } from '../domain/clinic/clinic'
import { endOf } from '../domain/clinic/clinic-times'
import { dayWindow } from '../domain/clinic/plan'
import type { Dispatch } from '../domain/mail/dispatch'
import type { LedgerEntry } from '../domain/mail/ledger'
import { isSettled } from '../domain/mail/mail-states'
import { followsPlan } from '../domain/mail/wanted-dispatches'
import { DAY, HOUR, type Instant, MINUTE, plus } from '../domain/time/instant'
import type { World } from '../ports/world'

/** How long a hint may take before the table alone is believed. */
const HINT_PATIENCE = 2 * MINUTE
/** After a clinic's end its mails, feedback and attendance are watched this long. */
const WATCHED_AFTER_END = 4 * DAY
const COMPLETE_AFTER = 30 * MINUTE

type SweepWorld = Pick<World, 'clinics' | 'dispatches' | 'attendance' | 'queues' | 'now'>

/** A clinic that is looked after, with its dispatches as the sweep read them. */
export interface Watched {
  clinic: Clinic
  dispatches: Dispatch[]
}

export interface SweepOptions {
  /** Is told of a clinic that cannot be read; the others are looked after all the same. */
  failed?: (clinicId: string, error: unknown) => void
  /** The clinics of the round before: a guess whom to read while the list of all is being read. */
  likely?: readonly string[]
}

/**
 * Finds from the table alone what is due and unfinished, and hints at it again: lost schedules, stream
 * records, queue messages and workers cost minutes, never a mail.
 * @returns the clinics that are watched; `toPlanAgain` says which of them the caller plans again
 */
export const sweep = async (
  world: SweepWorld,
  { failed = rethrow, likely = [] }: SweepOptions = {},
): Promise<Watched[]> => {
  const now = world.now()
  const readings = new Map(likely.map((id) => [id, reading(world, id)]))
  const clinics = (await world.clinics.list()).filter((clinic) => isWatched(clinic, now))
  const watched: Watched[] = []
  for (const clinic of clinics) {
    try {
      const [{ dispatches, mails, campaigns }] = await Promise.all([
        readings.get(clinic.id) ?? reading(world, clinic.id),
        hintAtAttendance(world, clinic, now),
      ])
      await hintAtDispatches(world, dispatches, now)
      await hintAtMails(world, mails, now)
      await hintAtCampaigns(world, campaigns, now)
      watched.push({ clinic, dispatches })
    } catch (error) {
      failed(clinic.id, error)
    }
  }
  return watched
}

/** A guess that was wrong is never asked how it ended. */
const reading = (world: Pick<World, 'dispatches'>, clinicId: string) => {
  const found = world.dispatches.withUnfinishedMails(clinicId)
  found.catch(() => undefined)
  return found
}

const rethrow = (_clinicId: string, error: unknown): void => {
  throw error
}

/**
 * The watched clinics that the caller plans again. Whatever dispatches lack or are outdated (a lost stream
 * record) is planned at once; once an hour every clinic is, for schedules that are lost or left over.
 */
export const toPlanAgain = (
  watched: readonly Watched[],
  now: Instant,
): { id: string; schedules: 'all' | 'missing' }[] =>
  watched.flatMap(({ clinic, dispatches }) => {
    const follows = followsPlan(clinic, dispatches, now)
    if (follows && !isReconcilingTime(now)) return []
    return [{ id: clinic.id, schedules: follows ? ('missing' as const) : ('all' as const) }]
  })

const isWatched = (clinic: Clinic, now: Instant): boolean =>
  clinic.status !== 'draft' && (endOf(clinic) ?? now) > plus(now, -WATCHED_AFTER_END)

const hintAtDispatches = async (
  world: Pick<World, 'queues'>,
  dispatches: Dispatch[],
  now: Instant,
): Promise<void> => {
  const longAgo = plus(now, -HINT_PATIENCE)
  const waiting = ({ state, at, changedAt }: Dispatch): boolean =>
    (state === 'planned' && at <= longAgo) || (state === 'running' && changedAt <= longAgo)
  for (const { clinicId, kind, day, planVersion } of dispatches.filter(waiting)) {
    await world.queues.dispatch({ clinicId, kind, day, planVersion })
  }
}

const hintAtMails = async (
  world: Pick<World, 'queues'>,
  mails: LedgerEntry[],
  now: Instant,
): Promise<void> => {
  const longAgo = plus(now, -HINT_PATIENCE)
  const old = mails.filter((entry) => !isSettled(entry) && entry.changedAt <= longAgo)
  if (old.length > 0) await world.queues.mail(old)
}

const hintAtCampaigns = async (
  world: Pick<World, 'queues'>,
  campaigns: readonly Campaign[],
  now: Instant,
): Promise<void> => {
  for (const campaign of campaigns.filter((each) => isLeftAlone(each, now))) {
    await world.queues.campaign(jobOf(campaign))
  }
}

const hintAtAttendance = async (world: SweepWorld, clinic: Clinic, now: Instant): Promise<void> => {
  if (!isPlannable(clinic) || clinic.status !== 'published') return
  const complete = plus(now, -COMPLETE_AFTER)
  const over = clinic.days.filter((day) => dayWindow(clinic, day).to <= complete)
  if (over.length === 0) return
  const counted = new Set((await world.attendance.summaries(clinic.id)).map(({ day }) => day))
  const uncounted = over.filter(({ number }) => !counted.has(number))
  for (const { number } of uncounted) await world.queues.attendance({ clinicId: clinic.id, day: number })
}

/** Once an hour is enough for what only a lost or leftover schedule would need. */
const isReconcilingTime = (now: Instant): boolean => Date.parse(now) % HOUR < 5 * MINUTE

/** Once a day what is past its retention is erased, in the twelve runs of one hour. */
export const isErasingTime = (now: Instant): boolean => Math.floor((Date.parse(now) % DAY) / HOUR) === 2
