import type { Campaign } from '../../../../shared/domain/campaign/campaign'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { HiddenOnce } from '../../../../shared/pages/form/hidden'
import { Notice } from '../../../../shared/pages/notice'
import type { Staff } from '../../access/staff'
import type { Preparation } from '../../queries/campaign'
import { people } from '../words'
import { CampaignPage } from './campaign-page'
import { Says, Whom } from './campaign-preview'
import { campaignName, takesWords } from './campaign-words'

interface CampaignDraftProps extends Preparation {
  staff: Staff
  clinic: Clinic
  campaign: Campaign
  once: string
  told?: string | undefined
  /** Why nothing was sent, when somebody pressed the button. */
  refused?: 'changed' | 'closed' | 'nobody' | undefined
}

/** Everything there is to know before an invitation is sent, and the button that names the number. */
export const CampaignDraftPage = (props: CampaignDraftProps) => {
  const { staff, clinic, campaign, choice, sample, previews, rate, told, refused } = props
  const base = `/console/clinics/${clinic.id}/invitations`
  const count = choice.recipients.length
  return (
    <CampaignPage {...{ staff, clinic, campaign, told }}>
      <h1>{campaignName(campaign)}</h1>
      <p class="lead">
        {campaign.reminds === null ? 'To ' : 'To the silent of '}
        <bdi>{campaign.list.name}</bdi>. Nothing has been sent yet.
      </p>
      {refused && <Refused why={refused} count={count} />}
      <Whom choice={choice} sample={sample} />
      {previews.length === 0 ? (
        <Notice tone="warn">
          <p>Nobody can register for this clinic now, so nobody can be invited.</p>
        </Notice>
      ) : (
        <>
          <Says previews={previews} base={`${base}/${campaign.number}`} />
          <TestMail {...props} base={base} />
        </>
      )}
      <section class="card">
        <h2>Send it</h2>
        {count > 0 && previews.length > 0 ? (
          <form method="post" action={`${base}/${campaign.number}/start`} class="actions">
            <input type="hidden" name="shown" value={choice.digest} />
            <button class="button primary" type="submit">
              Send it to {people(count)}
            </button>
          </form>
        ) : (
          <p>There is nobody to send it to.</p>
        )}
        <p class="muted">
          It takes {takesWords(count, rate)} and can be paused at any time. Whoever registers or unsubscribes
          meanwhile is left out as it is sent.
        </p>
        <form method="post" action={`${base}/${campaign.number}/turn`} class="actions">
          <input type="hidden" name="turning" value="cancel" />
          <input type="hidden" name="turn" value={String(campaign.turn)} />
          <button class="button plain" type="submit">
            Put it away unsent
          </button>
        </form>
      </section>
    </CampaignPage>
  )
}

const Refused = ({ why, count }: { why: NonNullable<CampaignDraftProps['refused']>; count: number }) => (
  <Notice tone="bad" title={refusedWords[why].title}>
    <p>
      {refusedWords[why].text} {why === 'changed' && `It would go to ${people(count)} now; look again.`}
    </p>
  </Notice>
)

const refusedWords = {
  changed: {
    title: 'Something has changed since you looked',
    text: 'Somebody has registered, unsubscribed or been invited, or the list is another. Nothing was sent.',
  },
  closed: { title: 'Nobody can register now', text: 'Nothing was sent.' },
  nobody: { title: 'Nobody is left', text: 'Everybody on the list is left out. Nothing was sent.' },
} as const

const TestMail = ({ staff, campaign, once, base, reaches }: CampaignDraftProps & { base: string }) => (
  <section class="card">
    <h2>Look at it in your own inbox</h2>
    {staff.email === null || !reaches ? (
      <p>
        {staff.email === null
          ? 'Your sign-in has no verified address, so no test mail can be sent to you.'
          : 'This stage is for tests and sends no mail to your address.'}
      </p>
    ) : (
      <form method="post" action={`${base}/${campaign.number}/test`} class="actions">
        <HiddenOnce once={once} />
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
