import type { StaffMember } from '../../../shared/domain/access/staff'
import { hasVenue, venueTextFor } from '../../../shared/domain/clinic/venue'
import type { AttendanceByHandList } from '../../../shared/queries/attendees/attendance-by-hand'
import { scrollAttributes } from '../components/card-table'
import { ConsolePage } from '../components/console-page'
import { DayTimeRange, formatDayDate } from '../components/day-hours'
import type { DayRoute } from '../find-day'

interface SignInSheetProps extends DayRoute {
  staff: StaffMember
  people: AttendanceByHandList['people']
}

const EMPTY_LINES = 12

/** A page to print: every registrant with a line for the signature, and empty lines for others. */
export const SignInSheetPage = ({ staff, clinic, day, people }: SignInSheetProps) => (
  <ConsolePage title={`Sign-in sheet, day ${day.number}: ${clinic.title}`} {...{ staff, clinic }}>
    <h1 dir="auto">{clinic.title}</h1>
    <p class="lead">
      Sign-in sheet, day {day.number}: {formatDayDate(day)}, <DayTimeRange clinic={clinic} day={day} />
    </p>
    {hasVenue(clinic) && clinic.venue && <p dir="auto">{venueTextFor(clinic.venue, 'en')?.name}</p>}
    <div class="table sign-in-sheet" {...scrollAttributes('Sign-in sheet')}>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Name</th>
            <th scope="col">Organisation</th>
            <th scope="col">E-mail, if new</th>
            <th scope="col">Signature</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ name, organisation }, index) => (
            <SheetLine number={index + 1} {...{ name, organisation }} />
          ))}
          {Array.from({ length: EMPTY_LINES }, (_, index) => (
            <SheetLine number={people.length + index + 1} name="" organisation="" />
          ))}
        </tbody>
      </table>
    </div>
  </ConsolePage>
)

const SheetLine = ({
  number,
  name,
  organisation,
}: {
  number: number
  name: string
  organisation: string
}) => (
  <tr>
    <td class="number">{number}</td>
    <td dir="auto">{name}</td>
    <td dir="auto">{organisation}</td>
    <td />
    <td />
  </tr>
)
