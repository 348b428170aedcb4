import type { Campaign } from '../campaign/campaign'
import { canAccessList, isItuStaff } from './list-access'
import type { StaffMember } from './staff'

/**
 * Whether a staff member may see the recipients of a campaign and start it: only the owners of its contact list may.
 */
export const canAccessCampaign = ({ list }: Pick<Campaign, 'list'>, staff: StaffMember): boolean =>
  canAccessList(list, staff)

/** ITU is responsible for every mail sent, so it may stop a partner's campaign, although it sees only its numbers. */
export const canChangeCampaignState = (
  action: 'pause' | 'resume' | 'cancel',
  campaign: Pick<Campaign, 'list'>,
  staff: StaffMember,
): boolean => canAccessCampaign(campaign, staff) || (action !== 'resume' && isItuStaff(staff))
