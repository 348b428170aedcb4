import type { DayTotals } from '../../../shared/domain/attendees/attendance-totals'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import type { DayPair } from '../../../shared/domain/clinic-report/report-groups'
import type { ClinicReport } from '../../../shared/queries/clinic-report/read-clinic-report'
import { dayRowsHref } from '../attendees/attendee-filter'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { DefinitionNotes } from './definition-notes'
import type { ReportLinks } from './report-links'

interface DaySectionsProps {
  clinic: Clinic
  definitions: ReportDefinitions
  report: Pick<ClinicReport, 'days' | 'dayPairs' | 'hasMeeting'>
  links: ReportLinks
}

/** Each day, and who came back on the next one. */
export const DaySections = ({ clinic, definitions, report, links }: DaySectionsProps) =>
  report.days.length === 0 ? null : (
    <>
      <section>
        <h2>Days</h2>
        <CardTable rows={report.days} columns={dayColumns({ clinic, definitions, report, links })} />
        {report.hasMeeting && <DefinitionNotes definitions={definitions} numbers={['unmatched']} />}
      </section>
      {report.dayPairs.length > 0 && <DayPairSection pairs={report.dayPairs} links={links} />}
    </>
  )

const dayColumns = ({
  clinic,
  definitions,
  report: { hasMeeting },
  links,
}: DaySectionsProps): [CardColumn<DayTotals>, ...CardColumn<DayTotals>[]] => {
  const column = (reach: 'registered' | 'clicked' | 'joined' | 'attended'): CardColumn<DayTotals> => ({
    label: definitions[reach].label,
    isNumeric: true,
    render: (row) => <FigureLink value={row[reach]} href={links.attendees({ day: row.day, reach })} />,
  })
  return [
    { label: 'Day', render: ({ day }) => `Day ${day}` },
    column('registered'),
    ...(hasMeeting ? [column('clicked')] : []),
    column('joined'),
    column('attended'),
    ...(hasMeeting ? meetingColumns(clinic, links) : []),
  ]
}

const DayPairSection = ({ pairs, links }: { pairs: readonly DayPair[]; links: ReportLinks }) => {
  const joined = (day: number) => ({ reach: 'joined' as const, day })
  return (
    <section>
      <h2>From day to day</h2>
      <CardTable
        compact
        rows={pairs}
        columns={[
          { label: 'Days', render: ({ first, second }) => `Day ${first} and day ${second}` },
          {
            label: 'On both',
            isNumeric: true,
            render: ({ first, second, both }) => (
              <FigureLink value={both} href={links.attendees({ ...joined(first), also: joined(second) })} />
            ),
          },
          {
            label: 'Only the first',
            isNumeric: true,
            render: ({ first, second, onlyFirst }) => (
              <FigureLink
                value={onlyFirst}
                href={links.attendees({ ...joined(first), except: joined(second) })}
              />
            ),
          },
          {
            label: 'Only the second',
            isNumeric: true,
            render: ({ first, second, onlySecond }) => (
              <FigureLink
                value={onlySecond}
                href={links.attendees({ ...joined(second), except: joined(first) })}
              />
            ),
          },
        ]}
      />
      <p class="small muted">Registered people who joined, each once.</p>
    </section>
  )
}

/** What only a meeting has. */
const meetingColumns = (clinic: Clinic, links: ReportLinks): CardColumn<DayTotals>[] => [
  {
    label: 'Unmatched',
    isNumeric: true,
    render: ({ day, unmatched }) => (
      <FigureLink
        value={unmatched}
        href={links.attendees({}) === null ? null : dayRowsHref(clinic.id, day)}
      />
    ),
  },
  {
    label: 'Person-hours',
    isNumeric: true,
    render: ({ day, personMinutes }) => (
      <FigureLink
        value={personMinutes === null ? null : personMinutes / 60}
        href={links.attendees({ day, sort: 'minutes' })}
      />
    ),
  },
]
