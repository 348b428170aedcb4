import type { LedgerEntry } from '../../../shared/domain/ledger'
import { When } from '../../../shared/pages/time'
import type { MailTrouble } from '../queries/mail-troubles'
import { messageWords } from './words'

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
    <div class="table cards">
      <table>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Message</th>
            <th scope="col">What happened</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {troubles.slice(0, SHOWN).map(({ entry, person }) => (
            <tr>
              <th scope="row">
                <span dir="auto">{person?.name ?? 'Organiser or ITU'}</span>
                {person && (
                  <>
                    <br />
                    <span class="small muted">{person.email}</span>
                  </>
                )}
              </th>
              <td data-label="Message">{messageWords(entry)}</td>
              <td data-label="What happened">{whatHappened(entry)}</td>
              <td data-label="When">
                <When instant={entry.changedAt} zone={zone} language="en" form="short" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
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
