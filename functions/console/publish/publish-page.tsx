import type { StaffMember } from '../../../shared/domain/access/staff'
import { type Clinic, isPlannable, type PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting, hasVenue } from '../../../shared/domain/clinic/venue'
import { planMessages } from '../../../shared/domain/mail/kinds/message-plan'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { VersionInput } from '../../../shared/web/form/hidden-inputs'
import { NoticeBox } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { AmbiguousTimeNotice } from '../components/ambiguous-time-notice'
import { ConfirmForm } from '../components/confirm-form'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import { formatMessage } from '../components/labels'

interface PublishProps {
  staff: StaffMember
  clinic: Clinic
  problems: FieldProblem[]
  now: Instant
  conflict?: boolean
}

/** Everything that publishing will do, and the button that does it. */
export const PublishPage = ({ staff, clinic, problems, now, conflict = false }: PublishProps) => (
  <ConsolePage title={`Publish ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Publish this clinic?</h1>
    {conflict && (
      <NoticeBox tone="bad" title="It was changed while you were looking">
        <p>Nothing was published. This is how it stands now; look again.</p>
      </NoticeBox>
    )}
    {problems.length > 0 && <PublishBlockers problems={problems} id={clinic.id} />}
    {problems.length === 0 && isPlannable(clinic) && <PublishPreview clinic={clinic} now={now} />}
  </ConsolePage>
)

const PublishBlockers = ({ problems, id }: { problems: FieldProblem[]; id: string }) => (
  <NoticeBox tone="warn" title="Before it can be published">
    <ul>
      {problems.map(({ message }) => (
        <li>{message}</li>
      ))}
    </ul>
    <div class="actions">
      <a class="button primary" href={`/console/clinics/${id}/edit`}>
        Edit the draft
      </a>
    </div>
  </NoticeBox>
)

const PublishPreview = ({ clinic, now }: { clinic: PlannableClinic; now: Instant }) => (
  <>
    <section>
      <h2>The public page opens for registration</h2>
      <ul>
        {clinic.days.map((day) => (
          <li>
            {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
          </li>
        ))}
      </ul>
      <AmbiguousTimeNotice days={clinic.days} zone={clinic.timeZone} />
    </section>
    <section>
      <h2>Messages to be planned</h2>
      <p class="prose muted">
        {clinic.approval
          ? 'Registrants are told at once that their registration awaits approval, and get a confirmation when you approve it.'
          : 'Registrants also get a confirmation at once.'}{' '}
        People who are confirmed after a message was due get its content in the confirmation instead.
      </p>
      <ol class="timeline">
        {planMessages(clinic).map((message) => (
          <li class={message.at > now ? 'next' : 'off'}>
            <strong>{formatMessage(message)}</strong>
            <span>
              <ZonedDateTime instant={message.at} zone={clinic.timeZone} language="en" />
              {message.at <= now && ': this time has passed, so it will not be sent'}
            </span>
          </li>
        ))}
      </ol>
    </section>
    {clinic.zoom === null && hasOnlineMeeting(clinic) && (
      <NoticeBox tone="accent">
        <p>
          There is no Zoom meeting yet. You can add it later, ideally before the first joining link is sent.
        </p>
      </NoticeBox>
    )}
    {clinic.venue === null && hasVenue(clinic) && (
      <NoticeBox tone="accent">
        <p>There is no venue yet. Pages and e-mails say so until it is entered.</p>
      </NoticeBox>
    )}
    <ConfirmForm confirm="Publish" cancelHref={`/console/clinics/${clinic.id}`} cancel="Back to the draft">
      <VersionInput version={clinic.version} />
    </ConfirmForm>
  </>
)
