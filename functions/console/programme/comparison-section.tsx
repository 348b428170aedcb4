import type { StaffMember } from '../../../shared/domain/access/staff'
import { figureDefinitions, formatFigure } from '../../../shared/domain/programme/figure-definitions'
import type { ProgrammeDimension, ProgrammeGroup } from '../../../shared/domain/programme/programme-groups'
import { labelGroup } from '../../../shared/queries/programme/group-labels'
import { CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { listHref } from './figure-links'

interface ComparisonSectionProps {
  staff: StaffMember
  by: ProgrammeDimension
  groups: readonly ProgrammeGroup[]
  compared: readonly [string, string]
}

/** Two groups, figure by figure, each as a link to what it counts; no difference is shown where one of them is not known. */
export const ComparisonSection = ({ staff, by, groups, compared }: ComparisonSectionProps) => {
  const [first, second] = compared.map((value) => groups.find((group) => group.by === value))
  if (!first || !second) return null
  return (
    <section>
      <h2>Side by side</h2>
      <CardTable
        scrollName="Side by side"
        rows={figureDefinitions}
        columns={[
          {
            label: 'Figure',
            render: ({ label, definition }) => (
              <>
                {label} <span class="muted small">{definition}</span>
              </>
            ),
          },
          ...[first, second].map((group) => ({
            label: labelGroup(group.by, by, group.title),
            isNumeric: true,
            render: ({ label, read, unit }: (typeof figureDefinitions)[number]) => (
              <FigureLink value={read(group)} unit={unit} href={listHref(staff, label, by, group)} />
            ),
          })),
          {
            label: 'Difference',
            isNumeric: true,
            render: ({ read, unit }) => formatDifference(read(first), read(second), unit),
          },
        ]}
      />
    </section>
  )
}

const formatDifference = (a: number | null, b: number | null, unit: 'number' | 'share'): string => {
  if (a === null || b === null) return '–'
  const difference = b - a
  const sign = difference > 0 ? '+' : ''
  return unit === 'share'
    ? `${sign}${formatFigure(difference * 100)} points`
    : `${sign}${formatFigure(difference)}`
}
