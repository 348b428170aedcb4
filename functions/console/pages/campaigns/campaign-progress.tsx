import type { Campaign } from '../../../../shared/domain/campaign/campaign'
import type { Progress } from '../../../../shared/domain/campaign/progress'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Badge, Notice } from '../../../../shared/pages/notice'
import { Numbers } from '../../../../shared/pages/numbers'
import { When } from '../../../../shared/pages/time'
import type { Turning } from '../../../../shared/use-cases/campaigns/turn-campaign'
import { keepsCampaign, mayTurn } from '../../access/campaign-keepers'
import type { Staff } from '../../access/staff'
import { people } from '../words'
import { CampaignPage } from './campaign-page'
import { campaignName, campaignWords, pausedWords, skippedReason, waitsForRoomWords } from './campaign-words'
import { listName } from './campaigns'

interface CampaignProgressProps {
  staff: Staff
  clinic: Clinic
  campaign: Campaign
  progress: Progress
  told?: string | undefined
  /** The button that was pressed was of an earlier state. */
  conflict?: boolean
}

/** How far an invitation is, counted from the record of each recipient. */
export const CampaignProgressPage = (props: CampaignProgressProps) => {
  const { staff, clinic, campaign, progress, told, conflict = false } = props
  const { state, startedAt, pausedFor } = campaign
  return (
    <CampaignPage {...{ staff, clinic, campaign, told }}>
      <div class="stack">
        <div class="row">
          <Badge tone={campaignWords[state].tone}>{campaignWords[state].words}</Badge>
          {startedAt && (
            <span class="muted">
              started <When instant={startedAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
            </span>
          )}
        </div>
        <h1>{campaignName(campaign)}</h1>
        <p class="lead">
          To {people(progress.size)} of <bdi>{listName(campaign, staff)}</bdi>.
        </p>
      </div>
      {conflict && (
        <Notice tone="bad" title="It had changed before you pressed">
          <p>Nothing was done. This is how it stands now.</p>
        </Notice>
      )}
      {pausedFor && (
        <Notice tone={pausedFor === 'person' ? 'warn' : 'bad'} title="It stands still">
          <p>{pausedWords[pausedFor]}</p>
        </Notice>
      )}
      {state === 'running' && campaign.fed?.waitsForRoom && (
        <Notice tone="accent" title={waitsForRoomWords.title}>
          <p>{waitsForRoomWords.words}</p>
        </Notice>
      )}
      <Done progress={progress} />
      <Counts campaign={campaign} progress={progress} />
      <Buttons {...props} />
    </CampaignPage>
  )
}

const Done = ({ progress }: { progress: Progress }) => {
  const done = progress.size - progress.toGo - progress.underWay
  return (
    <p>
      <label>
        {done} of {people(progress.size)} done
        <progress max={Math.max(progress.size, 1)} value={done} />
      </label>
    </p>
  )
}

const Counts = ({ campaign: { state }, progress }: Pick<CampaignProgressProps, 'campaign' | 'progress'>) => {
  const { toGo, underWay, accepted, delivered, bounced, complained, failed, missed, inDoubt } = progress
  const isOver = state === 'finished' || state === 'cancelled'
  const always = [
    isOver
      ? { label: state === 'cancelled' ? 'not sent, since it was cancelled' : 'erased before', value: toGo }
      : { label: 'to go', value: toGo + underWay, strong: true },
    { label: 'sent', value: accepted, strong: isOver },
    { label: 'of these delivered', value: delivered },
  ]
  const more = [
    { label: 'came back: the address takes no mail', value: bounced },
    { label: 'reported as spam', value: complained },
    ...Object.entries(progress.skipped).map(([reason, value]) => ({ label: skippedReason(reason), value })),
    { label: 'missed: too late to register', value: missed },
    { label: 'refused', value: failed },
    { label: 'in doubt: nobody knows whether it was sent; it is not sent again', value: inDoubt },
    { label: 'being sent just now', value: isOver ? underWay : 0 },
  ]
  const isWorth = ({ label, value }: { label: string; value: number }) =>
    value > 0 || label === 'sent' || label === 'to go'
  return <Numbers facts={[...always, ...more].filter(isWorth)} />
}

const buttons: Partial<Record<Campaign['state'], [Turning, string][]>> = {
  running: [
    ['pause', 'Pause'],
    ['cancel', 'End it: send no more'],
  ],
  paused: [
    ['resume', 'Go on'],
    ['cancel', 'End it: send no more'],
  ],
}

const Buttons = ({ staff, clinic, campaign }: CampaignProgressProps) => {
  const base = `/console/clinics/${clinic.id}/invitations/${campaign.number}`
  const allowed = (buttons[campaign.state] ?? []).filter(([turning]) => mayTurn(turning, campaign, staff))
  if (campaign.state === 'finished' && keepsCampaign(campaign, staff)) return <Remind base={base} />
  if (allowed.length === 0) return null
  return (
    <div class="actions">
      {allowed.map(([turning, label], index) => (
        <form method="post" action={`${base}/turn`}>
          <input type="hidden" name="turning" value={turning} />
          <input type="hidden" name="turn" value={String(campaign.turn)} />
          <button class={index === 0 ? 'button primary' : 'button'} type="submit">
            {label}
          </button>
        </form>
      ))}
    </div>
  )
}

const Remind = ({ base }: { base: string }) => (
  <form method="post" action={`${base}/remind`} class="actions">
    <button class="button primary" type="submit">
      Remind the silent
    </button>
    <span class="muted">
      those who got it and have neither registered nor unsubscribed; you see first how many
    </span>
  </form>
)
