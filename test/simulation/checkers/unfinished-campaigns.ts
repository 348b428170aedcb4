import { tallyCampaign, toCampaignCounts } from '../../../shared/domain/campaign/campaign-progress'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { isSettled } from '../../../shared/domain/mail/ledger/mail-states'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import { somaliaClinicId } from '../../support/builders/builders'
import { campaignPrefix, joinKey } from '../../support/memory/table'
import type { Simulation } from '../engine/simulation'
import { cachedPersonId } from '../workload/page-visits'
import type { BrokenPromise } from './broken-promise'
import { type CampaignHistory, wasInvitable } from './campaign-history'
import { clinicPeriods, MAX_SKEW_MS, repairDeadline } from './value-periods'

/** Finds contacts who should have been invited and were not, campaigns that never finished, and wrong counts. */
export const findUnfinishedCampaigns = (
  simulation: Simulation,
  campaignHistories: readonly CampaignHistory[],
): BrokenPromise[] =>
  campaignHistories.flatMap((campaignHistory) => {
    const entries = simulation.table.ledger.withPrefix(
      joinKey(campaignPrefix(somaliaClinicId, campaignHistory.number), ''),
    )
    return [
      ...findForgottenRecipients(simulation, campaignHistory, entries),
      ...findEndlessCampaigns(simulation, campaignHistory),
      ...findGroundlessUnknowns(simulation, campaignHistory, entries),
      ...findWrongProgress(simulation, campaignHistory, entries),
    ]
  })

const lostPromise = (what: string): BrokenPromise => ({ promise: 'lost', what })
const campaignName = ({ number }: CampaignHistory): string => `campaign ${number}`

/**
 * A finished campaign has an invitation for each intended contact who stayed open, or shows that the outcome is
 * unknown.
 */
const findForgottenRecipients = (
  simulation: Simulation,
  campaignHistory: CampaignHistory,
  entries: readonly LedgerEntry[],
): BrokenPromise[] => {
  const end = campaignHistory.spans.find(({ value }) => value.state === 'finished')
  if (!end || !couldRegister(simulation, campaignHistory.startedAt, end.from)) return []
  const unknownOutcomes = new Set(
    entries.filter(({ state }) => state === 'ambiguous').map((count) => count.recipientId),
  )
  const invited = new Set(campaignHistory.deliveries.filter(({ at }) => at <= end.from).map(({ to }) => to))
  return [...campaignHistory.intendedRecipients]
    .filter(([email, truth]) => truth === 'throughout' && !email.startsWith('rejected'))
    .filter(([email]) => !invited.has(email) && !unknownOutcomes.has(cachedPersonId(email)))
    .filter(
      ([email]) => wasInvitable(simulation, email, campaignHistory.startedAt, end.from) === 'throughout',
    )
    .map(([email]) =>
      lostPromise(`${campaignName(campaignHistory)} was finished, and ${email} was not invited`),
    )
}

const couldRegister = (simulation: Simulation, from: number, to: number): boolean =>
  clinicPeriods(simulation)
    .filter((span) => span.from <= to && from < span.to)
    .every(
      ({ value }) => value.status === 'published' && to + MAX_SKEW_MS < toEpochMillis(clinicEnd(value) ?? ''),
    )

/** A running campaign finishes, however many faults occur; it may take longer when the daily quota is used up. */
const findEndlessCampaigns = (simulation: Simulation, campaignHistory: CampaignHistory): BrokenPromise[] => {
  const isHeldUp = simulation.faultModel.isEnabled('ses-quota')
  const tooLong = campaignHistory.spans.some(
    ({ value, from, to }) =>
      value.state === 'running' && to > (isHeldUp ? Number.MAX_VALUE : repairDeadline(simulation, from)),
  )
  return tooLong ? [lostPromise(`${campaignName(campaignHistory)} was not brought to its end`)] : []
}

/** The outcome of an invitation may be unknown only when a fault hit the worker that had claimed it. */
const findGroundlessUnknowns = (
  { eventLog, faultModel, displayNames: names }: Simulation,
  campaignHistory: CampaignHistory,
  entries: readonly LedgerEntry[],
): BrokenPromise[] =>
  faultModel.isEnabled('skew')
    ? []
    : entries
        .filter(({ state }) => state === 'ambiguous')
        .filter(({ id }) => !eventLog.claims.get(id)?.some(({ by }) => by?.hadFault))
        .map(({ recipientId }) =>
          lostPromise(
            `${campaignName(campaignHistory)} to ${names.get(recipientId)} has an unknown outcome though nothing had gone wrong`,
          ),
        )

/** The counts of a campaign in the console match the inboxes, and add up. */
const findWrongProgress = (
  simulation: Simulation,
  campaignHistory: CampaignHistory,
  entries: readonly LedgerEntry[],
): BrokenPromise[] => {
  const last = campaignHistory.spans.at(-1)?.value ?? campaignHistory.started
  const shown = toCampaignCounts(last, tallyCampaign(entries, simulation.now()), {})
  const intended = [...campaignHistory.intendedRecipients.values()]
  const minimum = intended.filter((truth) => truth === 'throughout').length
  const maximum = intended.filter((truth) => truth !== 'never').length
  const deliveries = campaignHistory.deliveries
  const confirmedCount = deliveries.filter(
    ({ faulted, statusSince: provedAt }) => !faulted || provedAt < Infinity,
  ).length
  const {
    size,
    notStarted: toGo,
    inProgress: underWay,
    accepted,
    failed,
    missed,
    outcomeUnknown: unknownOutcomes,
  } = shown
  const skipped = Object.values(shown.skipped).reduce((sum, count) => sum + count, 0)
  const total = toGo + underWay + accepted + failed + missed + unknownOutcomes + skipped
  // Days later no worker holds a claim; an invitation that was given back waits until the campaign is resumed.
  const waiting = entries.filter(
    (entry) =>
      (entry.state === 'due' && last.state === 'paused') ||
      (entry.state === 'ambiguous' && !isSettled(entry)),
  ).length
  const mismatches = [
    (size < minimum || size > maximum) && `${size} recipients, of ${minimum} to ${maximum}`,
    total !== size && `${total} of ${size} recipients`,
    (accepted < confirmedCount || accepted > deliveries.length) &&
      `${accepted} accepted, of ${confirmedCount} to ${deliveries.length} invitations`,
    last.state === 'finished' && toGo > 0 && `${toGo} left, and is finished`,
    underWay > waiting && `${underWay} under way, and is ${last.state}`,
  ]
  return mismatches.flatMap((what): BrokenPromise[] =>
    what ? [{ promise: 'counters', what: `${campaignName(campaignHistory)} shows ${what}` }] : [],
  )
}
