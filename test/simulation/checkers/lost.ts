import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/clinic-times'
import { isPending, planMessages } from '../../../shared/domain/clinic/message-plan'
import { mailId, staffId } from '../../../shared/domain/ids'
import type { MailKey } from '../../../shared/domain/mail/ledger'
import { isSettled } from '../../../shared/domain/mail/mail-states'
import { CANCELLATION_VERSION } from '../../../shared/domain/mail/plan-version'
import type { Registration } from '../../../shared/domain/registration/registration'
import { toEpochMillis } from '../../../shared/domain/values/instant'
import type { AppConfig } from '../../../shared/ports/config'
import { somaliaClinicId } from '../../support/builders'
import { mailKey } from '../../support/memory/ledger'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import { cachedPersonId } from '../workload/page-visits'
import type { BrokenPromise } from './check-promises'
import { formatMailTitle } from './mail-title'
import {
  clinicPeriods,
  MAX_SKEW_MS,
  registrationIds,
  repairDeadline,
  revisionPeriods,
  type ValuePeriod,
} from './value-periods'

/** Everything that was owed for long enough to arrive, and did not; and what nobody has brought to its end. */
export const findLostMails = (
  simulation: Simulation,
  { ses, config }: SimulatedServices,
): BrokenPromise[] => {
  const arrived = new Set(ses.deliveries.map(({ mailId: mail }) => mail))
  const missingMails = owedMails(simulation, config).filter(
    (key) => !arrived.has(mailId(key)) && !isAbandoned(simulation, key),
  )
  const unfinishedWork = [
    ...simulation.table.ledger
      .withPrefix('')
      .filter((entry) => entry.kind !== 'invitation' && !isSettled(entry))
      .map((entry) => formatMailTitle(simulation, entry)),
    ...simulation.table.dispatches
      .withPrefix('')
      .filter(({ state }) => state === 'planned' || state === 'running')
      .map(({ kind, day, planVersion }) => `the dispatch ${kind} ${day ?? ''} version ${planVersion}`),
  ]
  return [
    ...missingMails.map(
      (key): BrokenPromise => ({ promise: 'lost', what: `${formatMailTitle(simulation, key)} never came` }),
    ),
    ...unfinishedWork.map(
      (what): BrokenPromise => ({ promise: 'lost', what: `${what} was never brought to its end` }),
    ),
  ]
}

/** Eight calls about one mail ended in doubt: nobody tries again, and the console shows it as in doubt. */
const isAbandoned = ({ table }: Simulation, key: MailKey): boolean => {
  const entry = table.ledger.get(mailKey(key))
  return entry?.state === 'ambiguous' && entry.unknownOutcomeCount >= 8
}

const owedMails = (simulation: Simulation, config: AppConfig): MailKey[] => {
  const versions = clinicPeriods(simulation) as ValuePeriod<PlannableClinic>[]
  const keys = registrationIds(simulation).flatMap((id) => {
    const rounds = revisionPeriods(simulation, id).filter(({ value }) => canReceiveMail(simulation, value))
    return rounds.flatMap((revision) => [
      ...statusMails(simulation, versions, revision),
      ...versions.flatMap((version) => [
        ...plannedMails(simulation, version, revision),
        ...cancellationMails(simulation, version, revision),
      ]),
    ])
  })
  return [...keys, ...summaryMails(config, versions)]
}

/** Addresses that SES refuses, or that were suppressed at any time, are owed nothing for certain. */
const canReceiveMail = (simulation: Simulation, { email }: Registration): boolean =>
  !email.startsWith('rejected') && !simulation.eventLog.suppressed.has(cachedPersonId(email))

const createKey = (
  { value }: ValuePeriod<Registration>,
  kind: MailKey['kind'],
  day: number | null,
  planVersion: number,
): MailKey => ({ clinicId: somaliaClinicId, recipientId: value.id, kind, day, planVersion })

/** How somebody stands: confirmed, waiting, with a seat offered, pending, or out. */
const statusMails = (
  simulation: Simulation,
  versions: ValuePeriod<PlannableClinic>[],
  revision: ValuePeriod<Registration>,
): MailKey[] => {
  const deadline = repairDeadline(simulation, revision.from)
  const isRunning = versions
    .filter(({ from, to }) => from <= deadline && revision.from < to)
    .every(({ value }) => value.status === 'published' && clinicEndMillis(value) > deadline)
  if (revision.to <= deadline || !isRunning) return []
  if (revision.value.status === 'offered' && toEpochMillis(revision.value.offeredUntil ?? '') <= deadline)
    return []
  const kind = mailOfStatus[revision.value.status]
  return kind ? [createKey(revision, kind, null, revision.value.revision)] : []
}

const mailOfStatus: Partial<Record<Registration['status'], MailKey['kind']>> = {
  confirmed: 'confirmation',
  waitlisted: 'waitlisted',
  offered: 'seat-offered',
  withdrawn: 'cancelled',
  pending: 'pending',
  rejected: 'rejected',
}

/** What the plan owes to whoever was in before its instant, and stayed. */
const plannedMails = (
  simulation: Simulation,
  version: ValuePeriod<PlannableClinic>,
  revision: ValuePeriod<Registration>,
): MailKey[] => {
  if (version.value.status !== 'published' || revision.value.status !== 'confirmed') return []
  return planMessages(version.value)
    .filter(isPending)
    .filter((message) => {
      const at = toEpochMillis(message.at)
      const deadline = repairDeadline(simulation, at)
      const isInTime =
        version.from < at - MAX_SKEW_MS &&
        revision.from < at - MAX_SKEW_MS &&
        deadline < toEpochMillis(message.usefulUntil)
      return isInTime && lastsUntil(version, deadline) && revision.to > deadline
    })
    .map(({ kind, day, planVersion }) => createKey(revision, kind, day, planVersion))
}

/** The word that a clinic is cancelled. */
const cancellationMails = (
  simulation: Simulation,
  version: ValuePeriod<PlannableClinic>,
  revision: ValuePeriod<Registration>,
): MailKey[] => {
  const isOut = revision.value.status === 'withdrawn' || revision.value.status === 'rejected'
  if (version.value.status !== 'cancelled' || isOut) return []
  const deadline = repairDeadline(simulation, version.from)
  const isOwed =
    revision.from < version.from - MAX_SKEW_MS &&
    revision.to > deadline &&
    clinicEndMillis(version.value) > deadline
  return isOwed ? [createKey(revision, 'cancelled', null, CANCELLATION_VERSION)] : []
}

/** Each day that took place is summarised to organisers and ITU. */
const summaryMails = (config: AppConfig, versions: ValuePeriod<PlannableClinic>[]): MailKey[] => {
  const last = versions.at(-1)?.value
  if (last?.status !== 'published') return []
  const staff = [...last.organisers.map(({ email }) => email), ...config.summaryRecipients]
  return staff.flatMap((email) =>
    last.days.map(({ number }) => ({
      clinicId: somaliaClinicId,
      recipientId: staffId(email),
      kind: 'day-summary' as const,
      day: number,
      planVersion: 1,
    })),
  )
}

const lastsUntil = (span: ValuePeriod<unknown>, until: number): boolean => span.to > until
const clinicEndMillis = (clinic: PlannableClinic): number => toEpochMillis(clinicEnd(clinic) ?? '')
