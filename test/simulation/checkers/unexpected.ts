import type { Clinic, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { placeVersion } from '../../../shared/domain/clinic/place'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { kindsOf } from '../../../shared/domain/mail/kinds/message-kinds'
import { planMessages } from '../../../shared/domain/mail/kinds/message-plan'
import { dayOf, isMailOf } from '../../../shared/domain/mail/ledger/mail-key'
import type { Registration } from '../../../shared/domain/registration/registration'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { earliestStart } from './late'
import { formatMailTitle } from './mail-title'
import {
  clinicPeriods,
  clockError,
  registrationIds,
  revisionPeriods,
  wasErasedBetween,
  wasEverTrue,
} from './value-periods'

/** The longest time from a worker's last read to its call of SES. */
const MAX_WORKER_LIFETIME_MS = 35_000

/** Finds mails that nothing justified between their claim and their call, or that were sent outside their period. */
export const findUnexpectedMails = (
  simulation: Simulation,
  { ses, config }: SimulatedServices,
): BrokenPromise[] => {
  // Two messages may be due together, and share the rate.
  const earlyMs = earliestStart(2 * registrationIds(simulation).length, config.mailRate)
  return ses.deliveries.flatMap((delivery) => {
    const objection = findObjection(simulation, delivery, earlyMs)
    return objection
      ? [
          {
            promise: 'unexpected',
            what: `${formatMailTitle(simulation, delivery.key)} came though ${objection}`,
          } as const,
        ]
      : []
  })
}

const findObjection = (
  simulation: Simulation,
  delivery: SesDelivery,
  earlyMs: number,
): string | undefined => {
  const { key, claimedAt, at } = delivery
  if (isKnownUndeliverable(simulation, delivery)) return 'SES had reported that the address takes no mail'
  // Invitations have stricter rules: invitations.ts.
  if (key.kind === 'day-summary' || key.kind === 'invitation') return undefined
  const periods = revisionPeriods(simulation, key.recipientId)
  if (!wasEverTrue(periods, claimedAt, at, (revision) => matchesStatus(key, revision)))
    return 'the person was not in that state'
  const versions = clinicPeriods(simulation)
  const isRequestedBy = (clinic: Clinic) => isRequested(key, clinic as PlannableClinic)
  if (!wasEverTrue(versions, claimedAt, at, isRequestedBy)) return 'the clinic did not ask for it'
  const { title } = delivery.mailContent
  if (title !== undefined && !wasEverTrue(versions, claimedAt, at, (clinic) => clinic.title === title))
    return `it was not called ${title} then`
  const version = versions.find(
    ({ from, to: until, value }) => from <= at && claimedAt < until && isRequestedBy(value),
  )?.value
  const period = usefulPeriod(key, version as PlannableClinic)
  if (at < period.from - clockError(simulation) - earlyMs) return 'it was too early'
  return at > period.to + clockError(simulation) + MAX_WORKER_LIFETIME_MS
    ? 'it was of no use any more'
    : undefined
}

/**
 * Whether SES was given a mail to an address after a worker had processed the report that it bounces. The report of an
 * erased person's mail names nobody any more.
 */
const isKnownUndeliverable = (simulation: Simulation, { to, claimedAt, key }: SesDelivery): boolean => {
  const recordedAt = simulation.eventLog.undeliverable.get(to)?.recordedAt ?? Number.POSITIVE_INFINITY
  return recordedAt < claimedAt && !wasErasedBetween(simulation, key.recipientId, 0, claimedAt)
}

/**
 * Whether the recipient has a status that may get the mail, in the revision that the mail was made for. Written
 * independently of `decideMail`, so that one mistake cannot hide in both.
 */
const matchesStatus = (key: SesDelivery['key'], { status, revision }: Registration): boolean => {
  if (!('revision' in key) || key.revision !== revision) return false
  const statedStatus = statusOfMail[key.kind]
  if (statedStatus) return status === statedStatus
  return (
    status === 'confirmed' || (key.kind === 'cancelled' && status !== 'withdrawn' && status !== 'rejected')
  )
}

/** The status that a mail states. */
const statusOfMail: Partial<Record<SesDelivery['key']['kind'], Registration['status']>> = {
  confirmation: 'confirmed',
  waitlisted: 'waitlisted',
  'seat-offered': 'offered',
  pending: 'pending',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
}

const isRequested = (key: SesDelivery['key'], clinic: PlannableClinic): boolean => {
  if (key.kind === 'cancelled') return clinic.status === 'cancelled'
  if (clinic.status === 'draft') return false
  if (key.kind === 'withdrawn' || key.kind === 'rejected') return true
  if (clinic.status !== 'published') return false
  if (key.kind === 'place-changed') return key.placeVersion === placeVersion(clinic)
  if (key.kind === 'join-link' && !hasOnlineMeeting(clinic)) return false
  if (statusOfMail[key.kind] !== undefined) return true
  const day = dayOf(key) ?? (key.kind === 'thank-you' ? clinic.days.length : 1)
  const version = clinic.days.find(({ number }) => number === day)?.planVersion
  return isMailOf(key, ...kindsOf('clinic-plan', 'day-plan')) && key.planVersion === version
}

/** The period in which a mail is of use. */
const usefulPeriod = (key: SesDelivery['key'], clinic: PlannableClinic): { from: number; to: number } => {
  const { kind } = key
  const number = dayOf(key)
  const message = planMessages(clinic).find((each) => each.kind === kind && each.day === number)
  if (message) return { from: toEpochMillis(message.at), to: toEpochMillis(message.usefulUntil) }
  const day = clinic.days.find((each) => each.number === number)
  const to = day ? dayWindow(clinic, day).to : (clinicEnd(clinic) ?? '')
  return { from: Number.NEGATIVE_INFINITY, to: toEpochMillis(to) }
}
