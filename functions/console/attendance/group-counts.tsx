import type { DaySummary } from '../../../shared/domain/attendance/day-summary'
import type { GroupCount } from '../../../shared/domain/attendance/group-counts'
import { Sector } from '../../../shared/domain/registration/registration'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { CardTable } from '../components/card-table'
import { sectorLabels } from '../components/labels'

/** The day's numbers by sector, country and organisation. */
export const GroupCounts = ({ summary, joinedLabel }: { summary: DaySummary; joinedLabel: string }) => (
  <section>
    <h2>By sector, country and organisation</h2>
    <div class="columns">
      <GroupTable {...{ joinedLabel }} title="Sector" counts={summary.bySector} nameOf={formatSectorGroup} />
      <GroupTable
        {...{ joinedLabel }}
        title="Country"
        counts={summary.byCountry}
        nameOf={(code) => formatCountry(code, 'en')}
      />
    </div>
    <GroupTable
      {...{ joinedLabel }}
      title="Organisation"
      counts={summary.byOrganisation}
      nameOf={(name) => name}
    />
  </section>
)

interface GroupTableProps {
  title: string
  joinedLabel: string
  counts: GroupCount[]
  nameOf: (label: string) => string
}

const GroupTable = ({ title, joinedLabel, counts, nameOf }: GroupTableProps) =>
  counts.length === 0 ? null : (
    <CardTable
      compact
      rows={counts}
      columns={[
        { label: title, dir: 'auto', render: ({ label }) => nameOf(label) || 'not stated' },
        { label: 'Registered', isNumeric: true, render: ({ registered }) => registered },
        { label: joinedLabel, isNumeric: true, render: ({ joined }) => joined },
        { label: 'Attended', isNumeric: true, render: ({ attended }) => attended },
      ]}
    />
  )

const formatSectorGroup = (label: string): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorLabels[sector.data] : label
}
