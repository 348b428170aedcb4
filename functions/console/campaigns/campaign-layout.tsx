import type { Child } from 'hono/jsx'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { ConsolePage } from '../components/console-page'
import { formatCampaignName } from './campaign-labels'

interface CampaignPageProps {
  staff: StaffMember
  clinic: Clinic
  campaign: Campaign
  notice?: string | undefined
  children: Child
}

/** The layout of a page about one invitation, with a link back to the list. */
export const CampaignLayout = ({ staff, clinic, campaign, notice, children }: CampaignPageProps) => (
  <ConsolePage
    title={`${formatCampaignName(campaign)}: ${clinic.title}`}
    staff={staff}
    clinic={clinic}
    notice={notice}
  >
    <p>
      <a href={`/console/clinics/${clinic.id}/invitations`}>All invitations</a>
    </p>
    {children}
  </ConsolePage>
)
