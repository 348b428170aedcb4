import { canAccessCampaign } from '../../../shared/domain/access/campaign-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { FOLLOWERS_LIST_ID } from '../../../shared/domain/followers/followers-list'
import type { CampaignRow } from '../../../shared/queries/campaigns'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { campaignStateLabels, formatCampaignName } from './campaign-labels'
import { RegistrationClosedNotice } from './campaign-layout'

interface CampaignsProps {
  staff: StaffMember
  clinic: Clinic
  rows: CampaignRow[]
  /** The contact lists that the staff member may use. */
  lists: ContactList[]
  /** How many people have asked to be told of new clinics. */
  followers: number
  /** Whether registration is open. */
  canRegister: boolean
  notice?: string | undefined
  error?: string | undefined
}

/** The invitations of a clinic, and the form for another one. */
export const CampaignListPage = ({
  staff,
  clinic,
  rows,
  lists,
  followers,
  canRegister,
  notice,
  error,
}: CampaignsProps) => (
  <ConsolePage title={`Invitations: ${clinic.title}`} staff={staff} clinic={clinic} notice={notice}>
    <h1>Invitations</h1>
    {rows.length === 0 ? (
      <EmptyState>
        <p>No invitations yet.</p>
      </EmptyState>
    ) : (
      <CampaignTable {...{ staff, clinic, rows }} />
    )}
    {canRegister && followers > 0 && <AnnounceForm {...{ clinic, followers }} />}
    {canRegister ? <NewCampaignForm {...{ clinic, lists, error }} /> : <RegistrationClosedNotice />}
  </ConsolePage>
)

const CampaignTable = ({ staff, clinic, rows }: Pick<CampaignsProps, 'staff' | 'clinic' | 'rows'>) => (
  <CardTable
    rows={rows}
    columns={[
      {
        label: 'Invitation',
        render: ({ campaign }) => (
          <a href={`/console/clinics/${clinic.id}/invitations/${campaign.number}`}>
            {formatCampaignName(campaign)}
          </a>
        ),
      },
      { label: 'To', render: ({ campaign }) => <bdi>{visibleListName(campaign, staff)}</bdi> },
      {
        label: 'Status',
        render: ({ campaign: { state } }) => (
          <StatusBadge tone={campaignStateLabels[state].tone}>{campaignStateLabels[state].label}</StatusBadge>
        ),
      },
      { label: 'People', isNumeric: true, render: ({ progress }) => progress?.size ?? '–' },
      { label: 'Sent', isNumeric: true, render: ({ progress }) => progress?.accepted ?? '–' },
      {
        label: 'Since',
        render: ({ campaign: { startedAt, createdAt } }) => (
          <ZonedDateTime
            instant={startedAt ?? createdAt}
            zone={clinic.timeZone ?? 'UTC'}
            language="en"
            form="short"
          />
        ),
      },
    ]}
  />
)

/** The name of the list, or only its owner for staff who may not use it. */
export const visibleListName = (campaign: Campaign, staff: StaffMember): string => {
  if (canAccessCampaign(campaign, staff)) return campaign.list.name
  return campaign.list.owner === 'itu' ? 'a list of ITU' : 'a list of a partner'
}

/** Tells the people who asked for it of the clinic: an invitation like others, in one step to its preview. */
const AnnounceForm = ({ clinic, followers }: Pick<CampaignsProps, 'clinic' | 'followers'>) => (
  <form method="post" action={`/console/clinics/${clinic.id}/invitations`} class="card">
    <h2>Announce this clinic</h2>
    <p class="prose muted">
      On the public site {followers === 1 ? 'one person has' : `${followers} people have`} asked for news of
      new clinics. Nothing is sent yet: the next page shows recipients and text. Each person is told of a
      clinic only once.
    </p>
    <input type="hidden" name="list" value={FOLLOWERS_LIST_ID} />
    <div class="actions">
      <button class="button" type="submit">
        Prepare announcement
      </button>
    </div>
  </form>
)

const NewCampaignForm = ({ clinic, lists, error }: Pick<CampaignsProps, 'clinic' | 'lists' | 'error'>) =>
  lists.length === 0 ? (
    <EmptyState>
      <p>Invitations go to a contact list, and you have no list with contacts yet.</p>
      <a href="/console/lists">Create a list and import contacts</a>
    </EmptyState>
  ) : (
    <form method="post" action={`/console/clinics/${clinic.id}/invitations`} class="card">
      <h2>Invite a contact list</h2>
      <p class="prose muted">
        Nothing is sent yet. The next page shows the recipients and the text, and can send you a test.
      </p>
      <SelectField
        name="list"
        label="Contact list"
        value={lists.length === 1 ? lists[0]?.id : undefined}
        empty="Select…"
        options={lists.map(({ id, name, size }) => ({ value: id, label: `${name} (${size})` }))}
        error={error}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Prepare invitation
        </button>
      </div>
    </form>
  )
