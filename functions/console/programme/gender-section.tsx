import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ProgrammeTotals } from '../../../shared/domain/programme/programme-totals'
import { SMALLEST_SHOWN_GROUP } from '../../../shared/domain/values/small-groups'
import { GenderTable } from '../../../shared/web/gender-table'

interface GenderSectionProps {
  staff: StaffMember
  totals: Pick<ProgrammeTotals, 'clinics' | 'genders'>
}

/** The people of all clinics by the gender that they told; nothing where no clinic has groups to show. */
export const GenderSection = ({ staff, totals: { clinics, genders } }: GenderSectionProps) =>
  genders && (
    <section>
      <h2>By gender, where told</h2>
      <p class="muted">
        People of {genders.clinics} of {clinics} clinics; in the others nobody told it
        {can(staff, 'attendees:names') ? '.' : `, or a group has fewer than ${SMALLEST_SHOWN_GROUP} people.`}
      </p>
      <GenderTable groups={genders.groups} />
    </section>
  )
