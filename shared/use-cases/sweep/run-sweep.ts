import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { findLateSummaries } from '../attendance/late-summaries'
import { reconcileSchedules } from '../clinic/reconcile-schedules'
import { erasePastRetention } from '../erasure/erase-past-retention'
import { processErasures } from '../erasure/process-erasures'
import { queueFollowMails } from '../followers/queue-follow-mails'
import { updateFollowers } from '../followers/update-followers'
import { queueProgrammeReports } from '../programme/queue-reports'
import { endUnreachedRegistrations } from '../registration/end-unreached'
import { offerSeats } from '../registration/offer-seats'
import { idleUntil } from './idle-until'
import { saveFailedLook, saveLook } from './next-look'
import { clinicsToReconcile, sweepClinics } from './sweep-clinics'
import { fullHour, isErasureTime, isReconcilingTime, nextFullHour } from './sweep-hours'
import type { SweptClinic } from './swept-clinic'

export type SweepRunDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'dispatches'
  | 'contactLists'
  | 'campaigns'
  | 'attendance'
  | 'erasures'
  | 'programme'
  | 'certificates'
  | 'surveys'
  | 'suppressions'
  | 'queues'
  | 'scheduler'
  | 'config'
  | 'now'
>

/** What a run did or could not do; a run continues after every failure. */
export type SweepEvent =
  | { type: 'schedules-reconciled'; clinics: number }
  | { type: 'clinic-failed'; clinicId: string; error: unknown }
  | { type: 'summary-late'; clinicId: string; day: number }
  | { type: 'mails-failed'; kind: 'programme-report' | 'follow-request'; error: unknown }
  | { type: 'erasing'; erasure: string; state: 'done' | 'under-way' }
  | { type: 'erased'; items: number }
  | { type: 'erasure-failed'; subject: ErasureSubject; error: unknown }

/** An erasure request, a clinic past its retention, the rest of removed contact lists, or followers who unsubscribed. */
export type ErasureSubject = { erasure: string } | { clinic: string } | { lists: 'removed' | 'followers' }

export interface SweepRunOptions {
  /** The version of the tz data with which this runtime resolves wall times. */
  tzVersion: string
  /** Looks at every clinic, as each hour's first run does by itself. */
  everyClinic?: boolean
  onEvent: (event: SweepEvent) => void
}

/** The next run tries again or reports again. */
const repeatedEvents: ReadonlySet<SweepEvent['type']> = new Set([
  'clinic-failed',
  'summary-late',
  'erasure-failed',
])

/** Within the time of a run; a clinic of five hundred people goes at once. */
const MAX_ERASED_ITEMS_PER_RUN = 5_000

/**
 * One run of the sweep, from the table alone: queues again all work that is due and unfinished, makes dispatches and
 * schedules match the plan, ends expired offers, registrations that no mail reached and seats that crashed registrations
 * hold, gives free seats to the waiting lists, reports late summaries, and erases. Two runs at the same time are safe: the sweep queues jobs, writes conditionally, and counts each erasure
 * once. A failure of one clinic or one erasure is reported and does not stop the others.
 * @returns the ids of the clinics that it looked at, and until when a further run would find nothing, as long as nothing
 * is written; that is undefined when this run erased or failed in something or reported a late summary
 * @throws when the list of clinics cannot be read, or a late summary or the list of erasures; the next run repeats all
 */
export const runSweep = async (
  deps: SweepRunDependencies,
  { tzVersion, everyClinic = false, onEvent: report }: SweepRunOptions,
): Promise<{ sweptIds: string[]; idleUntil: Instant | undefined }> => {
  const now = deps.now()
  let mustRepeat = false
  const onEvent = (event: SweepEvent): void => {
    mustRepeat ||= repeatedEvents.has(event.type)
    report(event)
  }
  const failed = new Set<string>()
  const onFailure = (clinicId: string, error: unknown): void => {
    failed.add(clinicId)
    onEvent({ type: 'clinic-failed', clinicId, error })
  }
  const { swept, watchedFrom } = await sweepClinics(deps, {
    everyClinic: everyClinic || isReconcilingTime(now),
    onFailure,
  })
  const toReconcile = clinicsToReconcile(swept, deps.now())
  for (const { id, schedules } of toReconcile) {
    await reconcileSchedules(deps, id, { tzVersion, schedules }).catch((error: unknown) =>
      onFailure(id, error),
    )
  }
  onEvent({ type: 'schedules-reconciled', clinics: toReconcile.length })
  for (const { clinic, reach } of swept) {
    if (reach === null) continue
    await endUnreachedRegistrations(deps, clinic, reach).catch((error: unknown) =>
      onFailure(clinic.id, error),
    )
  }
  const offersExpireAt: Instant[] = []
  for (const { clinic, watch } of swept.filter(({ mayOffer }) => mayOffer)) {
    if (watch.holding > 0) {
      mustRepeat = true
      await deps.registrations
        .settleHolds(clinic.id, deps.now())
        .catch((error: unknown) => onFailure(clinic.id, error))
    }
    const offers = await offerSeats(deps, clinic.id).catch((error: unknown) => onFailure(clinic.id, error))
    if (offers?.expiresAt) offersExpireAt.push(offers.expiresAt)
  }
  const hasPendingMails = await queueMailsOfNoClinic(deps, onEvent)
  await reportLateSummaries(deps, swept, onEvent)
  // Last, so that a clinic of which something failed is looked at again in the next run.
  for (const each of swept) {
    const { id } = each.clinic
    const save = failed.has(id) ? saveFailedLook : saveLook
    await save(deps, each).catch((error: unknown) => onFailure(id, error))
  }
  const { hasErased } = await eraseWhatIsDue(deps, onEvent)
  return {
    sweptIds: swept.map(({ clinic }) => clinic.id),
    idleUntil:
      mustRepeat || hasErased
        ? undefined
        : idleUntil(
            swept,
            [...watchedFrom, ...offersExpireAt, ...(hasPendingMails ? [nextFullHour(now)] : [])],
            now,
          ),
  }
}

/**
 * Queues the mails that no clinic owes: their use cases find what is due.
 * @returns whether the next full hour has to look again, besides the hours of the monthly report
 */
const queueMailsOfNoClinic = async (
  deps: SweepRunDependencies,
  onEvent: SweepRunOptions['onEvent'],
): Promise<boolean> => {
  const onFailure =
    (kind: 'programme-report' | 'follow-request') =>
    (error: unknown): void =>
      onEvent({ type: 'mails-failed', kind, error })
  await queueProgrammeReports(deps).catch(onFailure('programme-report'))
  const follow = await queueFollowMails(deps).catch(onFailure('follow-request'))
  return follow?.isPending ?? true
}

const reportLateSummaries = async (
  deps: SweepRunDependencies,
  swept: readonly SweptClinic[],
  onEvent: SweepRunOptions['onEvent'],
): Promise<void> => {
  const clinics = swept.map(({ clinic }) => clinic)
  for (const late of await findLateSummaries(deps, clinics)) onEvent({ type: 'summary-late', ...late })
}

/**
 * Requested erasures and the rest of removed lists, at every run; clinics whose retention had ended at the beginning of
 * one hour of the night, over several runs of it.
 */
const eraseWhatIsDue = async (
  deps: SweepRunDependencies,
  onEvent: SweepRunOptions['onEvent'],
): Promise<{ hasErased: boolean }> => {
  const onFailure = (subject: ErasureSubject, error: unknown): void =>
    onEvent({ type: 'erasure-failed', subject, error })
  await processErasures(deps, {
    onProgress: (erasure, state) => onEvent({ type: 'erasing', erasure, state }),
    onFailure: (erasure, error) => onFailure({ erasure }, error),
  })
  await deps.contactLists
    .deleteRemovedLists()
    .catch((error: unknown) => onFailure({ lists: 'removed' }, error))
  const now = deps.now()
  if (!isErasureTime(now)) return { hasErased: false }
  const followers = await updateFollowers(deps).catch((error: unknown) => {
    onFailure({ lists: 'followers' }, error)
    return 0
  })
  const items = await erasePastRetention(deps, {
    endedBy: fullHour(now),
    maxItems: MAX_ERASED_ITEMS_PER_RUN,
    onFailure: (clinic, error) => onFailure({ clinic }, error),
  })
  onEvent({ type: 'erased', items })
  return { hasErased: items + followers > 0 }
}
