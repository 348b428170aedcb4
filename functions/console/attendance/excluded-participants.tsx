import type { ExcludedParticipant } from '../../../shared/domain/attendance/summary/day-attendance'
import type { DecidedRow } from '../../../shared/queries/day-report'
import { DecisionButton, formatMinutes, type MatchSectionProps } from './match-forms'

/** Hosts, interpreters and bots, each by name with the reason and a button to include them; then every decision. */
export const ExcludedParticipantsSection = (props: MatchSectionProps) => {
  const { excluded, decided } = props.report
  if (excluded.length + decided.length === 0) return null
  return (
    <section id="excluded">
      <h2>{decided.length > 0 ? 'Excluded and matched by hand' : 'Excluded'}</h2>
      {excluded.length > 0 && (
        <>
          <p class="prose muted">These participants are not counted. Include those who took part.</p>
          <ul class="cards-list">
            {excluded.map((row) => (
              <ExcludedRow {...props} row={row} />
            ))}
          </ul>
        </>
      )}
      {decided.length > 0 && <DecidedRows {...props} />}
    </section>
  )
}

const roleLabels: Record<ExcludedParticipant['role'], string> = {
  host: 'host',
  interpreter: 'interpreter',
  recorder: 'bot',
  'not-participant': 'not a participant',
}

/** `host: named as the host in Zoom’s report`. */
export const formatExclusion = ({ role, reason }: ExcludedParticipant): string => {
  const label = roleLabels[role]
  if (reason === 'report-host') return `${label}: named as the host in Zoom’s report`
  if (reason === 'organiser-address') return `${label}: the address of an organiser`
  return reason === 'name' ? `${label}: suggested by the display name` : label
}

const ExcludedRow = ({ row, ...props }: MatchSectionProps & { row: ExcludedParticipant }) => (
  <li class="card row">
    <span>
      <strong dir="auto">{row.name || '(no name)'}</strong>
      {row.email && `, ${row.email}`} <span class="muted">{formatMinutes(row.minutes)}</span>,{' '}
      {formatExclusion(row)}
    </span>
    {props.canMatchRows && (
      <DecisionButton {...props} participantKey={row.participantKey} decision="participant" label="Include" />
    )}
  </li>
)

const DecidedRows = (props: MatchSectionProps) => (
  <details>
    <summary>Decided by hand: {props.report.decided.length}</summary>
    <ul class="cards-list">
      {props.report.decided.map((row) => (
        <li class="card row">
          <span>
            <strong dir="auto">{row.name || '(no name)'}</strong>{' '}
            <span class="muted">{formatMinutes(row.minutes)}</span>, {formatDecision(row)}
          </span>
          {props.canMatchRows && (
            <DecisionButton
              {...props}
              participantKey={row.participantKey}
              decision="undecided"
              label="Undo"
            />
          )}
        </li>
      ))}
    </ul>
  </details>
)

const formatDecision = ({ person }: DecidedRow): string => {
  if (typeof person !== 'string') return `matched to ${person.name}, ${person.email}`
  return person === 'participant' ? 'included as a participant' : roleLabels[person]
}
