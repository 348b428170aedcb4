import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import { formatLongDate } from '../../../shared/i18n/format-times'
import type { MoveConsequences } from '../../../shared/use-cases/clinic/preview-move'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { AmbiguousTimeNotice } from '../components/ambiguous-time-notice'
import { CardTable } from '../components/card-table'
import { DayTimeRange } from '../components/day-hours'
import { formatMessage, formatPeople } from '../components/labels'
import type { MoveFormValues } from './move-page'

interface MovePreviewProps {
  clinic: Clinic
  day: ClinicDay
  values: MoveFormValues
  zone: string
  consequences: MoveConsequences
}

/** Every consequence of a move, and the button that does it. */
export const MoveConsequencesSection = ({ clinic, day, values, zone, consequences }: MovePreviewProps) => (
  <section class="card" id="consequences">
    <h2>What would happen</h2>
    <p>
      New: <strong>{formatLongDate(values.date, 'en')}</strong>,{' '}
      <DayTimeRange clinic={clinic} day={{ ...day, ...values }} />
    </p>
    <AmbiguousTimeNotice days={[values]} zone={zone} />
    <ul>
      <li>{formatNoticeCount(consequences.movedNotices)}</li>
      <li>Calendar entries of this day follow.</li>
      {consequences.alreadySent.map((message) => (
        <li>
          “{formatMessage(message)}” has gone to {formatPeople(message.sent)} with the old time; the notice
          corrects it.
        </li>
      ))}
    </ul>
    {consequences.replanned.length > 0 && <ReplannedMessages {...{ consequences, zone }} />}
    <form method="post">
      <VersionInput version={clinic.version} />
      <input type="hidden" name="date" value={values.date} />
      <input type="hidden" name="start" value={values.start} />
      <input type="hidden" name="end" value={values.end} />
      <div class="actions">
        <button class="button primary" type="submit">
          {consequences.movedNotices > 0
            ? `Move it and tell ${formatPeople(consequences.movedNotices)}`
            : 'Move it'}
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Leave it as it is</a>
      </div>
    </form>
  </section>
)

const formatNoticeCount = (count: number): string => {
  if (count === 0) return 'Nobody has registered yet, so nobody is told.'
  return `${formatPeople(count)} ${count === 1 ? 'is' : 'are'} told by mail at once, with the old and the new time.`
}

const ReplannedMessages = ({ consequences, zone }: Pick<MovePreviewProps, 'consequences' | 'zone'>) => (
  <CardTable
    rows={consequences.replanned}
    columns={[
      { label: 'Message', render: ({ kind, day }) => formatMessage({ kind, day }) },
      {
        label: 'Was planned for',
        render: ({ oldAt }) => <ZonedDateTime instant={oldAt} zone={zone} language="en" form="short" />,
      },
      {
        label: 'Is planned for',
        render: ({ newAt }) =>
          newAt ? (
            <ZonedDateTime instant={newAt} zone={zone} language="en" form="short" />
          ) : (
            'not sent: its time has passed, the notice says it all'
          ),
      },
    ]}
  />
)
