import type { DaySummary } from '../../../shared/domain/attendance/day-summary'
import type { GroupCount } from '../../../shared/domain/attendance/group-counts'
import { Sector } from '../../../shared/domain/registration'
import { countryName } from '../../../shared/pages/form/places'
import { sectorWords } from './words'

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
    <div class="table compact">
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" class="number">
              Registered
            </th>
            <th scope="col" class="number">
              In the room
            </th>
            <th scope="col" class="number">
              Long enough
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ label, registered, inRoom, inRoomLongEnough }) => (
            <tr>
              <th scope="row" dir="auto">
                {nameOf(label) || 'not said'}
              </th>
              <td class="number">{registered}</td>
              <td class="number">{inRoom}</td>
              <td class="number">{inRoomLongEnough}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const sectorName = (label: string): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorWords[sector.data] : label
}
