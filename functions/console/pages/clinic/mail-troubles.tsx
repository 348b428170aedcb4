import type { LedgerEntry } from '../../../../shared/domain/mail/ledger'
import { When } from '../../../../shared/pages/time'
import type { MailTrouble } from '../../queries/mail-troubles'
import { CardTable } from '../card-table'
import { messageWords } from '../words'

const SHOWN = 200

/** The mails that did not reach their reader, each with what is known about it. */
export const MailTroubles = ({ troubles, zone }: { troubles: MailTrouble[]; zone: string }) => (
  <section id="troubles">
    <h2>Mails in trouble</h2>
    {troubles.length > SHOWN && (
      <p>
        The newest {SHOWN} of {troubles.length}.
      </p>
    )}
    <CardTable
      rows={troubles.slice(0, SHOWN)}
      columns={[
        { label: 'To', of: ({ person }) => <Reader person={person} /> },
        { label: 'Message', of: ({ entry }) => messageWords(entry) },
        { label: 'What happened', of: ({ entry }) => whatHappened(entry) },
        {
          label: 'When',
          of: ({ entry }) => <When instant={entry.changedAt} zone={zone} language="en" form="short" />,
        },
      ]}
    />
  </section>
)

const Reader = ({ person }: Pick<MailTrouble, 'person'>) => (
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

const whatHappened = ({ feedback, state, reason, doubt }: LedgerEntry): string => {
  const note = reason ? ` (${reason})` : ''
  if (feedback === 'bounced') return 'It came back: the address does not take mail.'
  if (feedback === 'complained') return 'The reader reported it as spam.'
  if (reason === 'before-restore')
    return 'Perhaps it was sent before the data were restored; it is not sent again.'
  if (state === 'missed') return 'It was not sent: too late to be useful.'
  if (state === 'skipped') {
    return 'It was not sent: the address took an earlier mail back, or its reader reported one as spam.'
  }
  if (state === 'ambiguous') return doubtWords[doubt ?? 'open']
  return `It was refused${note}.`
}

const doubtWords: Record<NonNullable<LedgerEntry['doubt']>, string> = {
  open: 'Nobody knows yet whether it was sent; it is being found out.',
  repeated: 'Nobody knows whether it was sent, though it was sent again.',
  left: 'Nobody knows whether it was sent; sending it again would have been of no use.',
}
