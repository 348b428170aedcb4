import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { isOver } from '../../../../shared/domain/clinic/clinic-times'
import { countryName } from '../../../../shared/pages/form/places'
import { Badge, Empty, Notice } from '../../../../shared/pages/notice'
import { Facts, Numbers } from '../../../../shared/pages/numbers'
import { When } from '../../../../shared/pages/time'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { Overview } from '../../queries/overview'
import { ConsolePage } from '../console-page'
import { messageWords, people, statusWords } from '../words'
import { aboutClinic } from './about-clinic'
import { ClinicActions } from './clinic-actions'
import { daysWords } from './clinic-list'
import { DayTable } from './day-table'

interface OverviewProps {
  staff: Staff
  clinic: Clinic
  overview: Overview
  told?: string | undefined
}

/** One clinic at a glance, and the ways on from it. */
export const OverviewPage = ({ staff, clinic, overview, told }: OverviewProps) => {
  const status = statusWords[clinic.status]
  const base = `/console/clinics/${clinic.id}`
  const mayChange = may(staff, 'POST /console/clinics/:id/edit', clinic)
  const mayInvite = may(staff, 'GET /console/clinics/:id/invitations', clinic)
  const mayCopy = may(staff, 'POST /console/clinics/:id/copy', clinic)
  return (
    <ConsolePage title={clinic.title} staff={staff} clinic={clinic} told={told}>
      <div class="stack">
        <div class="row">
          <Badge tone={status.tone}>{status.words}</Badge>
          <span class="muted">
            {daysWords(clinic)}
            {clinic.country && `, ${countryName(clinic.country, 'en')}`}
          </span>
        </div>
        <h1 dir="auto">{clinic.title}</h1>
        <ClinicActions {...{ clinic, mayChange, mayInvite }} ready={overview.missing.length === 0} />
      </div>
      {clinic.status === 'draft' ? (
        <Missing {...overview} base={base} />
      ) : (
        <State {...overview} clinic={clinic} />
      )}
      <section>
        <h2>Days</h2>
        <DayTable {...{ staff, clinic, overview }} />
      </section>
      {clinic.status === 'published' && <Next {...overview} clinic={clinic} />}
      <section class="card">
        <h2>About it</h2>
        <Facts facts={aboutClinic(clinic, overview.retentionDays)} />
        <div class="row">
          {clinic.announcement && <a href={`${base}/announcement`}>The announcement and its findings</a>}
          {clinic.status === 'published' && <a href={`/clinics/${clinic.id}`}>Public page</a>}
          {mayCopy && <a href={`${base}/copy`}>Copy it to new dates</a>}
          {clinic.status === 'published' && mayChange && !isOver(clinic, overview.now) && (
            <a href={`${base}/cancel`}>Cancel the clinic</a>
          )}
        </div>
      </section>
    </ConsolePage>
  )
}

const Missing = ({ missing, base }: Overview & { base: string }) =>
  missing.length === 0 ? (
    <Notice tone="good">
      <p>Nothing is missing. Publishing opens registration and plans the messages; you see them before.</p>
    </Notice>
  ) : (
    <Notice tone="warn" title="Before it can be published">
      <ul>
        {missing.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
      <p>
        <a href={`${base}/edit`}>Fill it in</a>
      </p>
    </Notice>
  )

/** Once it is over or cancelled nobody waits any more, and nobody is decided on. */
const undecided = (count: number, open: boolean): string => {
  if (open) return `${people(count)} ${count === 1 ? 'waits' : 'wait'} for a decision.`
  return `${people(count)} ${count === 1 ? 'was' : 'were'} not decided on.`
}

const State = ({ now, registered, pending, mailsSent, troubles, clinic }: Overview & { clinic: Clinic }) => (
  <>
    {pending > 0 && (
      <Notice tone="accent">
        <p>
          {undecided(pending, clinic.status === 'published' && !isOver(clinic, now))}{' '}
          <a href={`/console/clinics/${clinic.id}/decisions`}>See who</a>
        </p>
      </Notice>
    )}
    <Numbers
      facts={[
        {
          label: clinic.capacity === null ? 'Registered' : `Registered of ${clinic.capacity}`,
          value: registered,
          strong: true,
        },
        { label: 'Mails sent', value: mailsSent },
        { label: 'Mails in trouble', value: troubles },
      ]}
    />
    {clinic.status === 'published' && clinic.zoom === null && (
      <Notice tone="warn">
        <p>
          There is no Zoom meeting yet: people who follow their way in will wait.{' '}
          <a href={`/console/clinics/${clinic.id}/edit#field-zoom-meetingId`}>Enter it</a>.
        </p>
      </Notice>
    )}
  </>
)

const Next = ({ next, clinic }: Overview & { clinic: Clinic }) => (
  <section>
    <h2>Next messages</h2>
    {next.length === 0 ? (
      <Empty>
        <p>No message is planned any more.</p>
        <a href={`/console/clinics/${clinic.id}/timeline`}>See what was sent</a>
      </Empty>
    ) : (
      <ol class="timeline">
        {next.map((row) => (
          <li class="next">
            <strong>{messageWords(row)}</strong>
            {clinic.timeZone && <When instant={row.at} zone={clinic.timeZone} language="en" />}
          </li>
        ))}
      </ol>
    )}
  </section>
)
