import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../../shared/domain/registration/registration'
import { countryName } from '../../../../shared/pages/form/places'
import { When } from '../../../../shared/pages/time'
import { chosenName, verdictOn } from '../../forms/decision-form'
import { CardTable } from '../card-table'
import { sectorWords } from '../words'

interface DecisionTableProps {
  clinic: Clinic
  registrations: Registration[]
  /** What the moment of the last column is. */
  since: string
  /** Whether decisions are taken, by whoever looks. */
  open: boolean
  /** Whether every box is ticked. */
  all?: boolean
  /** Those who were not accepted: they can be approved after all. */
  rejected?: boolean
}

/** People with the boxes and buttons of their decision; the form around it sends them. */
export const DecisionTable = ({
  clinic,
  registrations,
  since,
  open,
  all = false,
  rejected = false,
}: DecisionTableProps) => (
  <CardTable
    rows={registrations}
    columns={[
      { label: 'Name', of: (one) => (open && !rejected ? <Box {...one} ticked={all} /> : <Who {...one} />) },
      { label: 'Organisation', of: (one) => <Organisation {...one} /> },
      { label: 'Country', of: ({ country }) => countryName(country, 'en') },
      {
        label: since,
        of: ({ confirmedAt }) => (
          <When instant={confirmedAt} zone={clinic.timeZone ?? 'UTC'} language="en" form="short" />
        ),
      },
      ...(open
        ? [{ label: 'Decision', of: (one: Registration) => <Verdicts {...{ one, rejected }} /> }]
        : []),
    ]}
  />
)

const Who = ({ name, email }: Registration) => (
  <>
    <span dir="auto">{name}</span>
    <br />
    <span class="small muted">{email}</span>
  </>
)

const Box = ({ ticked, ...one }: Registration & { ticked: boolean }) => (
  <label class="choice">
    <input type="checkbox" name={chosenName(one.id)} value={String(one.round)} checked={ticked} />
    <span>
      <Who {...one} />
    </span>
  </label>
)

const Organisation = ({ organisation, jobTitle, sector }: Registration) => (
  <>
    <span dir="auto">{organisation}</span>
    <br />
    <span class="small muted">
      {jobTitle && `${jobTitle}, `}
      {sectorWords[sector]}
    </span>
  </>
)

const Verdicts = ({ one, rejected }: { one: Registration; rejected: boolean }) => (
  <div class="actions">
    <Verdict {...one} verdict="approve" label={rejected ? 'Approve after all' : 'Approve'} />
    {!rejected && <Verdict {...one} verdict="reject" label="Reject" />}
  </div>
)

const Verdict = ({
  verdict,
  label,
  id,
  round,
  name,
}: Pick<Registration, 'id' | 'round' | 'name'> & { verdict: 'approve' | 'reject'; label: string }) => (
  <button
    class="button small"
    type="submit"
    name="decision"
    value={verdictOn(verdict, { id, round })}
    aria-label={`${label}: ${name}`}
  >
    {label}
  </button>
)
