import type { Campaign } from '../../domain/campaign/campaign'
import { type CampaignCounts, countCampaignMails } from '../../domain/campaign/campaign-progress'
import { readErasedMailCounts } from '../../domain/erasure/erased-counts'
import type { Dependencies } from '../../ports/dependencies'

/** Counts the outcomes of a campaign's mails from the ledger. */
export const readCampaignProgress = async (
  deps: Pick<Dependencies, 'campaigns' | 'erasures' | 'now'>,
  campaign: Campaign,
): Promise<CampaignCounts> => {
  const { clinicId, number } = campaign
  const [mails, erasedCounts] = await Promise.all([
    Array.fromAsync(deps.campaigns.mailPages(clinicId, number)),
    deps.erasures.erasedCounts(clinicId),
  ])
  const erased = readErasedMailCounts(erasedCounts).filter(
    ({ kind, version }) => kind === 'invitation' && version === String(number),
  )
  return countCampaignMails(campaign, mails.flat(), erased, deps.now())
}
