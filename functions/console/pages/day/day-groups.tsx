import type { DaySummary } from '../../../../shared/domain/attendance/day-summary'
import type { GroupCount } from '../../../../shared/domain/attendance/group-counts'
import { Sector } from '../../../../shared/domain/registration/registration'
import { countryName } from '../../../../shared/pages/form/places'
import { CardTable } from '../card-table'
import { sectorWords } from '../words'

/** The day's numbers by sector, country and organisation. */
export const CountsByGroup = ({ summary }: { summary: DaySummary }) => (
  <section>
    <h2>From where</h2>
    <div class="columns">
      <GroupTable title="Sector" counts={summary.bySector} nameOf={sectorName} />
      <GroupTable title="Country" counts={summary.byCountry} nameOf={(code) => countryName(code, 'en')} />
    </div>
    <GroupTable title="Organisation" counts={summary.byOrganisation} nameOf={(name) => name} />
  </section>
)

interface GroupTableProps {
  title: string
  counts: GroupCount[]
  nameOf: (label: string) => string
}

const GroupTable = ({ title, counts, nameOf }: GroupTableProps) =>
  counts.length === 0 ? null : (
    <CardTable
      compact
      rows={counts}
      columns={[
        { label: title, dir: 'auto', of: ({ label }) => nameOf(label) || 'not said' },
        { label: 'Registered', number: true, of: ({ registered }) => registered },
        { label: 'In the room', number: true, of: ({ inRoom }) => inRoom },
        { label: 'Long enough', number: true, of: ({ inRoomLongEnough }) => inRoomLongEnough },
      ]}
    />
  )

const sectorName = (label: string): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorWords[sector.data] : label
}
