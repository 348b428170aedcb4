import { formatFigure } from '../domain/programme/figure-definitions'
import type { GenderGroup, GenderTotals } from '../domain/programme/gender-groups'
import { genderNameIn } from '../i18n/gender-names'

const figures = [
  { label: 'Registered', read: ({ registered }: GenderGroup) => registered },
  { label: 'Joined', read: ({ joined }: GenderGroup) => joined },
  { label: 'Attended', read: ({ attended }: GenderGroup) => attended },
]

/** The people of several clinics by the gender that they told, in English. A group of nobody has no row. */
export const GenderTable = ({ groups }: Pick<GenderTotals, 'groups'>) => (
  <div class="table compact">
    <table>
      <thead>
        <tr>
          <th scope="col">Gender</th>
          {figures.map(({ label }) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups
          .filter(({ registered }) => registered !== 0)
          .map((group) => (
            <tr>
              <th scope="row">
                {group.gender === null ? 'Not told, or erased' : genderNameIn(group.gender, 'en')}
              </th>
              {figures.map(({ read }) => (
                <td class="number">{formatFigure(read(group))}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </div>
)
