import type { StaffMember } from '../../../shared/domain/access/staff'
import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterExplanations,
} from '../../../shared/domain/mail/sending/dead-letter'
import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../../shared/domain/values/time/instant'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { deadLetterQueueLabels } from '../components/labels'

interface DeadLettersProps {
  staff: StaffMember
  queues: { queue: DeadLetterQueue; count: number }[]
  /** The result of the last retry. */
  notice: string | undefined
}

/** Every dead-letter queue, and what a failed job in it means. */
export const DeadLettersPage = ({ staff, queues, notice }: DeadLettersProps) => (
  <ConsolePage title="Failed jobs" staff={staff} notice={notice}>
    <h1>Failed jobs</h1>
    <p>
      Jobs that failed after repeated attempts. None of them is lost: each can be retried, and retrying twice
      does no harm.
    </p>
    {queues.every(({ count }) => count === 0) && (
      <EmptyState>
        <p>No failed jobs.</p>
      </EmptyState>
    )}
    <ul class="cards-list">
      {queues.map(({ queue, count }) => (
        <li class="card">
          <h2>
            {count > 0 ? (
              <a href={`/console/dead-letters/${queue}`}>{deadLetterQueueLabels[queue]}</a>
            ) : (
              deadLetterQueueLabels[queue]
            )}{' '}
            <StatusBadge tone={count > 0 ? 'bad' : 'good'}>
              {count === 0 ? 'none' : String(count)}
            </StatusBadge>
          </h2>
          <p>{deadLetterExplanations[queue].what}</p>
        </li>
      ))}
    </ul>
  </ConsolePage>
)

interface DeadLetterQueueProps {
  staff: StaffMember
  queue: DeadLetterQueue
  count: number
  deadLetters: DeadLetter[]
  now: Instant
}

/** The failed jobs of one queue, and the button to retry them. */
export const DeadLetterQueuePage = ({ staff, queue, count, deadLetters, now }: DeadLetterQueueProps) => (
  <ConsolePage title={`Failed jobs: ${deadLetterQueueLabels[queue]}`} staff={staff}>
    <p>
      <a href="/console/dead-letters">All failed jobs</a>
    </p>
    <h1>{deadLetterQueueLabels[queue]}</h1>
    <p>{deadLetterExplanations[queue].impact}</p>
    {deadLetters.length === 0 ? (
      <EmptyState>
        <p>There are no failed jobs here any more, or someone else is viewing them at this moment.</p>
      </EmptyState>
    ) : (
      <>
        <DeadLetterTable deadLetters={deadLetters} now={now} />
        {count > deadLetters.length && (
          <p>
            The first {deadLetters.length} of about {count} are shown.
          </p>
        )}
        <form method="post">
          <p>{deadLetterExplanations[queue].redriveEffect}</p>
          <button class="button primary" type="submit">
            {queue === 'changes' ? 'Remove those already handled' : count === 1 ? 'Retry' : 'Retry all'}
          </button>
        </form>
      </>
    )}
  </ConsolePage>
)

const DeadLetterTable = ({ deadLetters, now }: { deadLetters: DeadLetter[]; now: Instant }) => (
  <CardTable
    rows={deadLetters}
    columns={[
      { label: 'Job', render: ({ ids: about, errorCode }) => formatAbout(about, errorCode) },
      {
        label: 'First sent',
        render: ({ sentAt }) => <ZonedDateTime instant={sentAt} zone="UTC" language="en" form="short" />,
      },
      { label: 'Age', render: ({ sentAt }) => formatAge(sentAt, now) },
      { label: 'Attempts', render: ({ receiveCount: tries }) => tries },
    ]}
  />
)

/** `clinic a-b, kind reminder-day, day 1; code AccessDenied`. */
const formatAbout = (about: DeadLetter['ids'], errorCode: string | null): string => {
  const ids = Object.entries(about).map(([name, value]) => `${name} ${value}`)
  const words = ids.length > 0 ? ids.join(', ') : 'unknown format: not written by this system'
  return errorCode ? `${words}; code ${errorCode}` : words
}

const formatAge = (sentAt: Instant, now: Instant): string => {
  const age = Math.max(toEpochMillis(now) - toEpochMillis(sentAt), 0)
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} min`
  return age < 2 * DAY_MS ? `${Math.floor(age / HOUR_MS)} h` : `${Math.floor(age / DAY_MS)} days`
}
