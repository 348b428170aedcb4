import type { Clinic } from '../../../shared/domain/clinic'
import type { Registration } from '../../../shared/domain/registration'
import { momentWords } from '../../../shared/language/times'
import { countryName } from '../../../shared/pages/form/places'
import { chosenName, verdictOn } from '../forms/decision-form'
import { sectorWords } from './words'

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
export const DecisionTable = ({ registrations, since, ...rest }: DecisionTableProps) => (
  <div class="table cards">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Organisation</th>
          <th scope="col">Country</th>
          <th scope="col">{since}</th>
          {rest.open && <th scope="col">Decision</th>}
        </tr>
      </thead>
      <tbody>
        {registrations.map((registration) => (
          <Row {...{ registration, since, ...rest }} />
        ))}
      </tbody>
    </table>
  </div>
)

type RowProps = Omit<DecisionTableProps, 'registrations'> & { registration: Registration }

const Row = ({ registration, clinic, since, open, all = false, rejected = false }: RowProps) => {
  const { id, round, name, email, organisation, jobTitle, sector, country, confirmedAt } = registration
  const told = (
    <>
      <span dir="auto">{name}</span>
      <br />
      <span class="small muted">{email}</span>
    </>
  )
  return (
    <tr>
      <th scope="row">
        {open && !rejected ? (
          <label class="choice">
            <input type="checkbox" name={chosenName(id)} value={String(round)} checked={all} />
            <span>{told}</span>
          </label>
        ) : (
          told
        )}
      </th>
      <td data-label="Organisation">
        <span dir="auto">{organisation}</span>
        <br />
        <span class="small muted">
          {jobTitle && `${jobTitle}, `}
          {sectorWords[sector]}
        </span>
      </td>
      <td data-label="Country">{countryName(country, 'en')}</td>
      <td data-label={since}>{momentWords(confirmedAt, clinic.timeZone ?? 'UTC', 'en')}</td>
      {open && (
        <td data-label="Decision">
          <div class="actions">
            <Verdict {...registration} verdict="approve" label={rejected ? 'Approve after all' : 'Approve'} />
            {!rejected && <Verdict {...registration} verdict="reject" label="Reject" />}
          </div>
        </td>
      )}
    </tr>
  )
}

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
