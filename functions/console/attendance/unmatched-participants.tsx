import type { CandidateReason } from '../../../shared/domain/attendance/matching/match-candidates'
import type { UnmatchedParticipant } from '../../../shared/domain/attendance/summary/day-attendance'
import { InputField } from '../../../shared/web/form/text-fields'
import { PageLinks } from '../components/page-links'
import {
  DecisionButton,
  formatMinutes,
  type MatchFormProps,
  type MatchSectionProps,
  matchesPath,
} from './match-forms'

const REGISTRANTS_ID = 'registrants'
/** Twenty rows with their forms are 45 KB of HTML. */
export const UNMATCHED_PER_PAGE = 20
/** Of more registrants the browser would be sent a list that is longer than the page. */
const MAX_SUGGESTED_REGISTRANTS = 150

/** Participants who could not be matched, each with the registrants who are plausible and why. */
export const UnmatchedParticipantsSection = (props: MatchSectionProps) => {
  const { unmatched, unmatchedPeople, hasNames, registrants, sharedAddress } = props.report
  const first = (props.page - 1) * UNMATCHED_PER_PAGE
  const shown = unmatched.slice(first, first + UNMATCHED_PER_PAGE)
  if (unmatchedPeople === 0) return null
  if (!hasNames) {
    return (
      <section id="rows">
        <h2>Unmatched participants: {unmatchedPeople}</h2>
        <p class="prose muted">Your role shows no names. Organisers of this clinic can match them.</p>
      </section>
    )
  }
  return (
    <section id="rows">
      <h2>Unmatched participants</h2>
      <p class="prose muted">
        We never match on a name alone. Confirm a suggestion, enter the registrant’s e-mail address, or mark
        the entry as not a participant.
      </p>
      {sharedAddress && (
        <p class="prose">
          Every row has the address {sharedAddress}, under several names. It was not used to match.
        </p>
      )}
      {unmatched.length > shown.length && (
        <p role="status">
          {first + 1} to {first + shown.length} of {unmatched.length} are shown.
        </p>
      )}
      {props.canMatchRows && registrants.length <= MAX_SUGGESTED_REGISTRANTS && (
        <datalist id={REGISTRANTS_ID}>
          {registrants.map(({ name, email }) => (
            <option value={email}>{name}</option>
          ))}
        </datalist>
      )}
      <ul class="cards-list">
        {shown.map((row) => (
          <UnmatchedRow {...props} row={row} />
        ))}
      </ul>
      <PageLinks
        {...{ page: props.page, count: unmatched.length, perPage: UNMATCHED_PER_PAGE }}
        hrefOf={(page) => `?page=${page}#rows`}
      />
    </section>
  )
}

export const reasonLabels: Record<CandidateReason, string> = {
  'address-in-name': 'this address is the display name',
  'same-name': 'same name',
  'same-account': 'the account is theirs, but the name is not',
  'organisation-in-name': 'organisation in the display name',
  'clicked-at-that-minute': 'clicked the joining link at that minute',
}

const UnmatchedRow = ({ row, ...props }: MatchSectionProps & { row: UnmatchedParticipant }) => (
  <li class="card" id={`row-${row.participantKey}`}>
    <p>
      <strong dir="auto">{row.name || '(no name)'}</strong>
      {row.email && `, ${row.email}`}{' '}
      <span class="muted">
        {formatMinutes(row.minutes)}, {row.rows === 1 ? '1 row' : `${row.rows} rows`}
      </span>
    </p>
    {row.candidates.map(({ email, name, reasons }) => (
      <div class="row">
        <span>
          <strong dir="auto">{name}</strong>, {email}:{' '}
          {reasons.map((reason) => reasonLabels[reason]).join(', ')}
        </span>
        {props.canMatchRows && (
          <ConfirmMatchForm {...props} participantKey={row.participantKey} email={email} />
        )}
      </div>
    ))}
    {props.canMatchRows && <ManualMatchForms {...props} participantKey={row.participantKey} />}
  </li>
)

const ConfirmMatchForm = ({ participantKey, email, ...props }: MatchFormProps & { email: string }) => (
  <form method="post" action={matchesPath(props)}>
    <input type="hidden" name="row" value={participantKey} />
    <input type="hidden" name="email" value={email} />
    <button class="button small" type="submit">
      Confirm match
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
            ? { value: props.unknownAddress.address, error: 'No registrant has this address.' }
            : {})}
        />
      </div>
      <button class="button small" type="submit">
        Match
      </button>
    </form>
    <DecisionButton
      {...props}
      participantKey={participantKey}
      decision="not-participant"
      label="Not a participant"
    />
    <DecisionButton {...props} participantKey={participantKey} decision="host" label="Host" />
    <DecisionButton {...props} participantKey={participantKey} decision="interpreter" label="Interpreter" />
    <DecisionButton {...props} participantKey={participantKey} decision="recorder" label="Bot" />
  </div>
)
