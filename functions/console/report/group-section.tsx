import type { ReportDefinitions } from '../../../shared/domain/clinic-report/report-definitions'
import type { ReportGroup } from '../../../shared/domain/clinic-report/report-groups'
import { UNANSWERED } from '../../../shared/queries/attendees/attendee-list'
import {
  type ClinicReport,
  type ReportDimension,
  reportDimensions,
} from '../../../shared/queries/clinic-report/read-clinic-report'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { dimensionHeadings, nameReportGroup } from './report-labels'
import type { ReportLinks } from './report-links'

/** As many as can be read at once; the workbook has all of them. */
const MAX_ROWS = 40

interface GroupSectionsProps {
  definitions: ReportDefinitions
  groups: ClinicReport['groups']
  links: ReportLinks
}

/** The clinic's people by sector, institution, country, gender and language. */
export const GroupSections = ({ definitions, groups, links }: GroupSectionsProps) => (
  <>
    {reportDimensions
      .filter((dimension) => groups[dimension].length > 0)
      .map((dimension) => (
        <section>
          <h2>By {dimensionHeadings[dimension].toLowerCase()}</h2>
          <CardTable
            compact
            rows={groups[dimension].slice(0, MAX_ROWS)}
            columns={groupColumns(dimension, definitions, links)}
          />
          {groups[dimension].length > MAX_ROWS && (
            <p class="small muted">
              The first {MAX_ROWS} of {groups[dimension].length}; the Excel workbook has all of them.
            </p>
          )}
        </section>
      ))}
  </>
)

const groupColumns = (
  dimension: ReportDimension,
  definitions: ReportDefinitions,
  links: ReportLinks,
): [CardColumn<ReportGroup>, ...CardColumn<ReportGroup>[]] => {
  const column = (reach: 'registered' | 'joined' | 'attended'): CardColumn<ReportGroup> => ({
    label: definitions[reach].label,
    isNumeric: true,
    render: (group) => (
      <FigureLink
        value={group[reach]}
        href={links.attendees({ reach, [dimension]: group.key ?? UNANSWERED })}
      />
    ),
  })
  return [
    {
      label: dimensionHeadings[dimension],
      dir: 'auto',
      render: (group) => nameReportGroup(group, dimension),
    },
    column('registered'),
    column('joined'),
    column('attended'),
  ]
}
