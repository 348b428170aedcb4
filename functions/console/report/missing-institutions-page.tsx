import type { StaffMember } from '../../../shared/domain/access/staff'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import type { MissingInstitutionsReading } from '../../../shared/queries/clinic-report/read-missing-institutions'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { EmptyState } from '../../../shared/web/notices'
import { attendeesHref } from '../attendees/attendee-filter'
import { CardTable } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { FigureLink } from '../components/figure-link'
import { pluralise } from '../components/labels'

interface MissingInstitutionsProps {
  staff: StaffMember
  clinic: PlannableClinic
  day: PlannableDay
  reading: MissingInstitutionsReading
}

/** The institutions that were invited and of which no person joined a day. */
export const MissingInstitutionsPage = ({ staff, clinic, day, reading }: MissingInstitutionsProps) => (
  <ConsolePage title={`Missing institutions: ${clinic.title}`} staff={staff} clinic={clinic}>
    <h1>Invited institutions that were missing on day {day.number}</h1>
    <p class="prose muted">
      Institutions of people to whom an invitation was sent, and of which no registered person joined that
      day. They come from the contact lists that you may use; confirmed spellings are one institution.
    </p>
    {reading.kind === 'known' ? (
      <MissingTable {...{ clinic, reading }} />
    ) : (
      <EmptyState>
        <p>
          {reading.kind === 'not-counted'
            ? 'The attendance of this day is not known, so neither is who was missing.'
            : 'No invitation of this clinic was sent to a contact list that you may use.'}
        </p>
      </EmptyState>
    )}
  </ConsolePage>
)

const MissingTable = ({
  clinic,
  reading: { missing, institutions, unknownPeople, deletedLists },
}: {
  clinic: PlannableClinic
  reading: Extract<MissingInstitutionsReading, { kind: 'known' }>
}) => (
  <>
    <p role="status">
      {missing.length} of {pluralise(institutions, 'invited institution')}
      {unknownPeople > 0 && `; of ${unknownPeople} more invited people the institution is not known`}
      {deletedLists > 0 && `; contact lists deleted since: ${deletedLists}`}.
    </p>
    {missing.length > 0 && (
      <CardTable
        rows={missing}
        columns={[
          { label: 'Institution', dir: 'auto', render: ({ institution }) => institution.name },
          { label: 'Country', render: ({ country }) => formatCountry(country, 'en') },
          { label: 'Invited', isNumeric: true, render: ({ invited }) => invited },
          {
            label: 'Registered',
            isNumeric: true,
            render: ({ institution, registered }) => (
              <FigureLink
                value={registered}
                href={attendeesHref(clinic.id, { reach: 'registered', institution: institution.id })}
              />
            ),
          },
        ]}
      />
    )}
  </>
)
