import { isPlannable } from '../../../shared/domain/clinic/clinic'
import { clinicEnd } from '../../../shared/domain/clinic/times/clinic-times'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { SesDelivery } from '../engine/simulated-ses'
import type { Simulation } from '../engine/simulation'
import type { BrokenPromise } from './broken-promise'
import { type CampaignHistory, wasInvitable } from './campaign-history'
import { formatMailTitle } from './mail-title'
import { clinicPeriods, MAX_SKEW_MS, wasEverTrue } from './value-periods'

/** The longest time that a worker may run. */
const MAX_WORKER_LIFETIME_MS = 30_000

/** Finds invitations to people who should get none or got two, and claims made while the campaign was paused. */
export const findWrongInvitations = (
  simulation: Simulation,
  campaignHistories: readonly CampaignHistory[],
  { ses }: SimulatedServices,
): BrokenPromise[] => {
  const unjustified = ses.deliveries.flatMap((delivery): BrokenPromise[] => {
    const objection =
      delivery.key.kind === 'invitation' && findObjection(simulation, campaignHistories, delivery)
    return objection
      ? [
          {
            promise: 'unexpected',
            what: `${formatMailTitle(simulation, delivery.key)} came though ${objection}`,
          },
        ]
      : []
  })
  return [
    ...unjustified,
    ...findDuplicateInvitations(simulation, campaignHistories),
    ...findClaimsWhileStopped(simulation, campaignHistories),
    ...findOverwrittenCampaigns(simulation),
  ]
}

const findObjection = (
  simulation: Simulation,
  campaignHistories: readonly CampaignHistory[],
  delivery: SesDelivery,
): string | undefined => {
  const { key, to, claimedAt, at } = delivery
  const campaignHistory = campaignHistories.find(
    ({ number }) => key.kind === 'invitation' && number === key.campaign,
  )
  if (!campaignHistory) return 'the campaign was never started'
  if ((campaignHistory.intendedRecipients.get(to) ?? 'never') === 'never')
    return 'the campaign was not started for her'
  if (!wasEverTrue(campaignHistory.spans, claimedAt, at, ({ state }) => state === 'running'))
    return `the campaign was ${campaignHistory.spans.findLast(({ from }) => from <= claimedAt)?.value.state}`
  if (wasInvitable(simulation, to, claimedAt, at) === 'never')
    return 'she had registered or unsubscribed, or her address took no mail'
  const isRequested = wasEverTrue(clinicPeriods(simulation), claimedAt, at, (clinic) => {
    const end = clinicEnd(clinic)
    return (
      clinic.status === 'published' &&
      isPlannable(clinic) &&
      at <= toEpochMillis(end ?? '') + MAX_SKEW_MS + MAX_WORKER_LIFETIME_MS
    )
  })
  return isRequested ? undefined : 'the clinic was cancelled or over'
}

/**
 * An invitation is never sent again, even after an ambiguous call; and a campaign does not invite a contact whom
 * another campaign has invited.
 */
const findDuplicateInvitations = (
  simulation: Simulation,
  campaignHistories: readonly CampaignHistory[],
): BrokenPromise[] => {
  const seen = new Set<string>()
  const repeated = campaignHistories.flatMap(({ started, deliveries }) =>
    deliveries.filter(({ mailId: mail, to }) => {
      const uniqueKey = started.reminds === null ? to : mail
      const isKnown = seen.has(uniqueKey) || seen.has(mail)
      seen.add(uniqueKey).add(mail)
      return isKnown
    }),
  )
  return repeated.map(({ key }) => ({
    promise: 'duplicated',
    what: `${formatMailTitle(simulation, key)} is one too many`,
  }))
}

/** A worker that had begun before the campaign was paused or ended may still claim; one that begins later may not. */
const findClaimsWhileStopped = (
  simulation: Simulation,
  campaignHistories: readonly CampaignHistory[],
): BrokenPromise[] =>
  [...simulation.eventLog.claims.values()].flat().flatMap(({ at, value }): BrokenPromise[] => {
    if (value.kind !== 'invitation') return []
    const campaignHistory = campaignHistories.find(({ number }) => number === value.campaign)
    const isRunning =
      campaignHistory &&
      wasEverTrue(campaignHistory.spans, at - MAX_WORKER_LIFETIME_MS, at, ({ state }) => state === 'running')
    return isRunning
      ? []
      : [
          {
            promise: 'unexpected',
            what: `${formatMailTitle(simulation, value)} was claimed while its campaign stood still`,
          },
        ]
  })

/** A change saved on top of another change that it did not know of undoes that change. */
const findOverwrittenCampaigns = ({ eventLog }: Simulation): BrokenPromise[] =>
  [...eventLog.campaigns.values()].flatMap((versions) =>
    versions.flatMap(({ value }, index): BrokenPromise[] => {
      const before = versions[index - 1]?.value.version ?? 0
      const what = `version ${value.version} of campaign ${value.number} was saved after version ${before}`
      return value.version === before + 1 ? [] : [{ promise: 'undone', what }]
    }),
  )
