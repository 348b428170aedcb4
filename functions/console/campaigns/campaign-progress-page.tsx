import { canAccessCampaign, canChangeCampaignState } from '../../../shared/domain/access/campaign-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { CampaignCounts } from '../../../shared/domain/campaign/campaign-progress'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { CampaignAction } from '../../../shared/use-cases/campaigns/change-campaign-state'
import { KeyFigures } from '../../../shared/web/key-figures'
import { NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { formatPeople } from '../components/labels'
import {
  campaignStateLabels,
  formatCampaignName,
  formatSkipReason,
  pauseReasonTexts,
  quotaWaitNotice,
} from './campaign-labels'
import { CampaignLayout } from './campaign-layout'
import { visibleListName } from './campaign-list-page'

interface CampaignProgressProps {
  staff: StaffMember
  clinic: Clinic
  campaign: Campaign
  progress: CampaignCounts
  notice?: string | undefined
  /** The button that was pressed was of an earlier state. */
  conflict?: boolean
}

/** How far an invitation is, counted from the record of each recipient. */
export const CampaignProgressPage = (props: CampaignProgressProps) => {
  const { staff, clinic, campaign, progress, notice, conflict = false } = props
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
          To {formatPeople(progress.size)} of <bdi>{visibleListName(campaign, staff)}</bdi>.
        </p>
      </div>
      {conflict && (
        <NoticeBox tone="bad" title="It had changed before you pressed">
          <p>Nothing was done. This is how it stands now.</p>
        </NoticeBox>
      )}
      {pausedFor && (
        <NoticeBox tone={pausedFor === 'person' ? 'warn' : 'bad'} title="It stands still">
          <p>{pauseReasonTexts[pausedFor]}</p>
        </NoticeBox>
      )}
      {state === 'running' && campaign.progressCursor?.waitingForQuota && (
        <NoticeBox tone="accent" title={quotaWaitNotice.title}>
          <p>{quotaWaitNotice.text}</p>
        </NoticeBox>
      )}
      <ProgressBar progress={progress} />
      <ProgressFigures campaign={campaign} progress={progress} />
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
  const {
    notStarted: toGo,
    inProgress: underWay,
    accepted,
    delivered,
    bounced,
    complained,
    failed,
    missed,
    outcomeUnknown: inDoubt,
  } = progress
  const isOver = state === 'finished' || state === 'cancelled'
  const mainFigures = [
    isOver
      ? { label: state === 'cancelled' ? 'not sent, since it was cancelled' : 'erased before', value: toGo }
      : { label: 'to go', value: toGo + underWay, strong: true },
    { label: 'sent', value: accepted, strong: isOver },
    { label: 'of these delivered', value: delivered },
  ]
  const otherFigures = [
    { label: 'came back: the address takes no mail', value: bounced },
    { label: 'reported as spam', value: complained },
    ...Object.entries(progress.skipped).map(([reason, value]) => ({
      label: formatSkipReason(reason),
      value,
    })),
    { label: 'missed: too late to register', value: missed },
    { label: 'refused', value: failed },
    { label: 'in doubt: nobody knows whether it was sent; it is not sent again', value: inDoubt },
    { label: 'being sent just now', value: isOver ? underWay : 0 },
  ]
  const isWorthShowing = ({ label, value }: { label: string; value: number }) =>
    value > 0 || label === 'sent' || label === 'to go'
  return <KeyFigures figures={[...mainFigures, ...otherFigures].filter(isWorthShowing)} />
}

const buttonsByState: Partial<Record<Campaign['state'], [CampaignAction, string][]>> = {
  running: [
    ['pause', 'Pause'],
    ['cancel', 'End it: send no more'],
  ],
  paused: [
    ['resume', 'Go on'],
    ['cancel', 'End it: send no more'],
  ],
}

const StateButtons = ({ staff, clinic, campaign }: CampaignProgressProps) => {
  const base = `/console/clinics/${clinic.id}/invitations/${campaign.number}`
  const allowed = (buttonsByState[campaign.state] ?? []).filter(([action]) =>
    canChangeCampaignState(action, campaign, staff),
  )
  if (campaign.state === 'finished' && canAccessCampaign(campaign, staff)) return <ReminderForm base={base} />
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
      Remind the silent
    </button>
    <span class="muted">
      those who got it and have neither registered nor unsubscribed; you see first how many
    </span>
  </form>
)
