import type { Unmatched } from '../../../../shared/domain/attendance/day-attendance'
import type { Clinic, Day } from '../../../../shared/domain/clinic/clinic'
import { Field } from '../../../../shared/pages/form/field'
import type { DayReport, DecidedRow } from '../../queries/day-report'

/** What was typed at a row, and is no registrant's address. */
export interface UnknownAddress {
  rowKey: string
  address: string
}

interface RowsProps {
  clinic: Clinic
  day: Day
  report: DayReport
  /** Whether the person may decide, or only look. */
  mayCount: boolean
  unknown?: UnknownAddress
}

const PEOPLE = 'registrants'

/** Rows of the room that belong to nobody known, each with a proposal where a name fits, and what was decided. */
export const RowsToDecide = (props: RowsProps) => {
  const { unmatched, decided, registrants } = props.report
  if (unmatched.length + decided.length === 0) return null
  return (
    <section id="rows">
      <h2>Whose rows are these?</h2>
      <p class="prose muted">
        Names alone decide nothing. Confirm a proposal, enter the registrant’s e-mail, or say that it is
        nobody who counts.
      </p>
      {props.mayCount && (
        <datalist id={PEOPLE}>
          {registrants.map(({ name, email }) => (
            <option value={email}>{name}</option>
          ))}
        </datalist>
      )}
      <ul class="cards-list">
        {unmatched.map((row) => (
          <UnmatchedRow {...props} row={row} />
        ))}
      </ul>
      {decided.length > 0 && <Decided {...props} />}
    </section>
  )
}

const minutesWords = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`)

const UnmatchedRow = ({ row, ...props }: RowsProps & { row: Unmatched }) => {
  const proposed = props.report.registrants.find(({ email }) => email === row.proposal?.email)
  return (
    <li class="card" id={`row-${row.rowKey}`}>
      <p>
        <strong dir="auto">{row.name || '(no name)'}</strong>
        {row.email && `, ${row.email}`}{' '}
        <span class="muted">
          {minutesWords(row.minutes)}, {row.rows === 1 ? '1 row' : `${row.rows} rows`}
        </span>
      </p>
      {proposed && row.proposal && (
        <div class="row">
          <span>
            Perhaps <strong dir="auto">{proposed.name}</strong>, {proposed.email}?
          </span>
          {props.mayCount && (
            <Decide
              {...props}
              rowKey={row.rowKey}
              email={row.proposal.email}
              label="Yes, this is the person"
            />
          )}
        </div>
      )}
      {props.mayCount && <ByHand {...props} rowKey={row.rowKey} />}
    </li>
  )
}

const Decided = (props: RowsProps) => (
  <details>
    <summary>Decided by hand: {props.report.decided.length}</summary>
    <ul class="cards-list">
      {props.report.decided.map((row) => (
        <li class="card">
          <p>
            <strong dir="auto">{row.name || '(no name)'}</strong>{' '}
            <span class="muted">{minutesWords(row.minutes)}</span> {whoseWords(row)}
          </p>
          {props.mayCount && <ByHand {...props} rowKey={row.rowKey} />}
        </li>
      ))}
    </ul>
  </details>
)

const whoseWords = ({ whose }: DecidedRow): string =>
  whose === 'nobody' ? 'is nobody who counts' : `is ${whose.name}, ${whose.email}`

interface DecideProps extends RowsProps {
  rowKey: string
}

const actionOf = ({ clinic, day }: RowsProps): string =>
  `/console/clinics/${clinic.id}/days/${day.number}/matches`

const Decide = ({ rowKey, email, label, ...props }: DecideProps & { email: string; label: string }) => (
  <form method="post" action={actionOf(props)}>
    <input type="hidden" name="row" value={rowKey} />
    <input type="hidden" name="email" value={email} />
    <button class="button small" type="submit">
      {label}
    </button>
  </form>
)

const ByHand = ({ rowKey, ...props }: DecideProps) => (
  <div class="inline">
    <form method="post" action={actionOf(props)} class="inline grow">
      <input type="hidden" name="row" value={rowKey} />
      <div class="grow">
        <Field
          name={`email.${rowKey}`}
          label="Registrant’s e-mail"
          type="email"
          list={PEOPLE}
          {...(props.unknown?.rowKey === rowKey
            ? { value: props.unknown.address, error: 'Nobody with this address is registered.' }
            : {})}
        />
      </div>
      <button class="button small" type="submit">
        It is this person
      </button>
    </form>
    <form method="post" action={actionOf(props)}>
      <input type="hidden" name="row" value={rowKey} />
      <input type="hidden" name="nobody" value="yes" />
      <button class="button small" type="submit">
        Nobody who counts
      </button>
    </form>
  </div>
)
