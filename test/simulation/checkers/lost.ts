import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { staffId } from '../../../shared/domain/ids'
import { mailOfDispatch } from '../../../shared/domain/mail/dispatches/dispatch'
import { isPending, planMessages } from '../../../shared/domain/mail/kinds/message-plan'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { mailId } from '../../../shared/domain/mail/ledger/mail-key'
import { isSettled } from '../../../shared/domain/mail/ledger/mail-states'
import { statusMailKinds } from '../../../shared/domain/mail/status-mail'
import type { Registration } from '../../../shared/domain/registration/registration'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { AppConfig } from '../../../shared/ports/config'
import { somaliaClinicId } from '../../support/builders/builders'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { formatMailTitle } from './mail-title'
import {
  canReceiveMail,
  clinicPeriods,
  clockError,
  mayBeSkippedByRestore,
  registrationIds,
  repairDeadline,
  revisionPeriods,
  type ValuePeriod,
  wasErasedBetween,
  wasRestoredAt,
} from './value-periods'

/** Finds mails that were owed for long enough to arrive and did not, and work that was never finished. */
export const findLostMails = (
  simulation: Simulation,
  { ses, config }: SimulatedServices,
): BrokenPromise[] => {
  const lastArrivals = new Map(ses.deliveries.map(({ mailId: mail, at }) => [mail, at]))
  const missingMails = pendingMails(simulation, config)
    .filter(({ key, since }) => (lastArrivals.get(mailId(key)) ?? Number.NEGATIVE_INFINITY) < since)
    .map(({ key }) => key)
  const unfinishedWork = [
    ...simulation.table.ledger
      .withPrefix('')
      .filter((entry) => entry.kind !== 'invitation' && !isSettled(entry))
      .map((entry) => formatMailTitle(simulation, entry)),
    ...simulation.table.dispatches
      .withPrefix('')
      .filter(({ state }) => state === 'planned' || state === 'running')
      .map(({ kind, day, version }) => `the dispatch ${kind} ${day ?? ''} version ${version}`),
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

/** A mail that was owed from then on; after an erasure the mails of a new registration have the ids of the old ones. */
interface OwedMail {
  key: MailKey
  since: number
}

const pendingMails = (simulation: Simulation, config: AppConfig): OwedMail[] => {
  const versions = clinicPeriods(simulation) as ValuePeriod<PlannableClinic>[]
  const keys = registrationIds(simulation).flatMap((id) => {
    const periods = revisionPeriods(simulation, id).filter(({ value }) =>
      canReceiveMail(simulation, value.email),
    )
    return periods.flatMap((revision) =>
      [
        ...statusMails(simulation, versions, revision),
        ...versions.flatMap((version) => [
          ...plannedMails(simulation, version, revision),
          ...cancellationMails(simulation, version, revision),
        ]),
      ].map((key) => ({
        key,
        // What a restore brought back was told before.
        since: wasRestoredAt(simulation, revision.from) ? 0 : revision.from,
      })),
    )
  })
  const summaries = summaryMails(simulation, config, versions).map((key) => ({ key, since: 0 }))
  return [...keys, ...summaries]
}

/** The status of a registrant: confirmed, waiting, with a seat offered, pending, or out. */
const statusMails = (
  simulation: Simulation,
  versions: ValuePeriod<PlannableClinic>[],
  revision: ValuePeriod<Registration>,
): MailKey[] => {
  const deadline = repairDeadline(simulation, revision.from)
  const isRunning = versions
    .filter(({ from, to }) => from <= deadline && revision.from < to)
    .every(({ value }) => value.status === 'published' && clinicEndMillis(value) > deadline)
  if (mayBeSkippedByRestore(simulation, toEpochMillis(revision.value.statusSince))) return []
  if (revision.to <= deadline || !isRunning || isBeingErased(simulation, revision.value.id, deadline))
    return []
  if (revision.value.status === 'offered' && toEpochMillis(revision.value.offeredUntil ?? '') <= deadline)
    return []
  const { id: recipientId, status, revision: number } = revision.value
  return [
    {
      clinicId: somaliaClinicId,
      recipientId,
      kind: statusMailKinds[status],
      revision: number,
      copy: false,
    },
  ]
}

/** Whoever asked to be erased is withdrawn without a mail, and gets none about an earlier status either. */
const isBeingErased = ({ eventLog }: Simulation, id: string, deadline: number): boolean =>
  eventLog.erasureRequests.get(id)?.some(({ at }) => at <= deadline) ?? false

/**
 * The mails that the plan owes to each registrant who was confirmed before the due time, by the clock that dated the
 * confirmation, and stayed so: what is due later than that is in no other mail.
 */
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
      const deadline = repairDeadline(simulation, Math.max(at, revision.from))
      const isPromised =
        version.from < at - 2 * clockError(simulation) &&
        revision.value.statusSince < message.at &&
        deadline < toEpochMillis(message.usefulUntil)
      if (mayBeSkippedByRestore(simulation, at)) return false
      return isPromised && lastsUntil(version, deadline) && revision.to > deadline
    })
    .map((message) =>
      mailOfDispatch({ ...message, version: message.planVersion, clinicId: somaliaClinicId }, revision.value),
    )
}

/** The notice that a clinic is cancelled. */
const cancellationMails = (
  simulation: Simulation,
  version: ValuePeriod<PlannableClinic>,
  revision: ValuePeriod<Registration>,
): MailKey[] => {
  const isOut = revision.value.status === 'withdrawn' || revision.value.status === 'rejected'
  if (version.value.status !== 'cancelled' || isOut) return []
  const deadline = repairDeadline(simulation, version.from)
  if (mayBeSkippedByRestore(simulation, version.from)) return []
  const isPendingMail =
    revision.from < version.from && revision.to > deadline && clinicEndMillis(version.value) > deadline
  const { id: recipientId, revision: number } = revision.value
  return isPendingMail
    ? [{ clinicId: somaliaClinicId, recipientId, kind: 'cancelled', revision: number }]
    : []
}

/** Organisers and ITU get a summary of each day that took place and of which somebody reported who was there. */
const summaryMails = (
  simulation: Simulation,
  config: AppConfig,
  versions: ValuePeriod<PlannableClinic>[],
): MailKey[] => {
  const last = versions.at(-1)?.value
  if (last?.status !== 'published') return []
  const staff = [...last.organisers.map(({ email }) => email), ...config.summaryRecipients]
  const days = last.days.filter(
    (day) =>
      !wasRoomEmpty(simulation, day.number) &&
      !mayBeSkippedByRestore(simulation, toEpochMillis(dayWindow(last, day).to)),
  )
  return staff.flatMap((email) =>
    days.map(({ number }) => ({
      clinicId: somaliaClinicId,
      recipientId: staffId(email),
      kind: 'day-summary' as const,
      day: number,
      edition: 1,
    })),
  )
}

/** An organiser recorded nobody, or only people who were erased before the day was counted. */
const wasRoomEmpty = (simulation: Simulation, day: number): boolean => {
  const recorded = simulation.eventLog.recordedByHand.get(day)
  if (!recorded) return false
  const { at, value: present } = recorded
  return present.every((id) => wasErasedBetween(simulation, id, at, repairDeadline(simulation, at)))
}

const lastsUntil = (span: ValuePeriod<unknown>, until: number): boolean => span.to > until
const clinicEndMillis = (clinic: PlannableClinic): number => toEpochMillis(clinicEnd(clinic) ?? '')
