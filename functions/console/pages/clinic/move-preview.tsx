import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import { longDate } from '../../../../shared/language/times'
import { HiddenVersion } from '../../../../shared/pages/form/hidden'
import { When } from '../../../../shared/pages/time'
import type { Consequences } from '../../../../shared/use-cases/clinic/preview-move'
import { CardTable } from '../card-table'
import { DayHours } from '../day/day-words'
import { messageWords, people } from '../words'
import { DoubleHours } from './double-hours'
import type { MoveTexts } from './move'

interface MovePreviewProps {
  clinic: Clinic
  day: Day
  texts: MoveTexts
  zone: string
  consequences: Consequences
}

/** Every consequence of a move, and the button that does it. */
export const MovePreview = ({ clinic, day, texts, zone, consequences }: MovePreviewProps) => (
  <section class="card" id="consequences">
    <h2>What would happen</h2>
    <p>
      New: <strong>{longDate(texts.date, 'en')}</strong>,{' '}
      <DayHours clinic={clinic} day={{ ...day, ...texts }} />
    </p>
    <DoubleHours days={[texts]} zone={zone} />
    <ul>
      <li>{told(consequences.movedNotices)}</li>
      <li>Calendar entries of this day follow.</li>
      {consequences.alreadySent.map((message) => (
        <li>
          “{messageWords(message)}” has gone to {people(message.sent)} with the old time; the notice corrects
          it.
        </li>
      ))}
    </ul>
    {consequences.replanned.length > 0 && <Replanned {...{ consequences, zone }} />}
    <form method="post">
      <HiddenVersion version={clinic.version} />
      <input type="hidden" name="date" value={texts.date} />
      <input type="hidden" name="start" value={texts.start} />
      <input type="hidden" name="end" value={texts.end} />
      <div class="actions">
        <button class="button primary" type="submit">
          {consequences.movedNotices > 0
            ? `Move it and tell ${people(consequences.movedNotices)}`
            : 'Move it'}
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Leave it as it is</a>
      </div>
    </form>
  </section>
)

const told = (count: number): string => {
  if (count === 0) return 'Nobody has registered yet, so nobody is told.'
  return `${people(count)} ${count === 1 ? 'is' : 'are'} told by mail at once, with the old and the new time.`
}

const Replanned = ({ consequences, zone }: Pick<MovePreviewProps, 'consequences' | 'zone'>) => (
  <CardTable
    rows={consequences.replanned}
    columns={[
      { label: 'Message', of: ({ kind, day }) => messageWords({ kind, day }) },
      {
        label: 'Was planned for',
        of: ({ oldAt }) => <When instant={oldAt} zone={zone} language="en" form="short" />,
      },
      {
        label: 'Is planned for',
        of: ({ newAt }) =>
          newAt ? (
            <When instant={newAt} zone={zone} language="en" form="short" />
          ) : (
            'not sent: its time has passed, the notice says it all'
          ),
      },
    ]}
  />
)
