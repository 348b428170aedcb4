import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import { formatLongDate } from '../../../shared/i18n/format-times'
import type { MoveConsequences } from '../../../shared/use-cases/clinic/preview-move'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { AmbiguousTimeNotice } from '../components/ambiguous-time-notice'
import { CardTable } from '../components/card-table'
import { ConfirmForm } from '../components/confirm-form'
import { DayTimeRange } from '../components/day-hours'
import { formatMessage, formatPeople } from '../components/labels'
import type { MoveFormValues } from './move-form-values'

interface MovePreviewProps {
  clinic: Clinic
  day: ClinicDay
  values: MoveFormValues
  zone: string
  consequences: MoveConsequences
}

/** Everything that a move will do, and the button that does it. */
export const MoveConsequencesSection = ({ clinic, day, values, zone, consequences }: MovePreviewProps) => (
  <section class="card" id="consequences">
    <h2>What will happen</h2>
    <p>
      New: <strong>{formatLongDate(values.date, 'en')}</strong>,{' '}
      <DayTimeRange clinic={clinic} day={{ ...day, ...values }} />
    </p>
    <AmbiguousTimeNotice days={[values]} zone={zone} />
    <ul>
      <li>{formatNoticeCount(consequences.movedNotices)}</li>
      <li>Calendar entries for this day are updated.</li>
      {consequences.alreadySent.map((message) => (
        <li>
          “{formatMessage(message)}” was sent to {formatPeople(message.sent)} with the old time; the notice
          corrects it.
        </li>
      ))}
    </ul>
    {consequences.replanned.length > 0 && <ReplannedMessages {...{ consequences, zone }} />}
    <ConfirmForm
      confirm={
        consequences.movedNotices > 0
          ? `Move the day and inform ${formatPeople(consequences.movedNotices)}`
          : 'Move the day'
      }
      cancelHref={`/console/clinics/${clinic.id}`}
      cancel="Keep the current time"
    >
      <VersionInput version={clinic.version} />
      <input type="hidden" name="date" value={values.date} />
      <input type="hidden" name="start" value={values.start} />
      <input type="hidden" name="end" value={values.end} />
    </ConfirmForm>
  </section>
)

const formatNoticeCount = (count: number): string => {
  if (count === 0) return 'There are no registrations yet, so no e-mail is sent.'
  return `${formatPeople(count)} will be informed by e-mail at once, with the old and the new time.`
}

const ReplannedMessages = ({ consequences, zone }: Pick<MovePreviewProps, 'consequences' | 'zone'>) => (
  <CardTable
    rows={consequences.replanned}
    columns={[
      { label: 'Message', render: ({ kind, day }) => formatMessage({ kind, day }) },
      {
        label: 'Old time',
        render: ({ oldAt }) => <ZonedDateTime instant={oldAt} zone={zone} language="en" form="short" />,
      },
      {
        label: 'New time',
        render: ({ newAt }) =>
          newAt ? (
            <ZonedDateTime instant={newAt} zone={zone} language="en" form="short" />
          ) : (
            'not sent: this time has passed, and the notice has everything'
          ),
      },
    ]}
  />
)
