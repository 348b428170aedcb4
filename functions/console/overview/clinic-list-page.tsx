import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { groupDaysByHours } from '../../../shared/domain/clinic/times/group-days'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import type { ClinicList, ListedClinic } from '../../../shared/queries/clinic-list'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange } from '../components/day-hours'
import { clinicPhaseLabels } from '../components/labels'
import { SelectionCheckbox } from '../components/selection-fields'

interface ClinicListProps {
  staff: StaffMember
  list: ClinicList
  notice?: string | undefined
}

/** The first page of the console: upcoming clinics, drafts, and those that are completed or cancelled. */
export const StaffClinicListPage = ({ staff, list, notice }: ClinicListProps) => {
  const canCreate = can(staff, 'clinic:create')
  const isEmpty = list.upcoming.length + list.drafts.length + list.past.length === 0
  return (
    <ConsolePage title="Clinics" staff={staff} notice={notice}>
      <div class="apart">
        <h1>Clinics</h1>
        {canCreate && (
          <a class="button primary" href="/console/clinics/new">
            New clinic
          </a>
        )}
      </div>
      {isEmpty ? (
        <NoClinicsYet canCreate={canCreate} />
      ) : (
        <>
          <ClinicListTable title="Upcoming" clinics={list.upcoming} />
          {can(staff, 'clinic:delete-draft') && list.drafts.length > 0 ? (
            <form method="post" action="/console/drafts/delete">
              <ClinicListTable title="Drafts" clinics={list.drafts} isSelectable />
              <div class="actions">
                <button class="button" type="submit">
                  Delete selected drafts
                </button>
              </div>
            </form>
          ) : (
            <ClinicListTable title="Drafts" clinics={list.drafts} />
          )}
          <ClinicListTable title="Completed and cancelled" clinics={list.past} />
        </>
      )}
    </ConsolePage>
  )
}

const NoClinicsYet = ({ canCreate }: { canCreate: boolean }) => (
  <EmptyState>
    <p>
      {canCreate
        ? 'There are no clinics yet. Start with “New clinic” and paste an announcement.'
        : 'There are no clinics for you yet. You see a clinic as soon as your e-mail address is listed among its organisers.'}
    </p>
  </EmptyState>
)

interface ClinicTableProps {
  title: string
  clinics: ListedClinic[]
  /** Whether each row has a checkbox for the form around the table. */
  isSelectable?: boolean
}

const ClinicListTable = ({ title, clinics, isSelectable = false }: ClinicTableProps) =>
  clinics.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="muted">{clinics.length}</span>
      </h2>
      <CardTable rows={clinics} columns={[isSelectable ? selectableColumn : titleColumn, ...columns]} />
    </section>
  )

const titleColumn: CardColumn<ListedClinic> = {
  label: 'Clinic',
  render: ({ clinic }) => (
    <a href={`/console/clinics/${clinic.id}`} dir="auto">
      {clinic.title}
    </a>
  ),
}

const selectableColumn: CardColumn<ListedClinic> = {
  label: 'Clinic',
  render: (listed) => <SelectionCheckbox {...listed.clinic}>{titleColumn.render(listed)}</SelectionCheckbox>,
}

const columns: CardColumn<ListedClinic>[] = [
  { label: 'Days and hours', render: ({ clinic }) => <DaysAndHours clinic={clinic} /> },
  { label: 'Country', render: ({ clinic }) => (clinic.country ? formatCountry(clinic.country, 'en') : '–') },
  {
    label: 'Status',
    render: ({ phase }) => (
      <StatusBadge tone={clinicPhaseLabels[phase].tone}>{clinicPhaseLabels[phase].label}</StatusBadge>
    ),
  },
  { label: 'Registered', isNumeric: true, render: (listed) => formatRegistered(listed) },
]

/** Each group of days with its own hours, a line each. */
const DaysAndHours = ({ clinic }: { clinic: Clinic }) => (
  <>
    {groupDaysByHours(clinic.timeZone, clinic.days).map((days) => (
      <div>
        {formatClinicDates({ days }, 'en') || 'no date yet'}
        <div class="small">
          <DayTimeRange clinic={clinic} day={days[0]} />
        </div>
      </div>
    ))}
  </>
)

/** `12 of 40`; a draft has none, and of a recorded clinic they may not be known. */
const formatRegistered = ({ clinic, registered }: ListedClinic): string => {
  if (clinic.status === 'draft' || registered === null) return '–'
  return clinic.capacity === null ? String(registered) : `${registered} of ${clinic.capacity}`
}
