import type { Child } from 'hono/jsx'
import type { Campaign } from '../../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { campaignName } from './campaign-words'

interface CampaignPageProps {
  staff: Staff
  clinic: Clinic
  campaign: Campaign
  told?: string | undefined
  children: Child
}

/** A page about one invitation, with the way back to all of them. */
export const CampaignPage = ({ staff, clinic, campaign, told, children }: CampaignPageProps) => (
  <ConsolePage title={`${campaignName(campaign)}: ${clinic.title}`} staff={staff} clinic={clinic} told={told}>
    <p>
      <a href={`/console/clinics/${clinic.id}/invitations`}>All invitations</a>
    </p>
    {children}
  </ConsolePage>
)
