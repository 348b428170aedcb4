import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { UnmatchedParticipant } from '../../../shared/domain/attendance/summary/day-attendance'
import type { DayReport } from '../../../shared/queries/day-report'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState, NoticeBox } from '../../../shared/web/notices'
import { ExcludedParticipantsSection } from '../attendance/excluded-participants'
import { formatMinutes } from '../attendance/match-forms'
import { reasonLabels } from '../attendance/unmatched-participants'
import { ConsolePage } from '../components/console-page'
import type { DayRoute } from '../find-day'
import type { FormValues } from '../forms/form-values'

interface ParticipantsPageProps extends DayRoute {
  staff: StaffMember
  report: DayReport
  notice?: string | undefined
  /** What was typed, and what is wrong with it by field. */
  values?: FormValues
  errors?: Record<string, string>
}

const REGISTRANTS_ID = 'registrants'

/** Review of the participants who could not be matched: a choice for each, saved together. */
export const ParticipantsPage = (props: ParticipantsPageProps) => {
  const { staff, clinic, day, report, notice, errors = {} } = props
  const canMatchRows = can(staff, 'attendance:match', clinic)
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  return (
    <ConsolePage title={`Participants of day ${day.number}: ${clinic.title}`} {...{ staff, clinic, notice }}>
      <h1>Participants of day {day.number}</h1>
      <p class="prose muted">
        We never match on a name alone. A choice is repeated on the other days and remembered for later
        clinics, unless the display name says nothing about the person.
      </p>
      {Object.keys(errors).length > 0 && (
        <NoticeBox tone="bad" title="Nothing was saved">
          <p>Some addresses belong to no registrant. Correct them below, then save again.</p>
        </NoticeBox>
      )}
      {report.unmatched.length === 0 ? (
        <EmptyState>
          <p>No unmatched participants.</p>
          <a href={`/console/clinics/${clinic.id}/attendees?day=${day.number}`}>List of attendees</a>
        </EmptyState>
      ) : (
        <form method="post" action={`${base}/participants`} class="stack">
          <datalist id={REGISTRANTS_ID}>
            {report.registrants.map(({ name, email }) => (
              <option value={email}>{name}</option>
            ))}
          </datalist>
          <ul class="cards-list">
            {report.unmatched.map((row) => (
              <ParticipantCard {...props} {...{ row, base, canMatchRows }} />
            ))}
          </ul>
          {canMatchRows && (
            <div class="actions">
              <button class="button primary" type="submit">
                Save choices
              </button>
            </div>
          )}
        </form>
      )}
      <ExcludedParticipantsSection {...{ clinic, day, report, canMatchRows }} page={1} />
    </ConsolePage>
  )
}

interface ParticipantCardProps extends ParticipantsPageProps {
  row: UnmatchedParticipant
  base: string
  canMatchRows: boolean
}

const ParticipantCard = ({ row, base, canMatchRows, values = {}, errors = {} }: ParticipantCardProps) => {
  const key = row.participantKey
  return (
    <li class="card" id={`row-${key}`}>
      <p>
        <strong dir="auto">{row.name || '(no name)'}</strong>
        {row.email && `, ${row.email}`}{' '}
        <span class="muted">
          {formatMinutes(row.minutes)}, {row.rows === 1 ? '1 row' : `${row.rows} rows`}
        </span>
      </p>
      <CandidateList candidates={row.candidates.slice(0, MAX_SHOWN_CANDIDATES)} />
      {row.candidates.length > MAX_SHOWN_CANDIDATES && (
        <details>
          <summary>{row.candidates.length - MAX_SHOWN_CANDIDATES} more</summary>
          <CandidateList candidates={row.candidates.slice(MAX_SHOWN_CANDIDATES)} />
        </details>
      )}
      {canMatchRows && (
        <div class="inline">
          <SelectField
            name={`choice.${key}`}
            label="This is"
            optional=""
            value={values[`choice.${key}`]}
            empty="not decided"
            options={[
              ...row.candidates.map(({ registrationId, name, email }) => ({
                value: registrationId,
                label: `${name}, ${email}`,
              })),
              ...roleOptions,
            ]}
          />
          <details open={Boolean(values[`email.${key}`] || errors[`email.${key}`])}>
            <summary>
              Someone else
              <span class="hidden"> than the suggestions for {row.name || 'this participant'}</span>
            </summary>
            <InputField
              name={`email.${key}`}
              label="Another registrant (e-mail)"
              type="email"
              list={REGISTRANTS_ID}
              optional=""
              value={values[`email.${key}`]}
              error={errors[`email.${key}`]}
            />
            <a href={`${base}/participants/new?row=${key}`}>
              Register someone new
              <span class="hidden"> for {row.name || 'the participant without a name'}</span>
            </a>
          </details>
        </div>
      )}
    </li>
  )
}

/** The most plausible stand first; the choice offers all. */
const MAX_SHOWN_CANDIDATES = 2

const CandidateList = ({ candidates }: Pick<UnmatchedParticipant, 'candidates'>) =>
  candidates.length === 0 ? null : (
    <ul>
      {candidates.map(({ name, email, reasons }) => (
        <li>
          <span dir="auto">{name}</span>, {email}: {reasons.map((reason) => reasonLabels[reason]).join(', ')}
        </li>
      ))}
    </ul>
  )

const roleOptions = [
  { value: 'host', label: 'Host' },
  { value: 'interpreter', label: 'Interpreter' },
  { value: 'recorder', label: 'Bot' },
  { value: 'not-participant', label: 'Not a participant' },
]
