import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { dateRange } from '../../../../shared/language/times'
import { countryName } from '../../../../shared/pages/form/places'
import { Badge, Empty } from '../../../../shared/pages/notice'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { ClinicList, ListedClinic } from '../../queries/clinic-list'
import { CardTable, type Column } from '../card-table'
import { ConsolePage } from '../console-page'
import { statusWords } from '../words'

interface ClinicListProps {
  staff: Staff
  list: ClinicList
}

/** The first page: what is to come, what waits for a decision, what was. */
export const ClinicListPage = ({ staff, list }: ClinicListProps) => {
  const mayAdd = may(staff, 'GET /console/clinics/new')
  const nothing = list.toCome.length + list.drafts.length + list.past.length === 0
  return (
    <ConsolePage title="Clinics" staff={staff}>
      <div class="apart">
        <h1>Clinics</h1>
        {mayAdd && (
          <a class="button primary" href="/console/clinics/new">
            New clinic
          </a>
        )}
      </div>
      {nothing ? (
        <NothingYet mayAdd={mayAdd} />
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

const NothingYet = ({ mayAdd }: { mayAdd: boolean }) => (
  <Empty>
    <p>
      {mayAdd
        ? 'There is no clinic yet. Begin with “New clinic” and paste an announcement.'
        : 'There is no clinic for you yet. You see a clinic as soon as your e-mail address is among its organisers.'}
    </p>
  </Empty>
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

const columns: [Column<ListedClinic>, ...Column<ListedClinic>[]] = [
  {
    label: 'Clinic',
    of: ({ clinic }) => (
      <a href={`/console/clinics/${clinic.id}`} dir="auto">
        {clinic.title}
      </a>
    ),
  },
  { label: 'Days', of: ({ clinic }) => daysWords(clinic) },
  { label: 'Country', of: ({ clinic }) => (clinic.country ? countryName(clinic.country, 'en') : '–') },
  {
    label: 'Status',
    of: ({ clinic: { status } }) => (
      <Badge tone={statusWords[status].tone}>{statusWords[status].words}</Badge>
    ),
  },
  { label: 'Registered', number: true, of: (listed) => registeredWords(listed) },
]

/** `12 of 40`; a draft has none. */
const registeredWords = ({ clinic, registered }: ListedClinic): string => {
  if (clinic.status === 'draft') return '–'
  return clinic.capacity === null ? String(registered) : `${registered} of ${clinic.capacity}`
}

/** `10–11 December 2025`; says when no date is known. */
export const daysWords = (clinic: Clinic): string => {
  const dates = clinic.days.flatMap(({ date }) => date ?? []).sort()
  const [first] = dates
  const last = dates.at(-1)
  return first && last ? dateRange(first, last, 'en') : 'no date yet'
}
