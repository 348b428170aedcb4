import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { attendedDays, totalMinutes } from '../../../shared/domain/attendees/clinic-attendee'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import {
  type ListedFigure,
  listedFigures,
  type ReachFigure,
  ROWS_PER_PAGE,
  reachFigures,
} from '../../../shared/domain/programme/people-pages'
import { formatDate } from '../../../shared/i18n/format-times'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import { UNANSWERED } from '../../../shared/queries/attendees/attendee-list'
import { canListPersons, type PeopleQuery } from '../../../shared/queries/programme/listed-clinics'
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
import { WithinSentence } from './within-sentence'

interface ProgrammePeoplePageProps {
  staff: StaffMember
  list: ProgrammePeople
  query: PeopleQuery
  error?: string | undefined
}

/** The people behind a figure of the programme report, clinic by clinic. */
export const ProgrammePeoplePage = ({ staff, list, query, error }: ProgrammePeoplePageProps) => (
  <ConsolePage title={figureTexts[query.figure].title} staff={staff}>
    <h1>{figureTexts[query.figure].title}</h1>
    {error !== undefined && <NoticeBox tone="bad">{error}</NoticeBox>}
    <p>
      <WithinSentence within={query.within} allHref={programmePeopleHref({ ...query, within: undefined })} />{' '}
      {isOfClinics(query.figure)
        ? 'A person is listed once for each clinic.'
        : 'Each person is listed once, with the latest clinic that they joined.'}
      {query.gender !== null && (
        <>
          {' '}
          Only people of this gender:{' '}
          {query.gender === UNANSWERED ? 'not given, or erased' : genderNameIn(query.gender, 'en')}.{' '}
          <a href={programmePeopleHref({ ...query, gender: null })}>Show all genders</a>
        </>
      )}
    </p>
    <nav aria-label="Figure">
      <ul class="tabs">
        {(query.gender === null && canListPersons(staff) ? listedFigures : reachFigures).map((figure) => (
          <li>
            <a
              href={programmePeopleHref({ ...query, figure })}
              aria-current={figure === query.figure ? 'page' : undefined}
            >
              {figureTexts[figure].label}
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
      <CardTable rows={list.people} columns={columnsFor(list.people, query.figure)} scrollName="People" />
    )}
    <PageLinks
      page={list.page}
      count={list.pages * ROWS_PER_PAGE}
      perPage={ROWS_PER_PAGE}
      hrefOf={(page) => programmePeopleHref(query, { page })}
    />
    {list.people.length > 0 && can(staff, 'attendees:export') && (
      <p>
        <a class="button" href={programmePeopleHref(query, { format: '.csv' })} download="people.csv">
          Export (CSV)
        </a>
      </p>
    )}
  </ConsolePage>
)

const figureTexts: Record<ListedFigure, { label: string; title: string }> = {
  registered: { label: 'Registered', title: 'People who registered' },
  joined: { label: 'Joined', title: 'People who joined' },
  attended: { label: 'Attended', title: 'People who attended' },
  people: { label: 'People', title: 'People, each once' },
  returning: { label: 'Returning', title: 'People who joined two or more clinics' },
}

const isOfClinics = (figure: ListedFigure): figure is ReachFigure =>
  reachFigures.some((each) => each === figure)

const describeList = ({ listed, clinics, unlisted, page, pages }: ProgrammePeople): string =>
  [
    `${formatPeople(listed)} of ${pluralise(clinics, 'clinic')}${pages > 1 ? `, page ${page} of ${pages}` : ''}.`,
    ...(unlisted.people > 0
      ? [
          `${formatPeople(unlisted.people)} of ${pluralise(unlisted.clinics, 'clinic')} cannot be listed: the clinic was recorded afterwards, or their data were erased.`,
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
    ...(isOfClinics(figure)
      ? []
      : [
          {
            label: 'Clinics joined',
            isNumeric: true,
            render: ({ clinics }: ProgrammePerson) => formatFigure(clinics),
          },
        ]),
    { label: 'Days attended', isNumeric: true, render: ({ attendee }) => attendedDays(attendee) },
    { label: 'Minutes', isNumeric: true, render: ({ attendee }) => totalMinutes(attendee) ?? '–' },
  ]
  return people.some(({ hasName }) => hasName) ? [person, organisation, ...others] : [organisation, ...others]
}

const ClinicLink = ({ clinic, figure }: ProgrammePerson & { figure: ListedFigure }) => (
  <>
    <a href={attendeesHref(clinic.clinicId, { reach: isOfClinics(figure) ? figure : 'joined' })} dir="auto">
      {clinic.title}
    </a>
    {clinic.firstDay !== null && <span class="small muted"> {formatDate(clinic.firstDay, 'en')}</span>}
  </>
)
