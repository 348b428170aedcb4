import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { type CardColumn, CardTable } from '../components/card-table'
import { sectorLabels } from '../components/labels'
import { SelectionCheckbox } from '../components/selection-fields'
import { singleDecisionValue } from './decision-form'

interface DecisionTableProps {
  clinic: Clinic
  registrations: Registration[]
  /** The label of the column with the date of the status. */
  sinceLabel: string
  /** Whether registrations can be decided on, and the staff member may do so. */
  canDecide: boolean
  hasNames: boolean
  /** Whether every checkbox is checked. */
  allSelected?: boolean
  /** Whether these were rejected: they can still be approved. */
  rejected?: boolean
}

/** Registrations with their checkboxes and buttons; the form around the table sends them. */
export const DecisionTable = ({
  clinic,
  registrations,
  sinceLabel,
  canDecide,
  hasNames,
  allSelected = false,
  rejected = false,
}: DecisionTableProps) => (
  <CardTable
    rows={registrations}
    columns={[
      hasNames
        ? {
            label: 'Name',
            render: (registration: Registration) =>
              canDecide && !rejected ? (
                <SelectionCheckbox
                  id={registration.id}
                  version={registration.revision}
                  isSelected={allSelected}
                >
                  <PersonCell {...registration} />
                </SelectionCheckbox>
              ) : (
                <PersonCell {...registration} />
              ),
          }
        : organisationColumn,
      ...(hasNames ? [organisationColumn] : []),
      { label: 'Country', render: ({ country }) => formatCountry(country, 'en') },
      {
        label: sinceLabel,
        render: ({ statusSince }) => (
          <ZonedDateTime instant={statusSince} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
        ),
      },
      ...(canDecide
        ? [
            {
              label: 'Decision',
              render: (registration: Registration) => <DecisionButtons {...{ registration, rejected }} />,
            },
          ]
        : []),
    ]}
  />
)

const organisationColumn: CardColumn<Registration> = {
  label: 'Organisation',
  render: (registration) => <Organisation {...registration} />,
}

const PersonCell = ({ name, email }: Registration) => (
  <>
    <span dir="auto">{name}</span>
    <br />
    <span class="small muted">{email}</span>
  </>
)

const Organisation = ({ organisation, jobTitle, sector }: Registration) => (
  <>
    <span dir="auto">{organisation}</span>
    <br />
    <span class="small muted">
      {jobTitle && `${jobTitle}, `}
      {sectorLabels[sector]}
    </span>
  </>
)

const DecisionButtons = ({ registration, rejected }: { registration: Registration; rejected: boolean }) => (
  <div class="actions">
    <VerdictButton {...registration} verdict="approve" label={rejected ? 'Approve anyway' : 'Approve'} />
    {!rejected && <VerdictButton {...registration} verdict="reject" label="Reject" />}
  </div>
)

const VerdictButton = ({
  verdict,
  label,
  id,
  revision,
  name,
}: Pick<Registration, 'id' | 'revision' | 'name'> & { verdict: 'approve' | 'reject'; label: string }) => (
  <button
    class="button small"
    type="submit"
    name="decision"
    value={singleDecisionValue(verdict, { id, revision })}
    aria-label={`${label}: ${name}`}
  >
    {label}
  </button>
)
