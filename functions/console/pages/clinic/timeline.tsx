import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Badge, Empty } from '../../../../shared/pages/notice'
import { When } from '../../../../shared/pages/time'
import type { TimelineRow } from '../../../../shared/use-cases/clinic/read-timeline'
import type { Staff } from '../../access/staff'
import type { MailTrouble } from '../../queries/mail-troubles'
import { troublesIn } from '../../queries/overview'
import { ConsolePage } from '../console-page'
import { messageWords, people, timelineWords } from '../words'
import { MailTroubles } from './mail-troubles'

interface TimelineProps {
  staff: Staff
  clinic: Clinic
  rows: TimelineRow[]
  troubles: MailTrouble[]
}

/** Everything that a clinic has sent and will send, in the order of time. */
export const TimelinePage = ({ staff, clinic, rows, troubles }: TimelineProps) => (
  <ConsolePage title={`Messages: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Messages</h1>
    {rows.length === 0 ? (
      <Empty>
        <p>Nothing is planned yet: the messages are planned when the clinic is published.</p>
        {clinic.status === 'draft' && <a href={`/console/clinics/${clinic.id}`}>Back to the draft</a>}
      </Empty>
    ) : (
      <ol class="timeline">
        {rows.map((row) => (
          <Message row={row} zone={clinic.timeZone ?? 'UTC'} />
        ))}
      </ol>
    )}
    {troubles.length > 0 && <MailTroubles troubles={troubles} zone={clinic.timeZone ?? 'UTC'} />}
  </ConsolePage>
)

const classOf = (row: TimelineRow): string => {
  if (troublesIn(row) > 0 || row.state === 'missed') return 'bad'
  if (row.state === 'superseded' || row.state === 'covered') return 'off'
  return row.state === 'done' ? 'done' : row.state === 'running' ? 'running' : 'next'
}

const Message = ({ row, zone }: { row: TimelineRow; zone: string }) => (
  <li class={classOf(row)}>
    <span class="row">
      <strong>{messageWords(row)}</strong>
      <Badge tone={timelineWords[row.state].tone}>{timelineWords[row.state].words}</Badge>
    </span>
    <span>
      {row.planVersion === 0 && 'since '}
      <When instant={row.at} zone={zone} language="en" />
    </span>
    <Counts {...row} />
  </li>
)

/** `Sent to 43 people, 40 delivered. 2 failed.` Nothing while there is nothing to count. */
const Counts = ({ kind, counts }: Pick<TimelineRow, 'kind' | 'counts'>) => {
  // The tests of an invitation go to one person, one in each language.
  const to = kind === 'invitation' ? '' : ` to ${people(counts.accepted)}`
  const sent = [
    counts.accepted > 0 && (to ? `sent${to}` : `${counts.accepted} sent`),
    counts.delivered > 0 && `${counts.delivered} delivered`,
    counts.repeated > 0 && `${counts.repeated} perhaps twice`,
    counts.due > 0 && `${counts.due} waiting`,
    counts.skipped > 0 && `${counts.skipped} not needed any more`,
  ].filter(Boolean)
  const troubled = [
    counts.bounced > 0 && `${counts.bounced} came back`,
    counts.complained > 0 && `${counts.complained} reported as spam`,
    counts.failed > 0 && `${counts.failed} failed`,
    counts.suppressed > 0 && `${counts.suppressed} to addresses that take no mail`,
    counts.missed > 0 && `${counts.missed} missed`,
    counts.ambiguous > 0 && `${counts.ambiguous} in doubt`,
  ].filter(Boolean)
  return (
    <>
      {sent.length > 0 && <span class="muted">{sent.join(', ')}</span>}
      {troubled.length > 0 && (
        <a href="#troubles">
          <Badge tone="bad">{troubled.join(', ')}</Badge>
        </a>
      )}
    </>
  )
}
