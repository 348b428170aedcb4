import type { Instant } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'
import { findLateSummaries } from '../attendance/late-summaries'
import { reconcileSchedules } from '../clinic/reconcile-schedules'
import { erasePastRetention } from '../erasure/erase-past-retention'
import { processErasures } from '../erasure/process-erasures'
import { queueProgrammeReports } from '../programme/queue-reports'
import { offerSeats } from '../registration/offer-seats'
import { quietUntil } from './quiet-until'
import { clinicsToReconcile, isErasureTime, sweepClinics, type WatchedClinic } from './sweep-clinics'

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
  | { type: 'report-failed'; error: unknown }
  | { type: 'erasing'; erasure: string; state: 'done' | 'under-way' }
  | { type: 'erased'; items: number }
  | { type: 'erasure-failed'; subject: ErasureSubject; error: unknown }

/** An erasure request, a clinic past its retention, or the rest of removed contact lists. */
export type ErasureSubject = { erasure: string } | { clinic: string } | { lists: 'removed' }

export interface SweepRunOptions {
  /** The version of the tz data with which this runtime resolves wall times. */
  tzVersion: string
  /** The clinics that the previous run watched: they are read in advance. */
  likelyClinicIds?: readonly string[]
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
 * schedules match the plan, ends expired offers and gives free seats to the waiting lists, reports late summaries, and
 * erases. Two runs at the same time are safe: the sweep queues jobs, writes conditionally, and counts each erasure
 * once. A failure of one clinic or one erasure is reported and does not stop the others.
 * @returns the ids of the clinics that it watched, and until when a further run would find nothing, as long as nothing is
 * written; that is undefined when this run failed in something or reported a late summary
 * @throws when the list of clinics cannot be read, or a late summary or the list of erasures; the next run repeats all
 */
export const runSweep = async (
  deps: SweepRunDependencies,
  { tzVersion, likelyClinicIds = [], onEvent: report }: SweepRunOptions,
): Promise<{ watchedIds: string[]; quietUntil: Instant | undefined }> => {
  const now = deps.now()
  let mustRepeat = false
  const onEvent = (event: SweepEvent): void => {
    mustRepeat ||= repeatedEvents.has(event.type)
    report(event)
  }
  const onFailure = (clinicId: string, error: unknown): void =>
    onEvent({ type: 'clinic-failed', clinicId, error })
  const watched = await sweepClinics(deps, { onFailure, likelyClinicIds })
  const toReconcile = clinicsToReconcile(watched, deps.now())
  for (const { id, schedules } of toReconcile) {
    await reconcileSchedules(deps, id, { tzVersion, schedules }).catch((error: unknown) =>
      onFailure(id, error),
    )
  }
  onEvent({ type: 'schedules-reconciled', clinics: toReconcile.length })
  const offersExpireAt: Instant[] = []
  for (const { clinic } of watched) {
    const offers = await offerSeats(deps, clinic.id).catch((error: unknown) => onFailure(clinic.id, error))
    if (offers?.expiresAt) offersExpireAt.push(offers.expiresAt)
  }
  await queueProgrammeReports(deps).catch((error: unknown) => onEvent({ type: 'report-failed', error }))
  await reportLateSummaries(deps, watched, onEvent)
  await eraseWhatIsDue(deps, onEvent)
  return {
    watchedIds: watched.map(({ clinic }) => clinic.id),
    quietUntil: mustRepeat ? undefined : quietUntil(watched, offersExpireAt, now),
  }
}

const reportLateSummaries = async (
  deps: SweepRunDependencies,
  watched: readonly WatchedClinic[],
  onEvent: SweepRunOptions['onEvent'],
): Promise<void> => {
  const clinics = watched.map(({ clinic }) => clinic)
  for (const late of await findLateSummaries(deps, clinics)) onEvent({ type: 'summary-late', ...late })
}

/**
 * Requested erasures and the rest of removed lists, at every run; clinics whose retention has ended, in one hour of the
 * night, over several runs.
 */
const eraseWhatIsDue = async (
  deps: SweepRunDependencies,
  onEvent: SweepRunOptions['onEvent'],
): Promise<void> => {
  const onFailure = (subject: ErasureSubject, error: unknown): void =>
    onEvent({ type: 'erasure-failed', subject, error })
  await processErasures(deps, {
    onProgress: (erasure, state) => onEvent({ type: 'erasing', erasure, state }),
    onFailure: (erasure, error) => onFailure({ erasure }, error),
  })
  await deps.contactLists
    .deleteRemovedLists()
    .catch((error: unknown) => onFailure({ lists: 'removed' }, error))
  if (!isErasureTime(deps.now())) return
  const items = await erasePastRetention(deps, {
    maxItems: MAX_ERASED_ITEMS_PER_RUN,
    onFailure: (clinic, error) => onFailure({ clinic }, error),
  })
  onEvent({ type: 'erased', items })
}
