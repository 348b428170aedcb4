import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { formatDateRange } from '../../../shared/i18n/format-times'
import type { ClinicList, ListedClinic } from '../../../shared/queries/clinic-list'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState, StatusBadge } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { clinicStatusLabels } from '../components/labels'

interface ClinicListProps {
  staff: StaffMember
  list: ClinicList
}

/** The first page: what is to come, what waits for a decision, what was. */
export const StaffClinicListPage = ({ staff, list }: ClinicListProps) => {
  const canCreate = can(staff, 'clinic:create')
  const isEmpty = list.toCome.length + list.drafts.length + list.past.length === 0
  return (
    <ConsolePage title="Clinics" staff={staff}>
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
          <ClinicTable title="To come" clinics={list.toCome} />
          <ClinicTable title="Drafts" clinics={list.drafts} />
          <ClinicTable title="Past and cancelled" clinics={list.past} />
        </>
      )}
    </ConsolePage>
  )
}

const NoClinicsYet = ({ canCreate }: { canCreate: boolean }) => (
  <EmptyState>
    <p>
      {canCreate
        ? 'There is no clinic yet. Begin with “New clinic” and paste an announcement.'
        : 'There is no clinic for you yet. You see a clinic as soon as your e-mail address is among its organisers.'}
    </p>
  </EmptyState>
)

const ClinicTable = ({ title, clinics }: { title: string; clinics: ListedClinic[] }) =>
  clinics.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="muted">{clinics.length}</span>
      </h2>
      <CardTable rows={clinics} columns={columns} />
    </section>
  )

const columns: [CardColumn<ListedClinic>, ...CardColumn<ListedClinic>[]] = [
  {
    label: 'Clinic',
    render: ({ clinic }) => (
      <a href={`/console/clinics/${clinic.id}`} dir="auto">
        {clinic.title}
      </a>
    ),
  },
  { label: 'Days', render: ({ clinic }) => formatClinicDates(clinic) },
  { label: 'Country', render: ({ clinic }) => (clinic.country ? formatCountry(clinic.country, 'en') : '–') },
  {
    label: 'Status',
    render: ({ clinic: { status } }) => (
      <StatusBadge tone={clinicStatusLabels[status].tone}>{clinicStatusLabels[status].label}</StatusBadge>
    ),
  },
  { label: 'Registered', isNumeric: true, render: (listed) => formatRegistered(listed) },
]

/** `12 of 40`; a draft has none. */
const formatRegistered = ({ clinic, registered }: ListedClinic): string => {
  if (clinic.status === 'draft') return '–'
  return clinic.capacity === null ? String(registered) : `${registered} of ${clinic.capacity}`
}

/** `10–11 December 2025`; says when no date is known. */
export const formatClinicDates = (clinic: Clinic): string => {
  const dates = clinic.days.flatMap(({ date }) => date ?? []).sort()
  const [first] = dates
  const last = dates.at(-1)
  return first && last ? formatDateRange(first, last, 'en') : 'no date yet'
}
