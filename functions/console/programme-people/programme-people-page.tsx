import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { attendedDays, totalMinutes } from '../../../shared/domain/attendees/clinic-attendee'
import {
  type ListedFigure,
  listedFigures,
  PEOPLE_PER_PAGE,
} from '../../../shared/domain/programme/people-pages'
import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import { formatDate } from '../../../shared/i18n/format-times'
import { labelGroup } from '../../../shared/queries/programme/group-labels'
import type {
  ProgrammePeople,
  ProgrammePerson,
} from '../../../shared/queries/programme/read-programme-people'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { attendeesHref } from '../attendees/attendee-filter'
import { AttendeeName, OrganisationCell } from '../attendees/attendee-table'
import { type CardColumn, CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { formatPeople, pluralise } from '../components/labels'
import { PageLinks } from '../components/page-links'
import { programmePeopleHref } from './people-query'

interface ProgrammePeoplePageProps {
  staff: StaffMember
  list: ProgrammePeople
  figure: ListedFigure
  within: GroupChoice | undefined
  error?: string | undefined
}

/** The people behind a figure of the programme report, clinic by clinic. */
export const ProgrammePeoplePage = ({ staff, list, figure, within, error }: ProgrammePeoplePageProps) => (
  <ConsolePage title={figureTitles[figure]} staff={staff}>
    <h1>{figureTitles[figure]}</h1>
    {error !== undefined && <NoticeBox tone="bad">{error}</NoticeBox>}
    <p>
      {within ? (
        <>
          In the clinics of <strong dir="auto">{labelGroup(within.value, within.dimension, null)}</strong>.{' '}
          <a href={programmePeopleHref(figure, undefined)}>Show all clinics</a>
        </>
      ) : (
        'In all clinics.'
      )}{' '}
      Who came to two clinics is listed twice.
    </p>
    <nav aria-label="Figure">
      <ul class="tabs">
        {listedFigures.map((each) => (
          <li>
            <a href={programmePeopleHref(each, within)} aria-current={each === figure ? 'page' : undefined}>
              {figureLabels[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <p role="status">{describeList(list)}</p>
    {list.people.length === 0 ? (
      <EmptyState>
        <p>No list has people of this figure.</p>
      </EmptyState>
    ) : (
      <CardTable rows={list.people} columns={columnsFor(list.people, figure)} scrollName="People" />
    )}
    <PageLinks
      page={list.page}
      count={list.pages * PEOPLE_PER_PAGE}
      perPage={PEOPLE_PER_PAGE}
      hrefOf={(page) => programmePeopleHref(figure, within, { page })}
    />
    {list.people.length > 0 && can(staff, 'attendees:export') && (
      <p>
        <a
          class="button"
          href={programmePeopleHref(figure, within, { format: '.csv' })}
          download="people.csv"
        >
          Export (CSV)
        </a>
      </p>
    )}
  </ConsolePage>
)

const figureLabels: Record<ListedFigure, string> = {
  registered: 'Registered',
  joined: 'Joined',
  attended: 'Attended',
}
const figureTitles: Record<ListedFigure, string> = {
  registered: 'People who registered',
  joined: 'People who joined',
  attended: 'People who attended',
}

const describeList = ({ listed, clinics, unlisted, page, pages }: ProgrammePeople): string =>
  [
    `${formatPeople(listed)} of ${pluralise(clinics, 'clinic')}${pages > 1 ? `, page ${page} of ${pages}` : ''}.`,
    ...(unlisted.people > 0
      ? [
          `${formatPeople(unlisted.people)} of ${pluralise(unlisted.clinics, 'clinic')} more without a list: recorded afterwards, or erased.`,
        ]
      : []),
  ].join(' ')

type Column = CardColumn<ProgrammePerson>

const columnsFor = (people: readonly ProgrammePerson[], figure: ListedFigure): [Column, ...Column[]] => {
  const organisation: Column = {
    label: 'Organisation',
    render: ({ attendee }) => <OrganisationCell {...attendee} />,
  }
  const person: Column = {
    label: 'Name',
    render: ({ attendee, hasName }) => (hasName ? <AttendeeName {...attendee} /> : 'not shown'),
  }
  const others: Column[] = [
    { label: 'Country', render: ({ attendee: { country } }) => formatCountry(country, 'en') },
    { label: 'Clinic', render: (row) => <ClinicLink {...row} figure={figure} /> },
    { label: 'Days attended', isNumeric: true, render: ({ attendee }) => attendedDays(attendee) },
    { label: 'Minutes', isNumeric: true, render: ({ attendee }) => totalMinutes(attendee) ?? '–' },
  ]
  return people.some(({ hasName }) => hasName) ? [person, organisation, ...others] : [organisation, ...others]
}

const ClinicLink = ({ clinic, figure }: ProgrammePerson & { figure: ListedFigure }) => (
  <>
    <a href={attendeesHref(clinic.clinicId, { reach: figure })} dir="auto">
      {clinic.title}
    </a>
    {clinic.firstDay !== null && <span class="small muted"> {formatDate(clinic.firstDay, 'en')}</span>}
  </>
)
