import type { Child } from 'hono/jsx'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { NoticeBox } from '../../../shared/web/notices'
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

/** Why no invitation is offered: the clinic is cancelled, over, or not published. */
export const RegistrationClosedNotice = () => (
  <NoticeBox tone="warn">
    <p>Registration for this clinic is not open, so no invitations can be sent.</p>
  </NoticeBox>
)
