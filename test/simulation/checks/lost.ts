import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { endOf } from '../../../shared/domain/clinic/clinic-times'
import { isOwed, plan } from '../../../shared/domain/clinic/plan'
import { mailId, staffId } from '../../../shared/domain/ids'
import type { MailKey } from '../../../shared/domain/mail/ledger'
import { isSettled } from '../../../shared/domain/mail/mail-states'
import { CANCELLATION } from '../../../shared/domain/mail/plan-version'
import type { Registration } from '../../../shared/domain/registration/registration'
import { millisOf } from '../../../shared/domain/time/instant'
import type { House } from '../../../shared/ports/house'
import { somalia } from '../../support/builders'
import { mailKey } from '../../support/memory/ledger'
import type { Broken } from '../checks'
import type { Town } from '../town'
import { clinicSpans, registrantsOf, repairedBy, roundsOf, SKEW, type Span } from '../truth'
import { personOf } from '../visits'
import type { Places } from '../world'
import { titleOf } from './title'

/** Everything that was owed for long enough to arrive, and did not; and what nobody has brought to its end. */
export const lost = (town: Town, { ses, house }: Places): Broken[] => {
  const arrived = new Set(ses.deliveries.map(({ mail }) => mail))
  const missing = owed(town, house).filter((key) => !arrived.has(mailId(key)) && !isGivenUp(town, key))
  const unfinished = [
    ...town.table.ledger
      .beginning('')
      .filter((entry) => entry.kind !== 'invitation' && !isSettled(entry))
      .map((entry) => titleOf(town, entry)),
    ...town.table.dispatches
      .beginning('')
      .filter(({ state }) => state === 'planned' || state === 'running')
      .map(({ kind, day, planVersion }) => `the dispatch ${kind} ${day ?? ''} version ${planVersion}`),
  ]
  return [
    ...missing.map((key): Broken => ({ promise: 'lost', what: `${titleOf(town, key)} never came` })),
    ...unfinished.map((what): Broken => ({ promise: 'lost', what: `${what} was never brought to its end` })),
  ]
}

/** Eight calls about one mail ended in doubt: nobody tries again, and the console shows it as in doubt. */
const isGivenUp = ({ table }: Town, key: MailKey): boolean => {
  const entry = table.ledger.get(mailKey(key))
  return entry?.state === 'ambiguous' && entry.doubts >= 8
}

const owed = (town: Town, house: House): MailKey[] => {
  const versions = clinicSpans(town) as Span<PlannableClinic>[]
  const keys = registrantsOf(town).flatMap((id) => {
    const rounds = roundsOf(town, id).filter(({ is }) => takesMail(town, is))
    return rounds.flatMap((round) => [
      ...ofRound(town, versions, round),
      ...versions.flatMap((version) => [...ofPlan(town, version, round), ...ofEnd(town, version, round)]),
    ])
  })
  return [...keys, ...summaries(house, versions)]
}

/** Addresses that SES refuses, or that were suppressed at any time, are owed nothing for certain. */
const takesMail = (town: Town, { email }: Registration): boolean =>
  !email.startsWith('rejected') && !town.history.suppressed.has(personOf(email))

const keyFor = (
  { is }: Span<Registration>,
  kind: MailKey['kind'],
  day: number | null,
  planVersion: number,
): MailKey => ({ clinicId: somalia, recipientId: is.id, kind, day, planVersion })

/** How somebody stands: confirmed, waiting, with a seat offered, pending, or out. */
const ofRound = (town: Town, versions: Span<PlannableClinic>[], round: Span<Registration>): MailKey[] => {
  const by = repairedBy(town, round.from)
  const goesOn = versions
    .filter(({ from, to }) => from <= by && round.from < to)
    .every(({ is }) => is.status === 'published' && ends(is) > by)
  if (round.to <= by || !goesOn) return []
  if (round.is.status === 'offered' && millisOf(round.is.offeredUntil ?? '') <= by) return []
  const kind = mails[round.is.status]
  return kind ? [keyFor(round, kind, null, round.is.round)] : []
}

const mails: Partial<Record<Registration['status'], MailKey['kind']>> = {
  confirmed: 'confirmation',
  waitlisted: 'waitlisted',
  offered: 'seat-offered',
  withdrawn: 'cancelled',
  pending: 'pending',
  rejected: 'rejected',
}

/** What the plan owes to whoever was in before its instant, and stayed. */
const ofPlan = (town: Town, version: Span<PlannableClinic>, round: Span<Registration>): MailKey[] => {
  if (version.is.status !== 'published' || round.is.status !== 'confirmed') return []
  return plan(version.is)
    .filter(isOwed)
    .filter((message) => {
      const at = millisOf(message.at)
      const by = repairedBy(town, at)
      const inTime = version.from < at - SKEW && round.from < at - SKEW && by < millisOf(message.usefulUntil)
      return inTime && stays(version, by) && round.to > by
    })
    .map(({ kind, day, planVersion }) => keyFor(round, kind, day, planVersion))
}

/** The word that a clinic is cancelled. */
const ofEnd = (town: Town, version: Span<PlannableClinic>, round: Span<Registration>): MailKey[] => {
  const isOut = round.is.status === 'withdrawn' || round.is.status === 'rejected'
  if (version.is.status !== 'cancelled' || isOut) return []
  const by = repairedBy(town, version.from)
  const isOwed = round.from < version.from - SKEW && round.to > by && ends(version.is) > by
  return isOwed ? [keyFor(round, 'cancelled', null, CANCELLATION)] : []
}

/** Each day that took place is summarised to organisers and ITU. */
const summaries = (house: House, versions: Span<PlannableClinic>[]): MailKey[] => {
  const last = versions.at(-1)?.is
  if (last?.status !== 'published') return []
  const staff = [...last.organisers.map(({ email }) => email), ...house.summaryRecipients]
  return staff.flatMap((email) =>
    last.days.map(({ number }) => ({
      clinicId: somalia,
      recipientId: staffId(email),
      kind: 'day-summary' as const,
      day: number,
      planVersion: 1,
    })),
  )
}

const stays = (span: Span<unknown>, until: number): boolean => span.to > until
const ends = (clinic: PlannableClinic): number => millisOf(endOf(clinic) ?? '')
