import type { Campaign } from '../../domain/campaign/campaign'
import {
  type CampaignCounts,
  type CountedCampaign,
  toCampaignCounts,
} from '../../domain/campaign/campaign-progress'
import { MAX_LIVE_MAILS } from '../../domain/mail/ledger/mail-counts'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { readCampaignMails } from './count-campaign'

export interface CampaignProgress extends CampaignCounts {
  /** When it was counted; null: now. */
  countedAt: Instant | null
}

/**
 * The outcomes of a campaign's mails: of a large one as they were last counted, else counted from the ledger now.
 * @param kept the stored counts of the clinic's campaigns; none: counts now
 */
export const readCampaignProgress = async (
  deps: Pick<Dependencies, 'campaigns' | 'erasures' | 'now'>,
  campaign: Campaign,
  kept: readonly CountedCampaign[] = [],
): Promise<CampaignProgress> => {
  const large = kept.find((each) => each.campaign === campaign.number && each.mails > MAX_LIVE_MAILS)
  const {
    erased,
    countedAt,
    campaign: _,
    ...tally
  } = large ?? (await readCampaignMails(deps, campaign)).counted
  return { ...toCampaignCounts(campaign, tally, erased), countedAt: large ? countedAt : null }
}
