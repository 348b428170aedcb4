import type { UnmatchedParticipant } from '../../../shared/domain/attendance/day-attendance'
import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import type { DayReport, DecidedRow } from '../../../shared/queries/day-report'
import { InputField } from '../../../shared/web/form/text-fields'

/** What was typed at a row, and is no registrant's address. */
export interface UnknownAddress {
  participantKey: string
  address: string
}

interface UnmatchedRowsProps {
  clinic: Clinic
  day: ClinicDay
  report: DayReport
  /** Whether the person may decide, or only look. */
  canMatchRows: boolean
  unknownAddress?: UnknownAddress
}

const REGISTRANTS_ID = 'registrants'

/** Rows of the room that belong to nobody known, each with a proposal where a name fits, and what was decided. */
export const UnmatchedRowsSection = (props: UnmatchedRowsProps) => {
  const { unmatched, decided, registrants } = props.report
  if (unmatched.length + decided.length === 0) return null
  return (
    <section id="rows">
      <h2>Whose rows are these?</h2>
      <p class="prose muted">
        Names alone decide nothing. Confirm a proposal, enter the registrant’s e-mail, or say that it is
        nobody who counts.
      </p>
      {props.canMatchRows && (
        <datalist id={REGISTRANTS_ID}>
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
      {decided.length > 0 && <DecidedRows {...props} />}
    </section>
  )
}

const formatMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`)

const UnmatchedRow = ({ row, ...props }: UnmatchedRowsProps & { row: UnmatchedParticipant }) => {
  const proposed = props.report.registrants.find(({ email }) => email === row.proposal?.email)
  return (
    <li class="card" id={`row-${row.participantKey}`}>
      <p>
        <strong dir="auto">{row.name || '(no name)'}</strong>
        {row.email && `, ${row.email}`}{' '}
        <span class="muted">
          {formatMinutes(row.minutes)}, {row.rows === 1 ? '1 row' : `${row.rows} rows`}
        </span>
      </p>
      {proposed && row.proposal && (
        <div class="row">
          <span>
            Perhaps <strong dir="auto">{proposed.name}</strong>, {proposed.email}?
          </span>
          {props.canMatchRows && (
            <ConfirmMatchForm
              {...props}
              participantKey={row.participantKey}
              email={row.proposal.email}
              label="Yes, this is the person"
            />
          )}
        </div>
      )}
      {props.canMatchRows && <ManualMatchForms {...props} participantKey={row.participantKey} />}
    </li>
  )
}

const DecidedRows = (props: UnmatchedRowsProps) => (
  <details>
    <summary>Decided by hand: {props.report.decided.length}</summary>
    <ul class="cards-list">
      {props.report.decided.map((row) => (
        <li class="card">
          <p>
            <strong dir="auto">{row.name || '(no name)'}</strong>{' '}
            <span class="muted">{formatMinutes(row.minutes)}</span> {formatDecision(row)}
          </p>
          {props.canMatchRows && <ManualMatchForms {...props} participantKey={row.participantKey} />}
        </li>
      ))}
    </ul>
  </details>
)

const formatDecision = ({ person: whose }: DecidedRow): string =>
  whose === 'nobody' ? 'is nobody who counts' : `is ${whose.name}, ${whose.email}`

interface MatchFormProps extends UnmatchedRowsProps {
  participantKey: string
}

const matchesPath = ({ clinic, day }: UnmatchedRowsProps): string =>
  `/console/clinics/${clinic.id}/days/${day.number}/matches`

const ConfirmMatchForm = ({
  participantKey,
  email,
  label,
  ...props
}: MatchFormProps & { email: string; label: string }) => (
  <form method="post" action={matchesPath(props)}>
    <input type="hidden" name="row" value={participantKey} />
    <input type="hidden" name="email" value={email} />
    <button class="button small" type="submit">
      {label}
    </button>
  </form>
)

const ManualMatchForms = ({ participantKey, ...props }: MatchFormProps) => (
  <div class="inline">
    <form method="post" action={matchesPath(props)} class="inline grow">
      <input type="hidden" name="row" value={participantKey} />
      <div class="grow">
        <InputField
          name={`email.${participantKey}`}
          label="Registrant’s e-mail"
          type="email"
          list={REGISTRANTS_ID}
          {...(props.unknownAddress?.participantKey === participantKey
            ? { value: props.unknownAddress.address, error: 'Nobody with this address is registered.' }
            : {})}
        />
      </div>
      <button class="button small" type="submit">
        It is this person
      </button>
    </form>
    <form method="post" action={matchesPath(props)}>
      <input type="hidden" name="row" value={participantKey} />
      <input type="hidden" name="nobody" value="yes" />
      <button class="button small" type="submit">
        Nobody who counts
      </button>
    </form>
  </div>
)
