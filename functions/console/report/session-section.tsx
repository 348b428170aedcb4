import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import type { SessionInterest } from '../../../shared/domain/clinic-report/session-interest'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import { CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { BarFigure } from './bar-figure'
import { DefinitionNotes } from './definition-notes'
import { formatShare } from './report-labels'
import type { ReportLinks } from './report-links'

interface SessionSectionProps {
  definitions: ReportDefinitions
  sessions: readonly SessionInterest[]
  links: ReportLinks
}

/** The interest in each session, in the order of the programme. */
export const SessionSection = ({ definitions, sessions, links }: SessionSectionProps) => {
  if (sessions.length === 0) return null
  const bars = sessions.map((session) => ({
    label: nameSession(session),
    value: session.people,
    text: formatFigure(session.people),
  }))
  return (
    <section>
      <h2>Interest in the sessions</h2>
      <BarFigure
        id="sessions"
        title="People in each session"
        caption="People in each session, in the order of the programme."
        bars={bars}
      />
      <CardTable
        rows={sessions}
        columns={[
          { label: 'Session', dir: 'auto', render: (session) => nameSession(session) },
          { label: 'Length', isNumeric: true, render: ({ minutes }) => `${minutes} min` },
          {
            label: 'People',
            isNumeric: true,
            render: ({ day, number, people }) => (
              <FigureLink value={people} href={links.attendees({ day, session: number })} />
            ),
          },
          {
            label: 'Average stay',
            isNumeric: true,
            render: ({ averageMinutes, minutes }) =>
              averageMinutes === null
                ? formatFigure(null)
                : `${formatFigure(Math.round(averageMinutes))} min, ${formatShare(averageMinutes, minutes)}`,
          },
        ]}
      />
      <DefinitionNotes definitions={definitions} numbers={['sessionPeople', 'sessionStay']} />
    </section>
  )
}

const nameSession = ({ day, title }: Pick<SessionInterest, 'day' | 'title'>): string => `Day ${day}: ${title}`
