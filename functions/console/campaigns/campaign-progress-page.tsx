import { canAccessCampaign, canChangeCampaignState } from '../../../shared/domain/access/campaign-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { CampaignCounts } from '../../../shared/domain/campaign/campaign-progress'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { CampaignAction } from '../../../shared/use-cases/campaigns/change-campaign-state'
import type { CampaignProgress } from '../../../shared/use-cases/campaigns/read-campaign-progress'
import { KeyFigures } from '../../../shared/web/key-figures'
import { NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CountedAt } from '../components/counted-at'
import { formatPeople } from '../components/labels'
import {
  campaignStateLabels,
  formatCampaignName,
  formatSkipReason,
  pauseReasonTexts,
  quotaWaitNotice,
} from './campaign-labels'
import { CampaignLayout, RegistrationClosedNotice } from './campaign-layout'
import { visibleListName } from './campaign-list-page'

interface CampaignProgressProps {
  staff: StaffMember
  clinic: Clinic
  campaign: Campaign
  progress: CampaignProgress
  /** Whether registration is open; otherwise no invitation is offered. */
  canRegister: boolean
  notice?: string | undefined
  /** The button was pressed on a page that shows an earlier state. */
  conflict?: boolean
}

/** The progress of an invitation, counted from the ledger. */
export const CampaignProgressPage = (props: CampaignProgressProps) => {
  const { staff, clinic, campaign, progress, canRegister, notice, conflict = false } = props
  const { state, startedAt, pausedFor } = campaign
  return (
    <CampaignLayout {...{ staff, clinic, campaign, notice }}>
      <div class="stack">
        <div class="row">
          <StatusBadge tone={campaignStateLabels[state].tone}>{campaignStateLabels[state].label}</StatusBadge>
          {startedAt && (
            <span class="muted">
              started{' '}
              <ZonedDateTime instant={startedAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
            </span>
          )}
        </div>
        <h1>{formatCampaignName(campaign)}</h1>
        <p class="lead">
          To {formatPeople(progress.size)} on the list <bdi>{visibleListName(campaign, staff)}</bdi>.
        </p>
      </div>
      {conflict && (
        <NoticeBox tone="bad" title="The state had already changed">
          <p>Nothing was done. The current state is shown below.</p>
        </NoticeBox>
      )}
      {pausedFor && (
        <NoticeBox tone={pausedFor === 'person' ? 'warn' : 'bad'} title="Paused">
          <p>{pauseReasonTexts[pausedFor]}</p>
        </NoticeBox>
      )}
      {!canRegister && state === 'paused' && <RegistrationClosedNotice />}
      {state === 'running' && campaign.progressCursor?.waitingForQuota && (
        <NoticeBox tone="accent" title={quotaWaitNotice.title}>
          <p>{quotaWaitNotice.text}</p>
        </NoticeBox>
      )}
      <ProgressBar progress={progress} />
      <CountedAt countedAt={progress.countedAt} clinic={clinic} />
      <ProgressFigures campaign={campaign} progress={progress} />
      {canRegister && state === 'finished' && progress.failed > 0 && (
        <p class="prose">
          Invitations that were not sent are not repeated one by one.{' '}
          <a href={`/console/clinics/${clinic.id}/invitations`}>Prepare another invitation</a> to the same
          contact list: it goes only to people who have none.
        </p>
      )}
      <StateButtons {...props} />
    </CampaignLayout>
  )
}

const ProgressBar = ({ progress }: { progress: CampaignCounts }) => {
  const done = progress.size - progress.notStarted - progress.inProgress
  return (
    <p>
      <label>
        {done} of {formatPeople(progress.size)} done
        <progress max={Math.max(progress.size, 1)} value={done} />
      </label>
    </p>
  )
}

const ProgressFigures = ({
  campaign: { state },
  progress,
}: Pick<CampaignProgressProps, 'campaign' | 'progress'>) => {
  const { notStarted, inProgress, accepted, delivered, bounced, complained, failed, missed, outcomeUnknown } =
    progress
  const isOver = state === 'finished' || state === 'cancelled'
  const mainFigures = [
    isOver
      ? {
          label: state === 'cancelled' ? 'not sent: sending was stopped' : 'deleted before sending',
          value: notStarted,
        }
      : { label: 'to be sent', value: notStarted + inProgress, strong: true },
    { label: 'sent', value: accepted, strong: isOver },
    { label: 'of these delivered', value: delivered },
  ]
  const otherFigures = [
    { label: 'bounced: the address does not accept e-mail', value: bounced },
    { label: 'reported as spam', value: complained },
    ...skippedFigures(progress),
    { label: 'missed: registration had closed', value: missed },
    { label: 'refused by the mail service', value: failed },
    { label: 'unknown whether it was sent; not sent again', value: outcomeUnknown },
    { label: 'being sent', value: isOver ? inProgress : 0 },
  ]
  const isWorthShowing = ({ label, value }: { label: string; value: number }) =>
    value > 0 || label === 'sent' || label === 'to be sent'
  return <KeyFigures figures={[...mainFigures, ...otherFigures].filter(isWorthShowing)} />
}

const skippedFigures = ({ skipped }: CampaignProgressProps['progress']) =>
  (Object.keys(skipped) as (keyof typeof skipped)[]).map((reason) => ({
    label: formatSkipReason(reason),
    value: skipped[reason] ?? 0,
  }))

const buttonsByState: Partial<Record<Campaign['state'], [CampaignAction, string][]>> = {
  running: [
    ['pause', 'Pause'],
    ['cancel', 'Stop sending'],
  ],
  paused: [
    ['resume', 'Resume'],
    ['cancel', 'Stop sending'],
  ],
}

const StateButtons = ({ staff, clinic, campaign, canRegister }: CampaignProgressProps) => {
  const base = `/console/clinics/${clinic.id}/invitations/${campaign.number}`
  const allowed = (buttonsByState[campaign.state] ?? []).filter(
    ([action]) => (canRegister || action !== 'resume') && canChangeCampaignState(action, campaign, staff),
  )
  if (campaign.state === 'finished' && canRegister && canAccessCampaign(campaign, staff))
    return <ReminderForm base={base} />
  if (allowed.length === 0) return null
  return (
    <div class="actions">
      {allowed.map(([action, label], index) => (
        <form method="post" action={`${base}/state`}>
          <input type="hidden" name="action" value={action} />
          <input type="hidden" name="stateVersion" value={String(campaign.stateVersion)} />
          <button class={index === 0 ? 'button primary' : 'button'} type="submit">
            {label}
          </button>
        </form>
      ))}
    </div>
  )
}

const ReminderForm = ({ base }: { base: string }) => (
  <form method="post" action={`${base}/remind`} class="actions">
    <button class="button primary" type="submit">
      Remind people who have not registered
    </button>
    <span class="muted">
      The next page shows how many received it and have neither registered nor unsubscribed.
    </span>
  </form>
)
