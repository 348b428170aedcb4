import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import { pluralise } from '../components/labels'

/**
 * What became of the rows that count for no registrant. Says that every row belongs to a registrant only where no
 * row was unmatched, excluded or unreadable.
 */
export const formatRowCounts = ({
  counts,
  excluded: { 'not-participant': notParticipants, ...roles },
  skippedRows,
}: Pick<DaySummary, 'counts' | 'excluded' | 'skippedRows'>): string => {
  const inRole = Object.values(roles).reduce((sum, count) => sum + count, 0)
  const left = [
    ...(inRole > 0 ? [formatExcluded(inRole)] : []),
    ...(notParticipants > 0
      ? [`${notParticipants === 1 ? '1 entry' : `${notParticipants} entries`} ignored as not a participant.`]
      : []),
    ...(skippedRows > 0 ? [formatSkippedRows(skippedRows)] : []),
  ]
  if (counts.unmatchedRows > 0) {
    const people = pluralise(counts.unmatchedPeople, 'participant')
    return [`${people} (${pluralise(counts.unmatchedRows, 'row')}) could not be matched.`, ...left].join(' ')
  }
  return left.length === 0
    ? 'Every row belongs to a registrant.'
    : ['No participant is left unmatched.', ...left].join(' ')
}

const formatExcluded = (people: number): string =>
  people === 1 ? '1 host, interpreter or bot excluded.' : `${people} hosts, interpreters and bots excluded.`

const formatSkippedRows = (rows: number): string =>
  `${pluralise(rows, 'row')} of the report could not be read and ${rows === 1 ? 'was' : 'were'} left out.`
