import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import type { DayReport } from '../../../shared/queries/day-report'

/** An address that was typed for a participant and belongs to no registrant. */
export interface UnknownAddress {
  participantKey: string
  address: string
}

export interface MatchSectionProps {
  clinic: Clinic
  day: ClinicDay
  report: DayReport
  /** Whether the staff member may decide, or only read. */
  canMatchRows: boolean
  /** Of the unmatched participants, from 1; a decision leads back to it. */
  page: number
  unknownAddress?: UnknownAddress
}

export interface MatchFormProps extends MatchSectionProps {
  participantKey: string
}

export const formatMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`)

export const matchesPath = ({
  clinic,
  day,
  page,
}: Pick<MatchSectionProps, 'clinic' | 'day' | 'page'>): string =>
  `/console/clinics/${clinic.id}/days/${day.number}/matches${page > 1 ? `?page=${page}` : ''}`

/** Stores a decision about a participant that names no registrant. @param decision a decision word, or `undecided` */
export const DecisionButton = ({
  participantKey,
  decision,
  label,
  ...props
}: MatchFormProps & { decision: string; label: string }) => (
  <form method="post" action={matchesPath(props)}>
    <input type="hidden" name="row" value={participantKey} />
    <input type="hidden" name="decision" value={decision} />
    <button class="button small" type="submit">
      {label}
    </button>
  </form>
)
