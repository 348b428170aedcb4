import type { Clinic, PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import { dayWindow, plan } from '../../../shared/domain/clinic/plan'
import { CANCELLATION, planVersionOf } from '../../../shared/domain/mail/plan-version'
import type { Registration } from '../../../shared/domain/registration/registration'
import { millisOf } from '../../../shared/domain/time/instant'
import type { Broken } from '../checks'
import type { Delivery } from '../ses'
import type { Town } from '../town'
import { clinicSpans, everIn, roundsOf, SKEW } from '../truth'
import { personOf } from '../visits'
import type { Places } from '../world'
import { titleOf } from './title'

/** So long a worker may live from its last look to its call. */
const WORKER = 35_000

/** A mail that nothing justified between its claim and its call, or that came out of its time. */
export const unexpected = (town: Town, { ses }: Places): Broken[] =>
  ses.deliveries.flatMap((delivery) => {
    const why = whyNot(town, delivery)
    return why
      ? [{ promise: 'unexpected', what: `${titleOf(town, delivery.key)} came though ${why}` } as const]
      : []
  })

const whyNot = (town: Town, delivery: Delivery): string | undefined => {
  const { key, claimedAt, at, to } = delivery
  const suppressedAt = town.history.suppressed.get(personOf(to))
  if (suppressedAt !== undefined && suppressedAt < claimedAt) return 'the address takes no mail any more'
  // Of invitations more is asked: invitations.ts.
  if (key.kind === 'day-summary' || key.kind === 'invitation') return undefined
  const rounds = roundsOf(town, key.recipientId)
  if (!everIn(rounds, claimedAt, at, (round) => concerns(key, round)))
    return 'the person was not in that state'
  const versions = clinicSpans(town)
  const asks = (clinic: Clinic) => asksFor(key, clinic as PlannableClinic)
  if (!everIn(versions, claimedAt, at, asks)) return 'the clinic did not ask for it'
  const version = versions.find(({ from, to: until, is }) => from <= at && claimedAt < until && asks(is))?.is
  const limits = limitsOf(key, version as PlannableClinic)
  if (at < limits.from - SKEW) return 'it was too early'
  return at > limits.to + SKEW + WORKER ? 'it was of no use any more' : undefined
}

const concerns = ({ kind, planVersion }: Delivery['key'], { status, round }: Registration): boolean => {
  const told = toldStatus[kind]
  if (told) return status === told && Math.abs(planVersion) === round
  if (kind === 'cancelled' && planVersion !== CANCELLATION)
    return status === 'withdrawn' && round === planVersion
  return status === 'confirmed' || (kind === 'cancelled' && status !== 'withdrawn' && status !== 'rejected')
}

/** The status that a mail tells. */
const toldStatus: Partial<Record<Delivery['key']['kind'], Registration['status']>> = {
  confirmation: 'confirmed',
  waitlisted: 'waitlisted',
  'seat-offered': 'offered',
  pending: 'pending',
  rejected: 'rejected',
}

const asksFor = ({ kind, day, planVersion }: Delivery['key'], clinic: PlannableClinic): boolean => {
  if (kind === 'cancelled' && planVersion === CANCELLATION) return clinic.status === 'cancelled'
  if (clinic.status === 'draft') return false
  if (kind === 'cancelled' || kind === 'rejected') return true
  if (clinic.status !== 'published') return false
  return toldStatus[kind] !== undefined || planVersionOf(clinic, kind, day) === planVersion
}

/** Between which moments a mail is of use. */
const limitsOf = (
  { kind, day: number }: Delivery['key'],
  clinic: PlannableClinic,
): { from: number; to: number } => {
  const message = plan(clinic).find((each) => each.kind === kind && each.day === number)
  if (message) return { from: millisOf(message.at), to: millisOf(message.usefulUntil) }
  const day = clinic.days.find((each) => each.number === number)
  const to = day ? dayWindow(clinic, day).to : (endOf(clinic) ?? '')
  return { from: Number.NEGATIVE_INFINITY, to: millisOf(to) }
}
