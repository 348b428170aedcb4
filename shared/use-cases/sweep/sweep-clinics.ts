import type { Clinic } from '../../domain/clinic/clinic'
import {
  type ClinicWatch,
  type DueLooks,
  dueLooks,
  lookInstants,
  unwatchedClinic,
} from '../../domain/clinic/clinic-watch'
import { clinicEnd } from '../../domain/clinic/times/clinic-times'
import { matchesPlan } from '../../domain/mail/dispatches/planned-dispatches'
import type { MailReach } from '../../domain/mail/ledger/mail-reach'
import { addMilliseconds, DAY_MS, type Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { requestFigures } from '../programme/request-figures'
import { readAndCountMails } from './count-mails'
import { enqueueDueWork, enqueueUncountedDays, type UnfinishedWork } from './enqueue-due-work'
import { nextMailsAt } from './next-look'
import { isReconcilingTime, nextFullHour } from './sweep-hours'
import type { SweptClinic } from './swept-clinic'

/** After a clinic's end its mails, feedback and attendance are watched this long. */
const WATCH_AFTER_END_MS = 11 * DAY_MS

type SweepDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'dispatches'
  | 'campaigns'
  | 'ledger'
  | 'erasures'
  | 'attendance'
  | 'programme'
  | 'queues'
  | 'now'
>

export interface SweepOptions {
  /** Looks at every clinic, whatever the index says; reads the mails only of those where something points to some. */
  everyClinic?: boolean
  /** Called for a clinic that cannot be read; the sweep continues with the others. */
  onFailure?: (clinicId: string, error: unknown) => void
}

/**
 * Finds due and unfinished work from the table alone and queues it again: a lost schedule, stream record or queue
 * message, or a dead worker, delays a mail by minutes but never loses it. An index names the clinics that may have
 * any; one that it does not show yet is found in a later run.
 * @returns the clinics that it looked at; `clinicsToReconcile` says which of them the caller plans again, and
 * `saveLook` keeps what was found. `watchedFrom`: when the others that the index shows are looked at, within the hour
 */
export const sweepClinics = async (
  deps: SweepDependencies,
  { everyClinic = false, onFailure: failed = rethrowError }: SweepOptions = {},
): Promise<{ swept: SweptClinic[]; watchedFrom: Instant[] }> => {
  const now = deps.now()
  const inIndex = await deps.clinics.listWatched(nextFullHour(now))
  const listed = everyClinic ? await listLiveClinics(deps, now) : new Map<string, Clinic>()
  const others = [...listed.keys()].filter((id) => !inIndex.has(id))
  const watches = others.length > 0 ? await deps.clinics.readWatches(others) : inIndex
  const swept: SweptClinic[] = []
  const watchedFrom: Instant[] = []
  for (const id of new Set([...listed.keys(), ...inIndex.keys()])) {
    const watch = inIndex.get(id) ?? watches.get(id) ?? unwatchedClinic
    try {
      const found = await sweepClinic(deps, { id, watch, listed: listed.get(id), now })
      if (found) swept.push({ ...found, isInIndex: inIndex.has(id) })
      else watchedFrom.push(...lookInstants(watch))
    } catch (error) {
      failed(id, error)
    }
  }
  return { swept, watchedFrom }
}

const rethrowError = (_clinicId: string, error: unknown): void => {
  throw error
}

const sweepClinic = async (
  deps: SweepDependencies,
  { id, watch, listed, now }: { id: string; watch: ClinicWatch; listed: Clinic | undefined; now: Instant },
): Promise<Omit<SweptClinic, 'isInIndex'> | undefined> => {
  const due = dueLooks(watch, now)
  if (!listed && !due.mails && !due.days && !due.offers) return undefined
  const clinic = listed ?? (await deps.clinics.get(id))
  const { changes, look: before } = watch
  const since = before?.changes === changes ? before.since : now
  const isChanged = before?.changes !== changes
  const hasChanged = isChanged && before !== null
  if (!clinic || !isLive(clinic, now)) {
    // Late events of its mails are counted all the same, and people who changed.
    if (clinic && isChanged) await readAndCountMails(deps, id, watch)
    if (clinic && hasChanged) await requestFigures(deps, id)
    // Whatever changes it brings it back.
    await deps.clinics.saveWatch(
      id,
      { changes, look: { changes, since, mailsAt: now, daysAt: null } },
      'never',
    )
    return undefined
  }
  const isListed = listed !== undefined
  const [work, daysAt] = await Promise.all([
    readWork(deps, { clinic, watch, due, isListed, now }),
    due.days || isListed ? enqueueUncountedDays(deps, clinic, now, hasChanged) : (before?.daysAt ?? null),
  ])
  const { dispatches = null, mails = [], campaigns = [], reach = null, isCounted = true } = work ?? {}
  const isUnfinished = mails.length > 0 || campaigns.length > 0 || !isCounted
  const found = dispatches && nextMailsAt({ clinic, watch, dispatches, reach }, isUnfinished, now)
  // Without the mails it is not known whether one is unfinished.
  const mailsAt = due.mails ? found : earlier(before?.mailsAt ?? null, found)
  const mayOffer = due.offers || isListed
  const look = { changes, since, mailsAt: mailsAt ?? now, daysAt }
  return { clinic, watch, dispatches, mails, campaigns, reach, mayOffer, look }
}

interface LookedAt {
  clinic: Clinic
  watch: ClinicWatch
  due: DueLooks
  isListed: boolean
  now: Instant
}

/** The dispatches with whatever is due of them and the mails; without the mails where nothing points to some. */
const readWork = async (
  deps: SweepDependencies,
  { clinic, watch, due, isListed, now }: LookedAt,
): Promise<(UnfinishedWork & { isCounted?: boolean; reach?: MailReach }) | null> => {
  if (due.mails) {
    const { isCounted, ...found } = await readAndCountMails(deps, clinic.id, watch)
    return { ...(await enqueueDueWork(deps, found, now)), reach: found.reach, isCounted }
  }
  if (!isListed) return null
  return { dispatches: await deps.dispatches.listByClinic(clinic.id), mails: [], campaigns: [] }
}

const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b)

const listLiveClinics = async (
  deps: Pick<Dependencies, 'clinics'>,
  now: Instant,
): Promise<Map<string, Clinic>> => {
  const clinics = await deps.clinics.listEndingSince(earliestDate(now))
  return new Map(clinics.filter((clinic) => isLive(clinic, now)).map((clinic) => [clinic.id, clinic]))
}

/** No day ends later than three days after its date began in UTC: a night of the westernmost zone takes two and a half. */
const earliestDate = (now: Instant): string =>
  addMilliseconds(now, -WATCH_AFTER_END_MS - 3 * DAY_MS).slice(0, 10)

const isLive = (clinic: Clinic, now: Instant): boolean =>
  clinic.status !== 'draft' &&
  clinic.status !== 'recorded' &&
  (clinicEnd(clinic) ?? now) > addMilliseconds(now, -WATCH_AFTER_END_MS)

/**
 * The clinics that the caller plans again. A clinic with missing or outdated dispatches (a lost stream record) is
 * planned in this run; once an hour every clinic is, to restore lost schedules and remove leftover ones.
 */
export const clinicsToReconcile = (
  swept: readonly SweptClinic[],
  now: Instant,
): { id: string; schedules: 'all' | 'missing' }[] =>
  swept.flatMap(({ clinic, dispatches }) => {
    if (dispatches === null) return []
    const follows = matchesPlan(clinic, dispatches, now)
    if (follows && !isReconcilingTime(now)) return []
    return [{ id: clinic.id, schedules: follows ? ('missing' as const) : ('all' as const) }]
  })
