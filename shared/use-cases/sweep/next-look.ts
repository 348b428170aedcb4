import type { Clinic } from '../../domain/clinic/clinic'
import { type ClinicWatch, type Look, nextSweepAt } from '../../domain/clinic/clinic-watch'
import type { Dispatch } from '../../domain/mail/dispatches/dispatch'
import { firesAt } from '../../domain/mail/dispatches/fan-out-timing'
import { matchesPlan } from '../../domain/mail/dispatches/planned-dispatches'
import type { MailReach } from '../../domain/mail/ledger/mail-reach'
import { nextTermEnd } from '../../domain/mail/ledger/unreached-term'
import { addMilliseconds, DAY_MS, type Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { REQUEUE_AFTER_MS, SETTLES_AFTER_MS } from './requeue-times'
import { nextFullHour } from './sweep-hours'
import type { SweptClinic } from './swept-clinic'

/** Once a day the mails of every clinic are read, whether anything points to unfinished ones or not. */
const LONGEST_WAIT_MS = DAY_MS

/**
 * When the dispatches and mails of a clinic are to be read again: in the next run while something is unfinished,
 * else when the next message starts or a seat's term ends.
 */
export const nextMailsAt = (
  {
    clinic,
    watch,
    dispatches,
    reach,
  }: { clinic: Clinic; watch: ClinicWatch; dispatches: readonly Dispatch[]; reach: MailReach | null },
  isUnfinished: boolean,
  now: Instant,
): Instant => {
  // A worker may have died with a mail that the dispatch needs no more.
  const isRestless = ({ state, changedAt }: Dispatch): boolean =>
    state === 'running' || (state !== 'planned' && changedAt > addMilliseconds(now, -SETTLES_AFTER_MS))
  if (isUnfinished || dispatches.some(isRestless) || !matchesPlan(clinic, dispatches, now)) return now
  const starts = dispatches
    .filter(({ state }) => state === 'planned')
    .map(({ at }) => addMilliseconds(firesAt(at, watch.taken), REQUEUE_AFTER_MS))
  const termEnd = (reach && nextTermEnd(clinic, reach, now)) ?? addMilliseconds(now, LONGEST_WAIT_MS)
  return [addMilliseconds(now, LONGEST_WAIT_MS), termEnd, ...starts].toSorted()[0] ?? now
}

/** Stores what a sweep found, where it differs. A clinic that has changed since stays as it is, and is looked at again. */
export const saveLook = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { clinic, watch, isInIndex, look }: SweptClinic,
): Promise<void> => {
  const now = deps.now()
  const sweepAt = nextSweepAt({ ...watch, look }, now)
  const isInSight = sweepAt === null || sweepAt <= nextFullHour(now)
  const isKnown = watch.look !== null && isSameLook(watch.look, look, now)
  if (isKnown && isInIndex === isInSight) return
  await deps.clinics.saveWatch(clinic.id, { changes: watch.changes, look }, sweepAt)
}

/** Of a clinic of which something failed everything is due in the next run, as if it had changed. */
export const saveFailedLook = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { clinic, watch, look }: SweptClinic,
): Promise<void> => {
  if (watch.look?.changes !== watch.changes) return
  await deps.clinics.saveWatch(
    clinic.id,
    { changes: watch.changes, look: { ...look, mailsAt: deps.now() } },
    null,
  )
}

/** Two instants that have passed say the same: in each run. */
const isSameLook = (a: Look, b: Look, now: Instant): boolean => {
  const isSame = (one: Instant | null, other: Instant | null): boolean =>
    one === other || (one !== null && other !== null && one <= now && other <= now)
  return a.changes === b.changes && isSame(a.mailsAt, b.mailsAt) && isSame(a.daysAt, b.daysAt)
}
