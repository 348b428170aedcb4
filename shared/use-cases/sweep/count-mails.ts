import type { Campaign } from '../../domain/campaign/campaign'
import type { ClinicWatch } from '../../domain/clinic/clinic-watch'
import { addMilliseconds, type Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { keepCampaignCounts, readCampaignMails } from '../campaigns/count-campaign'
import { keepMailCounts } from '../mail/keep-counts'
import { SETTLES_AFTER_MS } from './requeue-times'

type CountDependencies = Pick<Dependencies, 'dispatches' | 'campaigns' | 'ledger' | 'erasures' | 'now'>
type Found = Awaited<ReturnType<Dependencies['dispatches']['listWithUnfinishedMails']>>

/**
 * Reads dispatches, campaigns and mails of a clinic, and keeps what became of the mails for the pages that show it.
 * @returns what was read; `isCounted`: false when the next run has to count again
 */
export const readAndCountMails = async (
  deps: CountDependencies,
  clinicId: string,
  watch: Pick<ClinicWatch, 'uncounted'>,
): Promise<Found & { isCounted: boolean }> => {
  const countedAt = deps.now()
  const erased = await deps.erasures.erasedCounts(clinicId)
  const found = await deps.dispatches.listWithUnfinishedMails(clinicId)
  const { tally } = found
  let isCounted = await keepMailCounts(deps, clinicId, { tally, countedAt, erased })
  for (const campaign of await campaignsToCount(deps, found.campaigns, watch, countedAt))
    isCounted =
      (await keepCampaignCounts(deps, clinicId, await readCampaignMails(deps, campaign))) && isCounted
  return { ...found, isCounted: isCounted && !found.campaigns.some((each) => isSettling(each, countedAt)) }
}

/** Those of which a mail may have changed since it was counted. A running one is counted with each of its batches. */
const campaignsToCount = async (
  deps: Pick<Dependencies, 'campaigns'>,
  campaigns: readonly Campaign[],
  { uncounted }: Pick<ClinicWatch, 'uncounted'>,
  now: Instant,
): Promise<Campaign[]> => {
  const started = campaigns.filter(({ recipientSnapshot, state }) => recipientSnapshot && state !== 'running')
  const clinicId = started[0]?.clinicId
  if (clinicId === undefined) return []
  const counted = new Map(
    (await deps.campaigns.counted(clinicId)).map((each) => [each.campaign, each.countedAt]),
  )
  return started.filter(
    (campaign) =>
      uncounted.includes(campaign.number) ||
      isSettling(campaign, now) ||
      (counted.get(campaign.number) ?? '') < campaign.changedAt,
  )
}

/** A worker may still end the mails of a campaign that was paused, stopped or finished. */
const isSettling = ({ recipientSnapshot, state, changedAt }: Campaign, now: Instant): boolean =>
  recipientSnapshot !== null && state !== 'running' && changedAt > addMilliseconds(now, -SETTLES_AFTER_MS)
