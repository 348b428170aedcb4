import {
  type ClinicComparison,
  COMPARABLE_YEARS,
  MAX_COMPARABLE_CLINICS,
  MIN_COMPARABLE_CLINICS,
} from '../../../shared/domain/attendance/summary/comparable-clinics'
import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import type { ListHref } from './lists-of-day'

interface ComparisonSectionProps {
  clinic: Clinic
  summary: DaySummary
  /** Day 1, where this is a later day and that one has a summary. */
  dayOne: DaySummary | undefined
  listHref: ListHref
}

type ComparedNumber = 'registered' | 'joinClicked' | 'joined' | 'attended'

const listReachFor = (number: ComparedNumber) => (number === 'joinClicked' ? 'clicked' : number)

/** The four numbers against day 1 and against the average of comparable clinics, behind which there is no list. */
export const SummaryComparisonSection = ({ clinic, summary, dayOne, listHref }: ComparisonSectionProps) => {
  const { comparison } = summary
  if (!dayOne && !comparison) return null
  const averages = comparison?.averages ?? null
  const labels = labelsFor(clinic)
  const column = (
    label: string,
    from: Partial<Record<ComparedNumber, number | null>>,
    day: number | null,
  ): CardColumn<ComparedNumber> => ({
    label,
    isNumeric: true,
    render: (number) => (
      <FigureLink
        value={from[number] ?? null}
        href={day === null ? null : listHref({ day, reach: listReachFor(number) })}
      />
    ),
  })
  return (
    <section>
      <h2>{dayOne ? 'Against day 1 and comparable clinics' : 'Against comparable clinics'}</h2>
      {(dayOne || averages) && (
        <CardTable
          compact
          rows={comparedNumbers(clinic)}
          columns={[
            { label: 'Number', render: (number) => labels[number] },
            column(`Day ${summary.day}`, summary.counts, summary.day),
            ...(dayOne ? [column('Day 1', dayOne.counts, dayOne.day)] : []),
            ...(averages ? [column('Average of comparable clinics', averages, null)] : []),
          ]}
        />
      )}
      {comparison && <p class="muted small">{describeComparable(comparison)}</p>}
    </section>
  )
}

const labelsFor = (clinic: Clinic): Record<ComparedNumber, string | undefined> => {
  const definitions = definitionsFor(hasOnlineMeeting(clinic))
  return {
    registered: definitions.registered?.label,
    joinClicked: definitions.clicked?.label,
    joined: definitions.joined?.label,
    attended: definitions.attended?.label,
  }
}

const comparedNumbers = (clinic: Clinic): ComparedNumber[] => [
  'registered',
  ...(hasOnlineMeeting(clinic) ? (['joinClicked'] as const) : []),
  'joined',
  'attended',
]

/** The one definition of what is comparable. */
const describeComparable = ({ clinics, averages }: ClinicComparison): string => {
  const definition = `Comparable clinics are of the same mode, began in the ${COMPARABLE_YEARS} years before this one, and their attendance on the same day is known; the latest ${MAX_COMPARABLE_CLINICS} at most are used.`
  return averages === null
    ? `There is no average yet. It needs at least ${MIN_COMPARABLE_CLINICS} comparable clinics and, for each organiser of this clinic, at least ${MIN_COMPARABLE_CLINICS} that other people organised. ${clinics} ${clinics === 1 ? 'is' : 'are'} known. ${definition}`
    : `The average is of ${clinics} clinics. ${definition}`
}
