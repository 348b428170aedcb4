import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { isClinicOver } from '../../../shared/domain/clinic/clinic-times'
import type { ClinicOverview } from '../../../shared/queries/clinic-overview'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { DefinitionList, KeyFigures } from '../../../shared/web/key-figures'
import { EmptyState, NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { clinicStatusLabels, formatMessage, formatPeople } from '../components/labels'
import { ClinicActions } from './clinic-actions'
import { listClinicDetails } from './clinic-details'
import { formatClinicDates } from './clinic-list-page'
import { DayTable } from './day-table'

interface OverviewProps {
  staff: StaffMember
  clinic: Clinic
  overview: ClinicOverview
  notice?: string | undefined
}

/** One clinic at a glance, and the ways on from it. */
export const ClinicOverviewPage = ({ staff, clinic, overview, notice }: OverviewProps) => {
  const status = clinicStatusLabels[clinic.status]
  const base = `/console/clinics/${clinic.id}`
  const canEdit = can(staff, 'clinic:edit', clinic)
  const canInvite = can(staff, 'campaigns:use', clinic)
  const canCopy = can(staff, 'clinic:copy', clinic)
  return (
    <ConsolePage title={clinic.title} staff={staff} clinic={clinic} notice={notice}>
      <div class="stack">
        <div class="row">
          <StatusBadge tone={status.tone}>{status.label}</StatusBadge>
          <span class="muted">
            {formatClinicDates(clinic)}
            {clinic.country && `, ${formatCountry(clinic.country, 'en')}`}
          </span>
        </div>
        <h1 dir="auto">{clinic.title}</h1>
        <ClinicActions {...{ clinic, canEdit, canInvite }} isPublishable={overview.missing.length === 0} />
      </div>
      {clinic.status === 'draft' ? (
        <MissingFields {...overview} base={base} />
      ) : (
        <ClinicFigures {...overview} clinic={clinic} />
      )}
      <section>
        <h2>Days</h2>
        <DayTable {...{ staff, clinic, overview }} />
      </section>
      {clinic.status === 'published' && <NextMessages {...overview} clinic={clinic} />}
      <section class="card">
        <h2>About it</h2>
        <DefinitionList items={listClinicDetails(clinic, overview.retentionDays)} />
        <div class="row">
          {clinic.announcement && <a href={`${base}/announcement`}>The announcement and its findings</a>}
          {clinic.status === 'published' && <a href={`/clinics/${clinic.id}`}>Public page</a>}
          {canCopy && <a href={`${base}/copy`}>Copy it to new dates</a>}
          {clinic.status === 'published' && canEdit && !isClinicOver(clinic, overview.now) && (
            <a href={`${base}/cancel`}>Cancel the clinic</a>
          )}
        </div>
      </section>
    </ConsolePage>
  )
}

const MissingFields = ({ missing, base }: ClinicOverview & { base: string }) =>
  missing.length === 0 ? (
    <NoticeBox tone="good">
      <p>Nothing is missing. Publishing opens registration and plans the messages; you see them before.</p>
    </NoticeBox>
  ) : (
    <NoticeBox tone="warn" title="Before it can be published">
      <ul>
        {missing.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
      <p>
        <a href={`${base}/edit`}>Fill it in</a>
      </p>
    </NoticeBox>
  )

/** Once it is over or cancelled nobody waits any more, and nobody is decided on. */
const formatUndecided = (count: number, isOpen: boolean): string => {
  if (isOpen) return `${formatPeople(count)} ${count === 1 ? 'waits' : 'wait'} for a decision.`
  return `${formatPeople(count)} ${count === 1 ? 'was' : 'were'} not decided on.`
}

const ClinicFigures = ({
  now,
  registered,
  pending,
  mailsSent,
  deliveryIssues,
  clinic,
}: ClinicOverview & { clinic: Clinic }) => (
  <>
    {pending > 0 && (
      <NoticeBox tone="accent">
        <p>
          {formatUndecided(pending, clinic.status === 'published' && !isClinicOver(clinic, now))}{' '}
          <a href={`/console/clinics/${clinic.id}/decisions`}>See who</a>
        </p>
      </NoticeBox>
    )}
    <KeyFigures
      figures={[
        {
          label: clinic.capacity === null ? 'Registered' : `Registered of ${clinic.capacity}`,
          value: registered,
          strong: true,
        },
        { label: 'Mails sent', value: mailsSent },
        { label: 'Mails in trouble', value: deliveryIssues },
      ]}
    />
    {clinic.status === 'published' && clinic.zoom === null && (
      <NoticeBox tone="warn">
        <p>
          There is no Zoom meeting yet: people who follow their way in will wait.{' '}
          <a href={`/console/clinics/${clinic.id}/edit#field-zoom-meetingId`}>Enter it</a>.
        </p>
      </NoticeBox>
    )}
  </>
)

const NextMessages = ({ next, clinic }: ClinicOverview & { clinic: Clinic }) => (
  <section>
    <h2>Next messages</h2>
    {next.length === 0 ? (
      <EmptyState>
        <p>No message is planned any more.</p>
        <a href={`/console/clinics/${clinic.id}/timeline`}>See what was sent</a>
      </EmptyState>
    ) : (
      <ol class="timeline">
        {next.map((row) => (
          <li class="next">
            <strong>{formatMessage(row)}</strong>
            {clinic.timeZone && <ZonedDateTime instant={row.at} zone={clinic.timeZone} language="en" />}
          </li>
        ))}
      </ol>
    )}
  </section>
)
