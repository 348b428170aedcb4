import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { DeliveryIssue } from '../../../shared/queries/delivery-issues'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { formatMessage } from '../components/labels'

const MAX_SHOWN = 200

/** The mails that did not reach their reader, each with what is known about it. */
export const DeliveryIssueList = ({
  deliveryIssues,
  zone,
}: {
  deliveryIssues: DeliveryIssue[]
  zone: string
}) => (
  <section id="delivery-issues">
    <h2>Mails in trouble</h2>
    {deliveryIssues.length > MAX_SHOWN && (
      <p>
        The newest {MAX_SHOWN} of {deliveryIssues.length}.
      </p>
    )}
    <CardTable
      rows={deliveryIssues.slice(0, MAX_SHOWN)}
      columns={[
        { label: 'To', render: ({ person }) => <RecipientCell person={person} /> },
        { label: 'Message', render: ({ entry }) => formatMessage(entry) },
        { label: 'What happened', render: ({ entry }) => describeDeliveryIssue(entry) },
        {
          label: 'When',
          render: ({ entry }) => (
            <ZonedDateTime instant={entry.changedAt} zone={zone} language="en" form="short" />
          ),
        },
      ]}
    />
  </section>
)

const RecipientCell = ({ person }: Pick<DeliveryIssue, 'person'>) => (
  <>
    <span dir="auto">{person?.name ?? 'Organiser or ITU'}</span>
    {person && (
      <>
        <br />
        <span class="small muted">{person.email}</span>
      </>
    )}
  </>
)

const describeDeliveryIssue = ({ feedback, state, reason, unknownOutcome }: LedgerEntry): string => {
  const note = reason ? ` (${reason})` : ''
  if (feedback === 'bounced') return 'It came back: the address does not take mail.'
  if (feedback === 'complained') return 'The reader reported it as spam.'
  if (reason === 'before-restore')
    return 'Perhaps it was sent before the data were restored; it is not sent again.'
  if (state === 'missed') return 'It was not sent: too late to be useful.'
  if (state === 'skipped') {
    return 'It was not sent: the address took an earlier mail back, or its reader reported one as spam.'
  }
  if (state === 'ambiguous') return unknownOutcomeTexts[unknownOutcome ?? 'open']
  return `It was refused${note}.`
}

const unknownOutcomeTexts: Record<NonNullable<LedgerEntry['unknownOutcome']>, string> = {
  open: 'Nobody knows yet whether it was sent; it is being found out.',
  repeated: 'Nobody knows whether it was sent, though it was sent again.',
  abandoned: 'Nobody knows whether it was sent; sending it again would have been of no use.',
}
