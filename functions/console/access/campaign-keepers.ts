import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Turning } from '../../../shared/use-cases/campaigns/turn-campaign'
import { isOfTheHouse, keepsList } from './list-keepers'
import type { Staff } from './staff'

/** Whether a person may see whom a campaign goes to, and have it sent: whoever keeps its list. */
export const keepsCampaign = ({ list }: Pick<Campaign, 'list'>, staff: Staff): boolean =>
  keepsList(list, staff)

/** ITU answers for every mail that leaves: it may stop a partner's campaign, of which it sees the numbers only. */
export const mayTurn = (turning: Turning, campaign: Pick<Campaign, 'list'>, staff: Staff): boolean =>
  keepsCampaign(campaign, staff) || (turning !== 'resume' && isOfTheHouse(staff))
