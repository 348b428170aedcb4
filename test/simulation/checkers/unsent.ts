import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { isSettled } from '../../../shared/domain/mail/ledger/mail-states'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import { nameOfEmail } from '../workload/page-visits'
import type { BrokenPromise } from './broken-promise'
import { formatMailTitle } from './mail-title'
import { mayBeSkippedByRestore, repairDeadline } from './value-periods'

/**
 * Mails that ended unsent. One that was still useful when SES took mails again, and for long enough afterwards, is
 * lost; one that stopped being useful while SES took no mail is only counted.
 */
export const findUnsentMails = (
  simulation: Simulation,
  { ses }: Pick<SimulatedServices, 'ses'>,
): { broken: BrokenPromise[]; expiredInOutage: number } => {
  const arrived = new Set(ses.deliveries.map(({ mailId }) => mailId))
  const broken: BrokenPromise[] = []
  let expiredInOutage = 0
  for (const entry of simulation.table.ledger.withPrefix('')) {
    if (entry.kind === 'invitation' || arrived.has(entry.id) || !hasEndedUnsent(entry)) continue
    if (isRefusedByName(simulation, entry)) continue
    // Whether it was sent before the restore is not known. One that was due after the halt is found as lost: lost.ts.
    if (entry.reason === 'before-restore' || mayBeSkippedByRestore(simulation, toEpochMillis(entry.dueAt)))
      continue
    if (entry.reason !== 'too-late') {
      broken.push(lostPromise(`${formatMailTitle(simulation, entry)} ended unsent: ${entry.reason}`))
      continue
    }
    const [dueAt, usefulUntil] = [toEpochMillis(entry.dueAt), usefulUntilOf(simulation, entry)]
    if (usefulUntil > repairDeadline(simulation, dueAt))
      broken.push(lostPromise(`${formatMailTitle(simulation, entry)} ended unsent, and was useful`))
    else if (simulation.eventLog.outages.some(({ from, to }) => from < usefulUntil && dueAt < to))
      expiredInOutage += 1
  }
  return { broken, expiredInOutage }
}

const lostPromise = (what: string): BrokenPromise => ({ promise: 'lost', what })

/** Neither wanted by its recipient's state nor skipped for a reason: it failed, came too late, or was given up. */
const hasEndedUnsent = (entry: LedgerEntry): boolean =>
  entry.state === 'failed' ||
  entry.state === 'missed' ||
  (entry.state === 'ambiguous' && isSettled(entry) && entry.reason === 'too-late')

/** SES refuses every mail to these addresses. */
const isRefusedByName = ({ displayNames }: Simulation, { recipientId, state }: LedgerEntry): boolean =>
  state === 'failed' && nameOfEmail(displayNames.get(recipientId) ?? '').startsWith('rejected')

/** An entry that was made only to be discarded has no end of its own; nothing outlives the clinic but its summaries. */
const usefulUntilOf = ({ eventLog }: Simulation, { usefulUntil, kind }: LedgerEntry): number => {
  if (usefulUntil !== null) return toEpochMillis(usefulUntil)
  const clinic = eventLog.clinicVersions.at(-1)?.value
  const end = clinic && isPlannable(clinic) ? clinicEnd(clinic) : null
  return kind === 'day-summary' || end === null ? Number.POSITIVE_INFINITY : toEpochMillis(end)
}
