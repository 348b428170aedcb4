import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { dayOf } from '../../../shared/domain/mail/ledger/mail-key'
import { isReopenable } from '../../../shared/domain/mail/ledger/mail-states'
import type { DeliveryIssue, DeliveryIssues } from '../../../shared/queries/delivery-issues'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { CardTable } from '../components/card-table'
import { formatMessage } from '../components/labels'
import { SelectionCheckbox } from '../components/selection-fields'

/** The mails that did not reach their recipient, each with what is known about it. */
export const DeliveryIssueList = ({
  clinic,
  deliveryIssues: { all, listed: shown },
  canSendAgain,
}: {
  clinic: Clinic
  deliveryIssues: DeliveryIssues
  canSendAgain: boolean
}) => {
  const hasUnsent = canSendAgain && shown.some(({ entry }) => isReopenable(entry))
  const table = <DeliveryIssueTable zone={clinic.timeZone ?? 'UTC'} {...{ shown, hasUnsent }} />
  return (
    <section id="delivery-issues">
      <h2>Delivery problems</h2>
      {all > shown.length && (
        <p>
          The newest {shown.length} of {all}.
        </p>
      )}
      {hasUnsent ? (
        <form method="post" action={`/console/clinics/${clinic.id}/timeline/send-again`} class="stack">
          {table}
          <p class="small muted">
            An e-mail is sent again only while it is useful and its recipient may receive it. Where it is not
            known whether it was sent, the recipient may receive it twice. Invitations are not in this list:{' '}
            <a href={`/console/clinics/${clinic.id}/invitations`}>prepare another invitation</a> to the same
            contact list, and it goes only to people who have none.
          </p>
          <div class="actions">
            <button class="button" type="submit">
              Send selected e-mails again
            </button>
          </div>
        </form>
      ) : (
        table
      )}
    </section>
  )
}

const DeliveryIssueTable = ({
  shown,
  zone,
  hasUnsent,
}: {
  shown: DeliveryIssue[]
  zone: string
  hasUnsent: boolean
}) => (
  <CardTable
    rows={shown}
    columns={[
      { label: 'To', render: ({ person }) => <RecipientCell person={person} /> },
      { label: 'Message', render: ({ entry }) => formatMessage({ kind: entry.kind, day: dayOf(entry) }) },
      { label: 'What happened', render: ({ entry }) => describeDeliveryIssue(entry) },
      {
        label: 'When',
        render: ({ entry }) => (
          <ZonedDateTime instant={entry.changedAt} zone={zone} language="en" form="short" />
        ),
      },
      ...(hasUnsent
        ? [
            {
              label: 'Send again',
              render: ({ entry }: DeliveryIssue) =>
                isReopenable(entry) && (
                  <SelectionCheckbox id={entry.id} version={entry.attempt}>
                    Send again
                  </SelectionCheckbox>
                ),
            },
          ]
        : []),
    ]}
  />
)

const RecipientCell = ({ person }: Pick<DeliveryIssue, 'person'>) =>
  person === null || person === 'hidden' ? (
    <span>{person === null ? 'Organiser or ITU' : 'A registrant'}</span>
  ) : (
    <>
      <span dir="auto">{person.name}</span>
      <br />
      <span class="small muted">{person.email}</span>
    </>
  )

const describeDeliveryIssue = ({
  feedback,
  state,
  reason,
  bounceReason,
  unknownOutcome,
}: LedgerEntry): string => {
  const note = reason ? ` (${reason.replace(/^ses:/, '')})` : ''
  if (feedback === 'undelivered') return `Not delivered: ${describeBounce(bounceReason)}.`
  if (feedback === 'bounced') {
    return bounceReason === 'ses-suppression-list'
      ? 'Not sent: Amazon SES has the address on its own suppression list, which lifting it here does not change.'
      : 'Bounced: the address does not accept e-mail.'
  }
  if (feedback === 'complained') return 'The recipient or their e-mail provider reported it as spam.'
  if (reason === 'before-restore')
    return 'It may have been sent before the data were restored, so it was not sent again.'
  if (state === 'missed') return 'Not sent: it was too late to be useful.'
  if (state === 'skipped') {
    return 'Not sent: an earlier e-mail to this address bounced or was reported as spam.'
  }
  if (state === 'ambiguous') return unknownOutcomeTexts[unknownOutcome ?? 'open']
  if (reason === 'ses:Reject') return 'Not sent: Amazon SES refused its content, in which it found a virus.'
  return `Rejected${note}.`
}

const unknownOutcomeTexts: Record<NonNullable<LedgerEntry['unknownOutcome']>, string> = {
  open: 'Not yet known whether it was sent; waiting for the delivery report.',
  repeated: 'Not known whether the first attempt was sent; it was sent again.',
  abandoned: 'Not known whether it was sent; it was too late to send it again.',
}

const describeBounce = (reason: LedgerEntry['bounceReason']): string =>
  reason?.replaceAll('-', ' ') ?? 'reason unknown'
