import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import type { ClinicReport } from '../../../shared/queries/clinic-report/read-clinic-report'
import { FigureLink } from '../components/figure-link'
import type { ReportLinks } from './report-links'

interface TotalFiguresProps {
  definitions: ReportDefinitions
  report: Pick<ClinicReport, 'totals' | 'days' | 'hasMeeting'>
  links: ReportLinks
}

/** The numbers of the whole clinic that are no step of the funnel. */
export const TotalFigures = ({
  definitions,
  report: { totals, days, hasMeeting },
  links,
}: TotalFiguresProps) => {
  const figures = [
    ...(days.length > 1
      ? [
          {
            number: 'attendedAllDays' as const,
            value: totals.attendedAllDays,
            href: links.attendees({ reach: 'all-days' }),
          },
        ]
      : []),
    { number: 'institutions' as const, value: totals.institutionsJoined, href: links.attendees({}) },
    { number: 'countries' as const, value: totals.countriesJoined, href: links.attendees({}) },
    ...(hasMeeting
      ? [
          {
            number: 'personHours' as const,
            value: totals.personMinutes === null ? null : totals.personMinutes / 60,
            href: links.attendees({ sort: 'minutes' }),
          },
        ]
      : []),
  ]
  return (
    <dl class="numbers">
      {figures.map(({ number, value, href }) => (
        <div>
          <dt>{definitions[number].label}</dt>
          <dd>
            <FigureLink value={value} href={href} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
