import type { Child } from 'hono/jsx'
import { formatFigure } from '../domain/programme/figure-definitions'
import type { GenderTotals } from '../domain/programme/gender-groups'
import { type ReachFigure, reachFigures } from '../domain/programme/people-pages'
import type { Gender } from '../domain/values/gender'
import { genderNameIn } from '../i18n/gender-names'

interface GenderTableProps extends Pick<GenderTotals, 'groups'> {
  /** How a count is shown; a number where nothing is given. */
  figure?: (value: number | null, figure: ReachFigure, gender: Gender | null) => Child
}

const labels: Record<ReachFigure, string> = {
  registered: 'Registered',
  joined: 'Joined',
  attended: 'Attended',
}

/** The people of several clinics by the gender that they gave, in English. An empty group has no row. */
export const GenderTable = ({ groups, figure = (value) => formatFigure(value) }: GenderTableProps) => (
  <div class="table compact">
    <table>
      <thead>
        <tr>
          <th scope="col">Gender</th>
          {reachFigures.map((each) => (
            <th scope="col" class="number">
              {labels[each]}
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
                {group.gender === null ? 'Not given, or erased' : genderNameIn(group.gender, 'en')}
              </th>
              {reachFigures.map((each) => (
                <td class="number">{figure(group[each], each, group.gender)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </div>
)
