import { type Clinic, isPlannable, type PlannableClinic } from '../../../../shared/domain/clinic/clinic'
import { plan } from '../../../../shared/domain/clinic/plan'
import type { Problem } from '../../../../shared/domain/problem'
import type { Instant } from '../../../../shared/domain/time/instant'
import { HiddenVersion } from '../../../../shared/pages/form/hidden'
import { Notice } from '../../../../shared/pages/notice'
import { When } from '../../../../shared/pages/time'
import type { Staff } from '../../access/staff'
import { ConsolePage } from '../console-page'
import { DayHours, dayDate } from '../day/day-words'
import { messageWords } from '../words'
import { DoubleHours } from './double-hours'

interface PublishProps {
  staff: Staff
  clinic: Clinic
  problems: Problem[]
  now: Instant
  conflict?: boolean
}

/** What publishing will do, before it is done. */
export const PublishPage = ({ staff, clinic, problems, now, conflict = false }: PublishProps) => (
  <ConsolePage title={`Publish ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Publish this clinic?</h1>
    {conflict && (
      <Notice tone="bad" title="It was changed while you were looking">
        <p>Nothing was published. This is how it stands now; look again.</p>
      </Notice>
    )}
    {problems.length > 0 && <NotYet problems={problems} id={clinic.id} />}
    {problems.length === 0 && isPlannable(clinic) && <Preview clinic={clinic} now={now} />}
  </ConsolePage>
)

const NotYet = ({ problems, id }: { problems: Problem[]; id: string }) => (
  <Notice tone="warn" title="Something is missing first">
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
  </Notice>
)

const Preview = ({ clinic, now }: { clinic: PlannableClinic; now: Instant }) => (
  <>
    <section>
      <h2>Its public page opens and people can register for</h2>
      <ul>
        {clinic.days.map((day) => (
          <li>
            {dayDate(day)}, <DayHours clinic={clinic} day={day} />
          </li>
        ))}
      </ul>
      <DoubleHours days={clinic.days} zone={clinic.timeZone} />
    </section>
    <section>
      <h2>These messages are planned</h2>
      <p class="prose muted">
        {clinic.approval
          ? 'Everybody is told at once that the registration is there and will be decided, and gets a confirmation when you approve it.'
          : 'Everybody also gets a confirmation at once.'}{' '}
        Whoever is confirmed after a message’s time gets its content in the confirmation instead.
      </p>
      <ol class="timeline">
        {plan(clinic).map((message) => (
          <li class={message.at > now ? 'next' : 'off'}>
            <strong>{messageWords(message)}</strong>
            <span>
              <When instant={message.at} zone={clinic.timeZone} language="en" />
              {message.at <= now && ': has passed, so it will not be sent'}
            </span>
          </li>
        ))}
      </ol>
    </section>
    {clinic.zoom === null && (
      <Notice tone="accent">
        <p>
          There is no Zoom meeting yet. It can be entered later, at best before the first way in is mailed.
        </p>
      </Notice>
    )}
    <form method="post">
      <HiddenVersion version={clinic.version} />
      <div class="actions">
        <button class="button primary" type="submit">
          Publish
        </button>
        <a href={`/console/clinics/${clinic.id}`}>Not yet</a>
      </div>
    </form>
  </>
)
