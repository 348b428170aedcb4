import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { isCampaignKind } from '../../../shared/domain/mail/kinds/message-kinds'
import { countDeliveryIssues } from '../../../shared/queries/clinic-overview'
import type { DeliveryIssues } from '../../../shared/queries/delivery-issues'
import type { Timeline, TimelineRow } from '../../../shared/queries/timeline'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { CountedAt } from '../components/counted-at'
import { formatMessage, formatPeople, timelineLabelFor } from '../components/labels'
import { DeliveryIssueList } from './delivery-issues'

interface TimelineProps {
  staff: StaffMember
  clinic: Clinic
  timeline: Timeline
  deliveryIssues: DeliveryIssues
  /** Whether the staff member may send unsent mails again. */
  canSendAgain: boolean
  notice?: string | undefined
}

/** Every message that a clinic has sent or will send, in order of time. */
export const TimelinePage = ({
  staff,
  clinic,
  timeline: { rows, countedAt },
  deliveryIssues,
  canSendAgain,
  notice,
}: TimelineProps) => (
  <ConsolePage title={`Messages: ${clinic.title}`} staff={staff} clinic={clinic} notice={notice}>
    <h1>Messages</h1>
    <CountedAt {...{ countedAt, clinic }} />
    {rows.length === 0 ? (
      <EmptyState>
        <p>No messages yet. They are planned when the clinic is published.</p>
        {clinic.status === 'draft' && <a href={`/console/clinics/${clinic.id}`}>Back to the draft</a>}
      </EmptyState>
    ) : (
      <ol class="timeline">
        {rows.map((row) => (
          <TimelineEntry row={row} zone={clinic.timeZone ?? 'UTC'} />
        ))}
      </ol>
    )}
    {deliveryIssues.listed.length > 0 && <DeliveryIssueList {...{ clinic, deliveryIssues, canSendAgain }} />}
  </ConsolePage>
)

const entryClass = (row: TimelineRow): string => {
  if (countDeliveryIssues(row) > 0 || row.state === 'missed') return 'bad'
  if (row.state === 'superseded' || row.state === 'covered') return 'off'
  return row.state === 'done' ? 'done' : row.state === 'running' ? 'running' : 'next'
}

const TimelineEntry = ({ row, zone }: { row: TimelineRow; zone: string }) => (
  <li class={entryClass(row)}>
    <span class="row">
      <strong>{formatMessage(row)}</strong>
      <StatusBadge tone={timelineLabelFor(row).tone}>{timelineLabelFor(row).label}</StatusBadge>
    </span>
    <span>
      {row.version === 0 && 'since '}
      <ZonedDateTime instant={row.at} zone={zone} language="en" />
    </span>
    <DeliveryCounts {...row} />
  </li>
)

/** `Sent to 43 people, 40 delivered. 2 failed.` Nothing while there is nothing to count. */
const DeliveryCounts = ({ kind, counts }: Pick<TimelineRow, 'kind' | 'counts'>) => {
  // The tests of an invitation go to one person, one in each language.
  const to = isCampaignKind(kind) ? '' : ` to ${formatPeople(counts.accepted)}`
  const sent = [
    counts.accepted > 0 && (to ? `sent${to}` : `${counts.accepted} sent`),
    counts.delivered > 0 && `${counts.delivered} delivered`,
    counts.repeated > 0 && `${counts.repeated} possibly twice`,
    counts.due > 0 && `${counts.due} waiting`,
    counts.skipped > 0 && `${counts.skipped} no longer needed`,
  ].filter(Boolean)
  const issues = [
    counts.bounced > 0 && `${counts.bounced} bounced`,
    counts.complained > 0 && `${counts.complained} reported as spam`,
    counts.failed > 0 && `${counts.failed} failed`,
    counts.suppressed > 0 && `${counts.suppressed} to suppressed addresses`,
    counts.missed > 0 && `${counts.missed} missed`,
    counts.ambiguous > 0 && `${counts.ambiguous} with unknown outcome`,
  ].filter(Boolean)
  return (
    <>
      {sent.length > 0 && <span class="muted">{sent.join(', ')}</span>}
      {issues.length > 0 && (
        <a href="#delivery-issues">
          <StatusBadge tone="bad">{issues.join(', ')}</StatusBadge>
        </a>
      )}
    </>
  )
}
