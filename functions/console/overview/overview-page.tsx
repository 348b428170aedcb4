import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { clinicPhaseAt } from '../../../shared/domain/clinic/clinic-phase'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import type { ClinicOverview } from '../../../shared/queries/clinic-overview'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { DefinitionList, KeyFigures } from '../../../shared/web/key-figures'
import { EmptyState, NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { CountedAt } from '../components/counted-at'
import { clinicPhaseLabels, formatMessage } from '../components/labels'
import { AttendanceSection } from './attendance-section'
import { ClinicActions } from './clinic-actions'
import { listClinicDetails, listHistoryFigures } from './clinic-details'
import { DayTable } from './day-table'

interface OverviewProps {
  staff: StaffMember
  clinic: Clinic
  overview: ClinicOverview
  /** Of a clinic that has begun. */
  attendance?: ClinicAttendanceView | undefined
  notice?: string | undefined
}

/** The overview of one clinic, with links to everything about it. */
export const ClinicOverviewPage = ({ staff, clinic, overview, attendance, notice }: OverviewProps) => {
  const phase = clinicPhaseAt(clinic, overview.now)
  const base = `/console/clinics/${clinic.id}`
  const canEdit = can(staff, 'clinic:edit', clinic)
  const isOpen = phase === 'published' || phase === 'running'
  const canInvite = isOpen && can(staff, 'campaigns:use', clinic)
  const hasMaterials = clinic.status === 'published' && can(staff, 'clinic:materials', clinic)
  const canCopy = can(staff, 'clinic:copy', clinic)
  return (
    <ConsolePage title={clinic.title} staff={staff} clinic={clinic} notice={notice}>
      <div class="stack">
        <div class="row">
          <StatusBadge tone={clinicPhaseLabels[phase].tone}>{clinicPhaseLabels[phase].label}</StatusBadge>
          <span class="muted">
            {formatClinicDates(clinic, 'en') || 'no date yet'}
            {clinic.country && `, ${formatCountry(clinic.country, 'en')}`}
          </span>
        </div>
        <h1 dir="auto">{clinic.title}</h1>
        <ClinicActions {...{ clinic, canEdit, canInvite }} isPublishable={overview.missing.length === 0} />
      </div>
      {clinic.status === 'draft' ? (
        <MissingFields {...overview} {...{ base, canEdit }} />
      ) : (
        <OverviewFigures {...overview} {...{ clinic, canEdit, isOpen }} />
      )}
      {attendance && <AttendanceSection {...{ staff, clinic, view: attendance }} />}
      <section>
        <h2>Days</h2>
        <DayTable {...{ staff, clinic, overview }} />
      </section>
      {isOpen && <NextMessages {...overview} clinic={clinic} />}
      <section class="card">
        <h2>Details</h2>
        <DefinitionList items={listClinicDetails(clinic, overview.retentionDays)} />
        <div class="row">
          {clinic.announcement && <a href={`${base}/announcement`}>Announcement and findings</a>}
          {clinic.status === 'published' && <a href={`/clinics/${clinic.id}`}>Public page</a>}
          {hasMaterials && <a href={`${base}/materials`}>Materials and recordings</a>}
          {canEdit && (isOpen || clinic.status === 'draft') && (
            <a href={`${base}/questions`}>Registration questions</a>
          )}
          {canEdit && (isOpen || clinic.status === 'draft') && (
            <a href={`${base}/translations`}>Translations</a>
          )}
          {canEdit && isOpen && <a href={`${base}/survey/questions`}>Survey questions</a>}
          {(clinic.asksGaps || (canEdit && isOpen)) && <a href={`${base}/gap-analysis`}>Gap analysis</a>}
          {canCopy && <a href={`${base}/copy`}>Copy to new dates</a>}
          {canEdit && isOpen && <a href={`${base}/cancel`}>Cancel the clinic</a>}
        </div>
      </section>
    </ConsolePage>
  )
}

const MissingFields = ({ missing, base, canEdit }: ClinicOverview & { base: string; canEdit: boolean }) =>
  missing.length === 0 ? (
    <NoticeBox tone="good">
      <p>Nothing is missing. Publishing opens registration and plans the messages; you see them first.</p>
    </NoticeBox>
  ) : (
    <NoticeBox tone="warn" title="Before it can be published">
      <ul>
        {missing.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
      {canEdit && (
        <p>
          <a href={`${base}/edit`}>Complete the draft</a>
        </p>
      )}
    </NoticeBox>
  )

/** Once a clinic is completed or cancelled its pending registrations are no longer decided on. */
const formatPending = (count: number, isOpen: boolean): string => {
  const registrations = count === 1 ? '1 registration' : `${count} registrations`
  return isOpen ? `${registrations} pending.` : `${registrations} left without a decision.`
}

const formatSeats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`)

const OverviewFigures = ({
  registered,
  pending,
  needingSupport,
  mailsSent,
  deliveryIssues,
  countedAt,
  clinic,
  canEdit,
  isOpen,
}: ClinicOverview & { clinic: Clinic; canEdit: boolean; isOpen: boolean }) => (
  <>
    {pending > 0 && (
      <NoticeBox tone="accent">
        <p>
          {formatPending(pending, isOpen)} <a href={`/console/clinics/${clinic.id}/decisions`}>Review them</a>
        </p>
      </NoticeBox>
    )}
    {clinic.history ? (
      <KeyFigures figures={listHistoryFigures(clinic.history)} />
    ) : (
      <KeyFigures
        figures={[
          {
            label: clinic.capacity === null ? 'Registered' : `Registered (${formatSeats(clinic.capacity)})`,
            value: registered,
            strong: true,
          },
          { label: 'E-mails sent', value: mailsSent },
          { label: 'Delivery problems', value: deliveryIssues },
        ]}
      />
    )}
    <CountedAt {...{ countedAt, clinic }} />
    {(needingSupport ?? 0) > 0 && (
      <p>
        <a href={`/console/clinics/${clinic.id}/registrations?needs=yes`}>
          {needingSupport === 1 ? '1 registrant asks' : `${needingSupport} registrants ask`} for accessibility
          or interpretation
        </a>
      </p>
    )}
    {isOpen && clinic.zoom === null && clinic.mode !== 'in-person' && (
      <NoticeBox tone="warn">
        <p>
          There is no Zoom meeting yet: people who open their joining link have to wait.
          {canEdit && (
            <>
              {' '}
              <a href={`/console/clinics/${clinic.id}/edit#field-zoom-meetingId`}>Add the Zoom meeting</a>.
            </>
          )}
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
        <p>No more messages scheduled.</p>
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
