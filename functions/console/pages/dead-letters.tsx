import { type DeadLetter, type DeadLetterQueue, explanations } from '../../../shared/domain/mail/dead-letter'
import { DAY, HOUR, type Instant, MINUTE, millisOf } from '../../../shared/domain/time/instant'
import { Badge, Empty } from '../../../shared/pages/notice'
import { When } from '../../../shared/pages/time'
import type { Staff } from '../access/staff'
import { CardTable } from './card-table'
import { ConsolePage } from './console-page'
import { deadLetterWords } from './words'

interface DeadLettersProps {
  staff: Staff
  queues: { queue: DeadLetterQueue; letters: number }[]
  /** What has just been done. */
  told: string | undefined
}

/** Every queue of dead letters, and what a letter in it means. */
export const DeadLettersPage = ({ staff, queues, told }: DeadLettersProps) => (
  <ConsolePage title="Dead letters" staff={staff} told={told}>
    <h1>Dead letters</h1>
    <p>
      What the system tried again and again and could not do. Nothing here is lost: each letter can be sent
      back, and doing so twice does no harm.
    </p>
    {queues.every(({ letters }) => letters === 0) && (
      <Empty>
        <p>There is none. Nothing is to be done.</p>
      </Empty>
    )}
    <ul class="cards-list">
      {queues.map(({ queue, letters }) => (
        <li class="card">
          <h2>
            {letters > 0 ? (
              <a href={`/console/dead-letters/${queue}`}>{deadLetterWords[queue]}</a>
            ) : (
              deadLetterWords[queue]
            )}{' '}
            <Badge tone={letters > 0 ? 'bad' : 'good'}>{letters === 0 ? 'none' : String(letters)}</Badge>
          </h2>
          <p>{explanations[queue].what}</p>
        </li>
      ))}
    </ul>
  </ConsolePage>
)

interface DeadLetterQueueProps {
  staff: Staff
  queue: DeadLetterQueue
  count: number
  letters: DeadLetter[]
  now: Instant
}

/** The letters of one queue, and the question whether to send them back. */
export const DeadLetterQueuePage = ({ staff, queue, count, letters, now }: DeadLetterQueueProps) => (
  <ConsolePage title={`Dead letters: ${deadLetterWords[queue]}`} staff={staff}>
    <p>
      <a href="/console/dead-letters">All dead letters</a>
    </p>
    <h1>{deadLetterWords[queue]}</h1>
    <p>{explanations[queue].means}</p>
    {letters.length === 0 ? (
      <Empty>
        <p>There is no letter here any more, or somebody else is looking at it just now.</p>
      </Empty>
    ) : (
      <>
        <Letters letters={letters} now={now} />
        {count > letters.length && (
          <p>
            The first {letters.length} of about {count} are shown.
          </p>
        )}
        <form method="post">
          <p>{explanations[queue].back}</p>
          <button class="button primary" type="submit">
            {queue === 'changes'
              ? 'Put away what is answered'
              : count === 1
                ? 'Send it back'
                : 'Send all of them back'}
          </button>
        </form>
      </>
    )}
  </ConsolePage>
)

const Letters = ({ letters, now }: { letters: DeadLetter[]; now: Instant }) => (
  <CardTable
    rows={letters}
    columns={[
      { label: 'What it is about', of: ({ about, reason }) => aboutWords(about, reason) },
      {
        label: 'First sent',
        of: ({ sentAt }) => <When instant={sentAt} zone="UTC" language="en" form="short" />,
      },
      { label: 'Age', of: ({ sentAt }) => ageWords(sentAt, now) },
      { label: 'Taken up', of: ({ tries }) => (tries === 1 ? 'once' : `${tries} times`) },
    ]}
  />
)

/** `clinic a-b, kind reminder-day, day 1; code AccessDenied`. */
const aboutWords = (about: DeadLetter['about'], reason: string | null): string => {
  const ids = Object.entries(about).map(([name, value]) => `${name} ${value}`)
  const words = ids.length > 0 ? ids.join(', ') : 'of no known form: somebody else wrote it'
  return reason ? `${words}; code ${reason}` : words
}

const ageWords = (sentAt: Instant, now: Instant): string => {
  const age = Math.max(millisOf(now) - millisOf(sentAt), 0)
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`
  return age < 2 * DAY ? `${Math.floor(age / HOUR)} h` : `${Math.floor(age / DAY)} days`
}
