import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { CampaignPreparation } from '../../../shared/queries/campaigns'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { formatPeople } from '../components/labels'
import { formatCampaignName, formatSendingTime } from './campaign-labels'
import { CampaignLayout, RegistrationClosedNotice } from './campaign-layout'
import { MailPreview, RecipientsSection } from './campaign-preview'

interface CampaignDraftProps extends CampaignPreparation {
  staff: StaffMember
  clinic: Clinic
  campaign: Campaign
  idempotencyKey: string
  notice?: string | undefined
  /** Why the campaign was not started. */
  refusal?: 'changed' | 'closed' | 'no-recipients' | undefined
}

/** The preview of an invitation: recipients, mail, test mail, and the button that sends it. */
export const CampaignDraftPage = (props: CampaignDraftProps) => {
  const { staff, clinic, campaign, selection, sample, previews, rate, notice, refusal } = props
  const base = `/console/clinics/${clinic.id}/invitations`
  const count = selection.recipients.length
  // Without a preview registration is closed.
  const isOpen = previews.length > 0
  return (
    <CampaignLayout {...{ staff, clinic, campaign, notice }}>
      <h1>{formatCampaignName(campaign)}</h1>
      <p class="lead">
        To {campaign.reminds === null ? '' : 'contacts of '}
        <bdi>{campaign.list.name}</bdi>
        {campaign.reminds === null ? '' : ' who have not registered'}. Nothing has been sent yet.
      </p>
      {refusal && <StartRefusal reason={refusal} count={count} />}
      <RecipientsSection selection={selection} sample={sample} />
      {!isOpen ? (
        <RegistrationClosedNotice />
      ) : (
        <>
          <MailPreview previews={previews} base={`${base}/${campaign.number}`} />
          <TestMailForm {...props} base={base} />
        </>
      )}
      <section class="card">
        <h2>{isOpen ? 'Send' : 'Discard'}</h2>
        {isOpen && count > 0 && (
          <form method="post" action={`${base}/${campaign.number}/start`} class="actions">
            <input type="hidden" name="shown" value={selection.digest} />
            <button class="button primary" type="submit">
              Send to {formatPeople(count)}
            </button>
          </form>
        )}
        {isOpen && (
          <p class="muted">
            {count === 0
              ? 'There are no recipients.'
              : `Sending takes ${formatSendingTime(count, rate)} and can be paused at any time. People who register or unsubscribe in the meantime are left out.`}
          </p>
        )}
        <form method="post" action={`${base}/${campaign.number}/state`} class="actions">
          <input type="hidden" name="action" value="cancel" />
          <input type="hidden" name="stateVersion" value={String(campaign.stateVersion)} />
          <button class="button plain" type="submit">
            Discard draft
          </button>
        </form>
      </section>
    </CampaignLayout>
  )
}

const StartRefusal = ({
  reason,
  count,
}: {
  reason: NonNullable<CampaignDraftProps['refusal']>
  count: number
}) => (
  <NoticeBox tone="bad" title={startRefusalTexts[reason].title}>
    <p>
      {startRefusalTexts[reason].text}{' '}
      {reason === 'changed' && `It would now go to ${formatPeople(count)}. Check the recipients again.`}
    </p>
  </NoticeBox>
)

const startRefusalTexts = {
  changed: {
    title: 'The recipients have changed',
    text: 'Since this page was shown, people have registered, unsubscribed or been invited, or the list has changed. Nothing was sent.',
  },
  closed: { title: 'Registration is not open', text: 'Nothing was sent.' },
  'no-recipients': {
    title: 'No recipients left',
    text: 'Every contact of the list is excluded. Nothing was sent.',
  },
} as const

const TestMailForm = ({
  staff,
  campaign,
  idempotencyKey,
  base,
  canReceiveTest,
}: CampaignDraftProps & { base: string }) => (
  <section class="card">
    <h2>Send yourself a test</h2>
    {staff.email === null || !canReceiveTest ? (
      <p>
        {staff.email === null
          ? 'Your account has no verified e-mail address, so no test can be sent to you.'
          : 'Your address is not allowed in the test environment, so no test can be sent to you.'}
      </p>
    ) : (
      <form method="post" action={`${base}/${campaign.number}/test`} class="actions">
        <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
        <button class="button" type="submit">
          Send a test in each language
        </button>
        <span class="muted">
          to <bdi>{staff.email}</bdi> only
        </span>
      </form>
    )}
  </section>
)
