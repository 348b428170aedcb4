import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { GroupCount } from '../../../shared/domain/attendance/summary/group-counts'
import { Sector } from '../../../shared/domain/registration/registration'
import { type AttendeeFilter, UNANSWERED } from '../../../shared/queries/attendees/attendee-list'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'
import { sectorLabels } from '../components/labels'
import type { ListHref } from './lists-of-day'

interface GroupCountsProps {
  summary: DaySummary
  joinedLabel: string
  listHref: ListHref
}

/** The day's numbers by sector, country and organisation. */
export const GroupCounts = ({ summary, joinedLabel, listHref }: GroupCountsProps) => (
  <section>
    <h2>By sector, country and organisation</h2>
    <div class="columns">
      <GroupTable
        {...{ joinedLabel, listHref }}
        title="Sector"
        counts={summary.bySector}
        nameOf={formatSectorGroup}
        filterOf={(sector) => ({ sector: sector || UNANSWERED })}
      />
      <GroupTable
        {...{ joinedLabel, listHref }}
        title="Country"
        counts={summary.byCountry}
        nameOf={(code) => formatCountry(code, 'en')}
        filterOf={(country) => ({ country: country || UNANSWERED })}
      />
    </div>
    <GroupTable
      {...{ joinedLabel, listHref }}
      title="Organisation"
      counts={summary.byOrganisation}
      nameOf={(name) => name}
      filterOf={(organisation) => ({ organisation })}
    />
  </section>
)

interface GroupTableProps extends Pick<GroupCountsProps, 'listHref'> {
  title: string
  joinedLabel: string
  counts: GroupCount[]
  nameOf: (label: string) => string
  filterOf: (label: string) => Partial<AttendeeFilter>
}

const GroupTable = ({ title, joinedLabel, counts, nameOf, filterOf, listHref }: GroupTableProps) => {
  if (counts.length === 0) return null
  const column = (label: string, reach: 'registered' | 'joined' | 'attended'): CardColumn<GroupCount> => ({
    label,
    isNumeric: true,
    render: (group) => (
      <FigureLink value={group[reach]} href={listHref({ reach, ...filterOf(group.label) })} />
    ),
  })
  return (
    <CardTable
      compact
      rows={counts}
      columns={[
        { label: title, dir: 'auto', render: ({ label }) => nameOf(label) || 'not stated' },
        column('Registered', 'registered'),
        column(joinedLabel, 'joined'),
        column('Attended', 'attended'),
      ]}
    />
  )
}

const formatSectorGroup = (label: string): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorLabels[sector.data] : label
}
