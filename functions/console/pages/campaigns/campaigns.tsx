import type { Campaign } from '../../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { ContactList } from '../../../../shared/domain/contact-list/contact-list'
import { Select } from '../../../../shared/pages/form/choice'
import { Badge, Empty, Notice } from '../../../../shared/pages/notice'
import { When } from '../../../../shared/pages/time'
import { keepsCampaign } from '../../access/campaign-keepers'
import type { Staff } from '../../access/staff'
import type { CampaignRow } from '../../queries/campaign'
import { CardTable } from '../card-table'
import { ConsolePage } from '../console-page'
import { campaignName, campaignWords } from './campaign-words'

interface CampaignsProps {
  staff: Staff
  clinic: Clinic
  rows: CampaignRow[]
  /** Those that the person may use. */
  lists: ContactList[]
  /** Whether people can register, so that there is something to be invited to. */
  open: boolean
  told?: string | undefined
  error?: string | undefined
}

/** Whom a clinic has invited, and the way to invite more. */
export const CampaignsPage = ({ staff, clinic, rows, lists, open, told, error }: CampaignsProps) => {
  const shown = rows.filter(({ campaign }) => campaign.state !== 'draft' || keepsCampaign(campaign, staff))
  return (
    <ConsolePage title={`Invitations: ${clinic.title}`} staff={staff} clinic={clinic} told={told}>
      <h1>Invitations</h1>
      {shown.length === 0 ? (
        <Empty>
          <p>Nobody has been invited by mail yet.</p>
        </Empty>
      ) : (
        <Campaigns {...{ staff, clinic, rows: shown }} />
      )}
      {open ? (
        <NewCampaign {...{ clinic, lists, error }} />
      ) : (
        <Notice tone="warn">
          <p>Nobody can register for this clinic now, so nobody can be invited.</p>
        </Notice>
      )}
    </ConsolePage>
  )
}

const Campaigns = ({ staff, clinic, rows }: Pick<CampaignsProps, 'staff' | 'clinic' | 'rows'>) => (
  <CardTable
    rows={rows}
    columns={[
      {
        label: 'Invitation',
        of: ({ campaign }) => (
          <a href={`/console/clinics/${clinic.id}/invitations/${campaign.number}`}>
            {campaignName(campaign)}
          </a>
        ),
      },
      { label: 'To', of: ({ campaign }) => <bdi>{listName(campaign, staff)}</bdi> },
      {
        label: 'State',
        of: ({ campaign: { state } }) => (
          <Badge tone={campaignWords[state].tone}>{campaignWords[state].words}</Badge>
        ),
      },
      { label: 'People', number: true, of: ({ progress }) => progress?.size ?? '–' },
      { label: 'Sent', number: true, of: ({ progress }) => progress?.accepted ?? '–' },
      {
        label: 'Since',
        of: ({ campaign: { startedAt, createdAt } }) => (
          <When instant={startedAt ?? createdAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
        ),
      },
    ]}
  />
)

/** A partner's list has no name for ITU, nor ITU's for a partner. */
export const listName = (campaign: Campaign, staff: Staff): string => {
  if (keepsCampaign(campaign, staff)) return campaign.list.name
  return campaign.list.owner === 'house' ? 'a list of ITU' : 'a list of a partner'
}

const NewCampaign = ({ clinic, lists, error }: Pick<CampaignsProps, 'clinic' | 'lists' | 'error'>) =>
  lists.length === 0 ? (
    <Empty>
      <p>Invitations go to a contact list, and you have none with anybody on it.</p>
      <a href="/console/lists">Make a list and import contacts</a>
    </Empty>
  ) : (
    <form method="post" action={`/console/clinics/${clinic.id}/invitations`} class="card">
      <h2>Invite a contact list</h2>
      <p class="prose muted">
        Nothing is sent yet. You see first how many would get it, what it says, and can send it to yourself.
      </p>
      <Select
        name="list"
        label="Contact list"
        value={lists.length === 1 ? lists[0]?.id : undefined}
        empty="Choose a list"
        options={lists.map(({ id, name, size }) => ({ value: id, label: `${name} (${size})` }))}
        error={error}
      />
      <div class="actions">
        <button class="button primary" type="submit">
          Prepare an invitation
        </button>
      </div>
    </form>
  )
