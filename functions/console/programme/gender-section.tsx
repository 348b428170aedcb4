import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import type { ProgrammeTotals } from '../../../shared/domain/programme/programme-totals'
import { SMALLEST_SHOWN_GROUP } from '../../../shared/domain/values/small-groups'
import { UNANSWERED } from '../../../shared/queries/attendees/attendee-list'
import { canListPersons } from '../../../shared/queries/programme/listed-clinics'
import { GenderTable } from '../../../shared/web/gender-table'
import { FigureLink } from '../components/figure-link'
import { programmePeopleHref } from '../programme-people/people-query'

interface GenderSectionProps {
  staff: StaffMember
  within: GroupChoice | undefined
  totals: Pick<ProgrammeTotals, 'clinics' | 'genders'>
}

/** The people of all clinics by the gender that they told, as links for who sees their names; nothing where no clinic has groups to show. */
export const GenderSection = ({ staff, within, totals: { clinics, genders } }: GenderSectionProps) =>
  genders && (
    <section>
      <h2>By gender, where given</h2>
      <p class="muted">
        People of {genders.clinics} of {clinics} clinics; none was given in the others
        {can(staff, 'attendees:names') ? '.' : `, or a group has fewer than ${SMALLEST_SHOWN_GROUP} people.`}
      </p>
      <GenderTable
        groups={genders.groups}
        figure={(value, figure, gender) => (
          <FigureLink
            value={value}
            href={
              canListPersons(staff)
                ? programmePeopleHref({ figure, within, gender: gender ?? UNANSWERED })
                : null
            }
          />
        )}
      />
    </section>
  )
