import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { reportDefinitionsFor } from '../../../shared/domain/clinic-report/report-definitions'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import { CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { BarFigure } from '../report/bar-figure'
import { DefinitionNotes } from '../report/definition-notes'
import type { ListHref } from './lists-of-day'

interface SummarySessionsProps {
  clinic: Clinic
  summary: DaySummary
  listHref: ListHref
}

/** People in each session of the day, in the programme's order; nothing where no times are known. */
export const SummarySessionsSection = ({
  clinic,
  summary: { day, sessions },
  listHref,
}: SummarySessionsProps) => {
  if (sessions.every(({ people }) => people === null)) return null
  const bars = sessions.map(({ title, people }) => ({
    label: title,
    value: people,
    text: formatFigure(people),
  }))
  return (
    <section>
      <h2>Sessions</h2>
      <BarFigure
        id="sessions"
        title={`People in each session of day ${day}`}
        caption="People in each session, in the order of the programme."
        bars={bars}
      />
      <CardTable
        compact
        rows={sessions}
        columns={[
          { label: 'Session', dir: 'auto', render: ({ title }) => title },
          {
            label: 'People',
            isNumeric: true,
            render: ({ number, people }) => (
              <FigureLink value={people} href={listHref({ session: number })} />
            ),
          },
        ]}
      />
      <DefinitionNotes
        definitions={reportDefinitionsFor(hasOnlineMeeting(clinic))}
        numbers={['sessionPeople']}
      />
    </section>
  )
}
