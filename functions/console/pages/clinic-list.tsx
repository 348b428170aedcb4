import type { Clinic } from '../../../shared/domain/clinic'
import { dateRange } from '../../../shared/language/times'
import { countryName } from '../../../shared/pages/form/places'
import { Badge, Empty } from '../../../shared/pages/notice'
import { may } from '../access/rules'
import type { Staff } from '../access/staff'
import type { ClinicList, ListedClinic } from '../queries/clinic-list'
import { ConsolePage } from './console-page'
import { statusWords } from './words'

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
      <div class="table cards">
        <table>
          <thead>
            <tr>
              <th scope="col">Clinic</th>
              <th scope="col">Days</th>
              <th scope="col">Country</th>
              <th scope="col">Status</th>
              <th scope="col" class="number">
                Registered
              </th>
            </tr>
          </thead>
          <tbody>
            {clinics.map((listed) => (
              <ClinicRow {...listed} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )

const ClinicRow = ({ clinic, registered }: ListedClinic) => (
  <tr>
    <th scope="row">
      <a href={`/console/clinics/${clinic.id}`} dir="auto">
        {clinic.title}
      </a>
    </th>
    <td data-label="Days">{daysWords(clinic)}</td>
    <td data-label="Country">{clinic.country ? countryName(clinic.country, 'en') : '–'}</td>
    <td data-label="Status">
      <Badge tone={statusWords[clinic.status].tone}>{statusWords[clinic.status].words}</Badge>
    </td>
    <td data-label="Registered" class="number">
      {clinic.status === 'draft' ? '–' : registered}
      {clinic.capacity !== null && clinic.status !== 'draft' && ` of ${clinic.capacity}`}
    </td>
  </tr>
)

/** `10–11 December 2025`; says when no date is known. */
export const daysWords = (clinic: Clinic): string => {
  const dates = clinic.days.flatMap(({ date }) => date ?? []).sort()
  const [first] = dates
  const last = dates.at(-1)
  return first && last ? dateRange(first, last, 'en') : 'no date yet'
}
