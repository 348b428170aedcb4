import type { StaffMember } from '../../../shared/domain/access/staff'
import { ROWS_PER_PAGE } from '../../../shared/domain/programme/people-pages'
import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import type { ProgrammeInstitutions } from '../../../shared/queries/programme/read-programme-reach'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState } from '../../../shared/web/notices'
import { attendeesHref } from '../attendees/attendee-filter'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { pluralise } from '../components/labels'
import { PageLinks } from '../components/page-links'
import { WithinSentence } from '../programme-people/within-sentence'
import { LatestClinic } from './latest-clinic'
import { programmeReachHref } from './reach-query'

interface ProgrammeInstitutionsPageProps {
  staff: StaffMember
  within: GroupChoice | undefined
  list: ProgrammeInstitutions
}

/** The institutions behind the figure of the programme report, each once. */
export const ProgrammeInstitutionsPage = ({ staff, within, list }: ProgrammeInstitutionsPageProps) => (
  <ConsolePage title="Institutions reached" staff={staff}>
    <h1>Institutions reached</h1>
    <p>
      <WithinSentence within={within} allHref={programmeReachHref('institutions', undefined)} /> Each is
      listed once per country, with the latest clinic that its people joined. Confirmed spellings count as
      one.
    </p>
    <p role="status">{describeList(list)}</p>
    {list.institutions.length === 0 ? (
      <EmptyState>
        <p>No list has institutions.</p>
      </EmptyState>
    ) : (
      <CardTable
        rows={list.institutions}
        columns={[
          { label: 'Institution', dir: 'auto', render: ({ institution }) => institution.name },
          { label: 'Country', render: ({ country }) => formatCountry(country, 'en') },
          { label: 'Clinics', isNumeric: true, render: ({ clinics }) => clinics },
          {
            label: 'Latest clinic',
            render: ({ institution, latest }) => (
              <LatestClinic
                clinic={latest}
                href={attendeesHref(latest.clinicId, { institution: institution.id })}
              />
            ),
          },
        ]}
      />
    )}
    <PageLinks
      page={list.page}
      count={list.pages * ROWS_PER_PAGE}
      perPage={ROWS_PER_PAGE}
      hrefOf={(page) => programmeReachHref('institutions', within, { page })}
    />
  </ConsolePage>
)

const describeList = ({ listed, unlisted, page, pages }: ProgrammeInstitutions): string =>
  [
    `${pluralise(listed, 'institution')}${pages > 1 ? `, page ${page} of ${pages}` : ''}.`,
    ...(unlisted > 0
      ? [
          `${pluralise(unlisted, 'institution')} cannot be listed: the clinics were recorded afterwards, or the data were erased.`,
        ]
      : []),
  ].join(' ')
