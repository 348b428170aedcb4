import type { Child } from 'hono/jsx'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../../shared/domain/registration/registration'
import { momentWords, plainDate, zoneWords } from '../../../../shared/language/times'
import { Select } from '../../../../shared/pages/form/choice'
import { Field } from '../../../../shared/pages/form/field'
import { countryName } from '../../../../shared/pages/form/places'
import { Badge, Empty, Notice } from '../../../../shared/pages/notice'
import { may } from '../../access/rules'
import type { Staff } from '../../access/staff'
import type { RegistrationFilter, RegistrationList } from '../../queries/registrations'
import { CardTable } from '../card-table'
import { ConsolePage } from '../console-page'
import { registrationWords, sectorWords } from '../words'
import { seatWords } from './seat-words'

interface RegistrationsProps {
  staff: Staff
  clinic: Clinic
  filter: RegistrationFilter
  list: RegistrationList
}

/** More rows than a page can be read with: the filter finds the others. */
const SHOWN = 500

export const RegistrationsPage = ({ staff, clinic, filter, list }: RegistrationsProps) => (
  <ConsolePage title={`Registrations: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Registrations</h1>
    {list.erased > 0 && (
      <Notice tone="plain">
        <p>
          {list.erased === 1
            ? 'One more registration has been erased; it stays in the numbers.'
            : `${list.erased} more registrations have been erased; they stay in the numbers.`}
        </p>
      </Notice>
    )}
    {list.all === 0 && list.erased > 0 ? null : list.all === 0 ? (
      <Empty>
        <p>Nobody has registered yet. Send people to the public page:</p>
        <a href={`/clinics/${clinic.id}`}>Public page of this clinic</a>
      </Empty>
    ) : (
      <>
        <FilterForm {...{ filter, list }} />
        {may(staff, 'GET /console/clinics/:id/registrations.csv', clinic) && (
          <p>
            <a
              class="button"
              href={`/console/clinics/${clinic.id}/registrations.csv`}
              download="registrations.csv"
            >
              All as a CSV file
            </a>
          </p>
        )}
        <p>{seatWords(list.seats, clinic.capacity)}</p>
        {list.seats.pending > 0 && (
          <p>
            <a href={`/console/clinics/${clinic.id}/decisions`}>Those to be decided: {list.seats.pending}</a>
          </p>
        )}
        <p role="status">
          {list.found.length === list.all ? `${list.all} in all` : `${list.found.length} of ${list.all}`}
          {list.found.length > SHOWN && `; the newest ${SHOWN} are shown`}
        </p>
        {list.found.length === 0 ? (
          <Empty>
            <p>Nobody fits. Try fewer words or another status.</p>
          </Empty>
        ) : (
          <Table registrations={list.found.slice(0, SHOWN)} {...{ clinic, places: list.places }} />
        )}
      </>
    )}
  </ConsolePage>
)

const FilterForm = ({ filter, list }: Pick<RegistrationsProps, 'filter' | 'list'>) => (
  <form method="get" class="inline">
    <Field name="text" label="Name, e-mail or organisation" value={filter.text} optional="" />
    <Select
      name="status"
      label="Status"
      value={filter.status}
      optional=""
      empty={`every status (${list.all})`}
      options={Object.entries(list.byStatus).map(([value, count]) => ({
        value,
        label: `${registrationWords[value as Registration['status']].words} (${count})`,
      }))}
    />
    <button class="button" type="submit">
      Show
    </button>
  </form>
)

interface TableProps {
  registrations: Registration[]
  clinic: Clinic
  places: RegistrationList['places']
}

const Table = ({ registrations, clinic, places }: TableProps) => (
  <CardTable
    rows={registrations}
    columns={[
      {
        label: 'Name',
        of: ({ name, email }) => (
          <TwoLines first={name}>
            <a class="small" href={`mailto:${encodeURIComponent(email)}`}>
              {email}
            </a>
          </TwoLines>
        ),
      },
      {
        label: 'Organisation',
        of: ({ organisation, jobTitle, sector }) => (
          <TwoLines first={organisation}>
            <span class="small muted">
              {jobTitle && `${jobTitle}, `}
              {sectorWords[sector]}
            </span>
          </TwoLines>
        ),
      },
      {
        label: 'Country and clock',
        of: ({ country, timeZone, registeredAt, language }) => (
          <TwoLines first={countryName(country, 'en')}>
            <span class="small muted">
              {zoneWords(timeZone, registeredAt, 'en')}, {language}
            </span>
          </TwoLines>
        ),
      },
      { label: 'Registered', of: ({ registeredAt }) => plainDate(registeredAt.slice(0, 10), 'en') },
      {
        label: 'Status',
        of: (registration) => <Standing {...{ registration, clinic }} place={places.get(registration.id)} />,
      },
    ]}
  />
)

const TwoLines = ({ first, children }: { first: string; children: Child }) => (
  <>
    <span dir="auto">{first}</span>
    <br />
    {children}
  </>
)

interface StandingProps {
  registration: Registration
  clinic: Clinic
  place: number | undefined
}

const Standing = ({ registration: { status, offeredUntil }, clinic, place }: StandingProps) => (
  <>
    <Badge tone={registrationWords[status].tone}>{registrationWords[status].words}</Badge>
    {status === 'waitlisted' && <div class="small muted">number {place}</div>}
    {status === 'offered' && offeredUntil && (
      <div class="small muted">until {momentWords(offeredUntil, clinic.timeZone ?? 'UTC', 'en')}</div>
    )}
  </>
)
