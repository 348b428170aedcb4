import type { StaffMember } from '../../../shared/domain/access/staff'
import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import type { ProgrammeCountries } from '../../../shared/queries/programme/read-programme-reach'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState } from '../../../shared/web/notices'
import { attendeesHref } from '../attendees/attendee-filter'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { pluralise } from '../components/labels'
import { WithinSentence } from '../programme-people/within-sentence'
import { LatestClinic } from './latest-clinic'
import { programmeReachHref } from './reach-query'

interface ProgrammeCountriesPageProps {
  staff: StaffMember
  within: GroupChoice | undefined
  list: ProgrammeCountries
}

/** The countries behind the figure of the programme report, each once. */
export const ProgrammeCountriesPage = ({ staff, within, list }: ProgrammeCountriesPageProps) => (
  <ConsolePage title="Countries reached" staff={staff}>
    <h1>Countries reached</h1>
    <p>
      <WithinSentence within={within} allHref={programmeReachHref('countries', undefined)} /> Each country is
      listed once, with the latest clinic that people from it joined.
    </p>
    <p role="status">
      {list.countries.length === 1 ? '1 country.' : `${list.countries.length} countries.`}
      {list.unlistedClinics > 0 &&
        ` Of ${pluralise(list.unlistedClinics, 'more clinic')} only the number of countries is known.`}
    </p>
    {list.countries.length === 0 ? (
      <EmptyState>
        <p>No clinic knows which countries they were.</p>
      </EmptyState>
    ) : (
      <CardTable
        rows={list.countries}
        columns={[
          { label: 'Country', render: ({ country }) => formatCountry(country, 'en') },
          { label: 'Clinics', isNumeric: true, render: ({ clinics }) => clinics },
          {
            label: 'Latest clinic',
            render: ({ country, latest }) => (
              <LatestClinic
                clinic={latest}
                href={
                  latest.hasList
                    ? attendeesHref(latest.clinicId, { country })
                    : `/console/clinics/${latest.clinicId}`
                }
              />
            ),
          },
        ]}
      />
    )}
  </ConsolePage>
)
