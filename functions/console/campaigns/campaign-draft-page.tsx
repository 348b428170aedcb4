import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { CampaignPreparation } from '../../../shared/queries/campaigns'
import { IdempotencyKeyInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { formatPeople } from '../components/labels'
import { formatCampaignName, formatSendingTime } from './campaign-labels'
import { CampaignLayout } from './campaign-layout'
import { MailPreview, RecipientsSection } from './campaign-preview'

interface CampaignDraftProps extends CampaignPreparation {
  staff: StaffMember
  clinic: Clinic
  campaign: Campaign
  idempotencyKey: string
  notice?: string | undefined
  /** Why nothing was sent, when somebody pressed the button. */
  refusal?: 'changed' | 'closed' | 'nobody' | undefined
}

/** Everything there is to know before an invitation is sent, and the button that names the number. */
export const CampaignDraftPage = (props: CampaignDraftProps) => {
  const { staff, clinic, campaign, choice, sample, previews, rate, notice, refusal } = props
  const base = `/console/clinics/${clinic.id}/invitations`
  const count = choice.recipients.length
  return (
    <CampaignLayout {...{ staff, clinic, campaign, notice }}>
      <h1>{formatCampaignName(campaign)}</h1>
      <p class="lead">
        {campaign.reminds === null ? 'To ' : 'To the silent of '}
        <bdi>{campaign.list.name}</bdi>. Nothing has been sent yet.
      </p>
      {refusal && <StartRefusal reason={refusal} count={count} />}
      <RecipientsSection choice={choice} sample={sample} />
      {previews.length === 0 ? (
        <NoticeBox tone="warn">
          <p>Nobody can register for this clinic now, so nobody can be invited.</p>
        </NoticeBox>
      ) : (
        <>
          <MailPreview previews={previews} base={`${base}/${campaign.number}`} />
          <TestMailForm {...props} base={base} />
        </>
      )}
      <section class="card">
        <h2>Send it</h2>
        {count > 0 && previews.length > 0 ? (
          <form method="post" action={`${base}/${campaign.number}/start`} class="actions">
            <input type="hidden" name="shown" value={choice.digest} />
            <button class="button primary" type="submit">
              Send it to {formatPeople(count)}
            </button>
          </form>
        ) : (
          <p>There is nobody to send it to.</p>
        )}
        <p class="muted">
          It takes {formatSendingTime(count, rate)} and can be paused at any time. Whoever registers or
          unsubscribes meanwhile is left out as it is sent.
        </p>
        <form method="post" action={`${base}/${campaign.number}/state`} class="actions">
          <input type="hidden" name="action" value="cancel" />
          <input type="hidden" name="stateVersion" value={String(campaign.stateVersion)} />
          <button class="button plain" type="submit">
            Put it away unsent
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
      {reason === 'changed' && `It would go to ${formatPeople(count)} now; look again.`}
    </p>
  </NoticeBox>
)

const startRefusalTexts = {
  changed: {
    title: 'Something has changed since you looked',
    text: 'Somebody has registered, unsubscribed or been invited, or the list is another. Nothing was sent.',
  },
  closed: { title: 'Nobody can register now', text: 'Nothing was sent.' },
  nobody: { title: 'Nobody is left', text: 'Everybody on the list is left out. Nothing was sent.' },
} as const

const TestMailForm = ({
  staff,
  campaign,
  idempotencyKey,
  base,
  canReceiveTest,
}: CampaignDraftProps & { base: string }) => (
  <section class="card">
    <h2>Look at it in your own inbox</h2>
    {staff.email === null || !canReceiveTest ? (
      <p>
        {staff.email === null
          ? 'Your sign-in has no verified address, so no test mail can be sent to you.'
          : 'This stage is for tests and sends no mail to your address.'}
      </p>
    ) : (
      <form method="post" action={`${base}/${campaign.number}/test`} class="actions">
        <IdempotencyKeyInput idempotencyKey={idempotencyKey} />
        <button class="button" type="submit">
          Send a test in each language
        </button>
        <span class="muted">
          to <bdi>{staff.email}</bdi>, and to nobody else
        </span>
      </form>
    )}
  </section>
)
