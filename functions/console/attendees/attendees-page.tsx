import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { ClinicAttendee } from '../../../shared/domain/attendees/clinic-attendee'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { hasVenue } from '../../../shared/domain/clinic/venue'
import { formatZone } from '../../../shared/i18n/format-times'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import {
  type AttendeeFilter,
  type DayReach,
  UNANSWERED,
} from '../../../shared/queries/attendees/attendee-list'
import type { AttendanceDay, ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { labelGroup } from '../../../shared/queries/programme/group-labels'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { InputField } from '../../../shared/web/form/text-fields'
import { EmptyState } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'
import { PageLinks } from '../components/page-links'
import { AttendanceFigures, NumberDefinitions } from './attendance-figures'
import { attendeesHref, writeDayReach } from './attendee-filter'
import { formatSector, listReaches, listSorts } from './attendee-labels'
import { AttendeeTable } from './attendee-table'

interface AttendeesPageProps {
  staff: StaffMember
  clinic: PlannableClinic
  view: ClinicAttendanceView
  filter: AttendeeFilter
  matching: ClinicAttendee[]
  /** From 1. */
  page: number
}

/** 50 rows with three days are 40 KB of HTML. */
export const ATTENDEES_PER_PAGE = 50

/** Who came: each registrant with minutes, times and how they were matched, for one day or the whole clinic. */
export const AttendeesPage = ({ staff, clinic, view, filter, matching, page }: AttendeesPageProps) => {
  const shown = matching.slice((page - 1) * ATTENDEES_PER_PAGE, page * ATTENDEES_PER_PAGE)
  const day = view.days.find(({ number }) => number === filter.day)
  const zoneName = formatZone(clinic.timeZone, (day ?? view.days[0])?.window.from ?? clinic.createdAt, 'en')
  return (
    <ConsolePage title={`Attendees: ${clinic.title}`} staff={staff} clinic={clinic}>
      <h1>Attendees</h1>
      <DayLinks {...{ clinic, view, filter }} />
      <AttendanceFigures {...{ clinic, view, day: filter.day }} />
      <FilterForm {...{ view, filter }} />
      {can(staff, 'attendees:export', clinic) && (
        <p class="row">
          <a
            class="button"
            href={attendeesHref(clinic.id, filter, { format: '.xlsx' })}
            download="attendees.xlsx"
          >
            Export (Excel)
          </a>
          <a
            class="button"
            href={attendeesHref(clinic.id, filter, { format: '.csv' })}
            download="attendees.csv"
          >
            Export (CSV)
          </a>
          <span class="muted small screen">
            Exports the list as filtered{view.hasNames ? '' : ', without names'}.
          </span>
        </p>
      )}
      <p role="status">
        {formatRange(matching.length, view.attendees.length, page)}
        {describeNarrowing(filter, view.hasMeeting)}
      </p>
      {shown.length === 0 ? (
        <EmptyState>
          <p>{emptyText(clinic, view)}</p>
        </EmptyState>
      ) : (
        <AttendeeTable attendees={shown} zone={clinic.timeZone} {...{ view, day: filter.day }} />
      )}
      <PageLinks
        {...{ page, count: matching.length, perPage: ATTENDEES_PER_PAGE }}
        hrefOf={(number) => attendeesHref(clinic.id, filter, { page: number })}
      />
      <p class="muted small">Times are in the time zone of the clinic: {zoneName}.</p>
      {day && <SessionList day={day} />}
      <NumberDefinitions hasMeeting={view.hasMeeting} />
    </ConsolePage>
  )
}

const emptyText = (clinic: PlannableClinic, { totals, hasMeeting }: ClinicAttendanceView): string => {
  if (totals.knownDays > 0) return 'No matches. Try fewer words or another filter.'
  const sources = [
    ...(hasMeeting ? ['counted from Zoom’s report'] : []),
    ...(hasVenue(clinic) || !hasMeeting ? ['recorded by hand'] : []),
  ]
  return `Nothing is known about the attendance yet. It is ${sources.join(' and ')}.`
}

const formatRange = (matching: number, all: number, page: number): string => {
  const first = (page - 1) * ATTENDEES_PER_PAGE + 1
  const last = Math.min(matching, page * ATTENDEES_PER_PAGE)
  const range = matching > ATTENDEES_PER_PAGE ? `; ${first} to ${last} are shown` : ''
  return matching === all ? `${all} in all${range}` : `${matching} of ${all} registered${range}`
}

/** `; only people who also: Joined, day 2`: what the form does not show. */
const describeNarrowing = (
  { day, session, also, except, language, gender, institution, organisation }: AttendeeFilter,
  hasMeeting: boolean,
): string => {
  const labels = new Map(listReaches(hasMeeting).map(({ value, label }) => [value, label]))
  const formatDayReach = (each: DayReach): string =>
    `${labels.get(each.reach) ?? each.reach}${each.day === null ? '' : `, day ${each.day}`}`
  return [
    day !== null && session !== null && `; only people in session ${session}`,
    also && `; only people who also: ${formatDayReach(also)}`,
    except && `; without people who: ${formatDayReach(except)}`,
    language && `; only people with e-mails in ${labelGroup(language, 'language')}`,
    gender &&
      `; only people with the gender: ${gender === UNANSWERED ? 'not given' : genderNameIn(gender, 'en')}`,
    institution !== null &&
      `; only people of ${institution === UNANSWERED ? 'no institution' : 'one institution'}`,
    organisation !== null && `; only people of the organisation: ${organisation || 'not stated'}`,
  ]
    .filter(Boolean)
    .join('')
}

const DayLinks = ({ clinic, view, filter }: Pick<AttendeesPageProps, 'clinic' | 'view' | 'filter'>) => (
  <nav aria-label="Days" class="row">
    {[null, ...view.days.map(({ number }) => number)].map((number) => (
      <a
        href={attendeesHref(clinic.id, { ...filter, day: number, also: null, except: null, session: null })}
        aria-current={filter.day === number ? 'page' : undefined}
      >
        {number === null ? 'All days' : `Day ${number}`}
      </a>
    ))}
  </nav>
)

const FilterForm = ({ view, filter }: Pick<AttendeesPageProps, 'view' | 'filter'>) => {
  const sectors = [...new Set(view.attendees.flatMap(({ sector }) => sector ?? []))].toSorted()
  const countries = [...new Set(view.attendees.flatMap(({ country }) => country || []))]
    .map((value) => ({ value, label: formatCountry(value, 'en') }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <form method="get" class="inline">
      {filter.day !== null && <input type="hidden" name="day" value={String(filter.day)} />}
      {filter.institution !== null && <input type="hidden" name="institution" value={filter.institution} />}
      {filter.organisation !== null && (
        <input type="hidden" name="organisation" value={filter.organisation} />
      )}
      {filter.language !== null && <input type="hidden" name="language" value={filter.language} />}
      {filter.gender !== null && <input type="hidden" name="gender" value={filter.gender} />}
      {filter.session !== null && <input type="hidden" name="session" value={String(filter.session)} />}
      {filter.also && <input type="hidden" name="also" value={writeDayReach(filter.also)} />}
      {filter.except && <input type="hidden" name="except" value={writeDayReach(filter.except)} />}
      <SelectField
        name="reach"
        label="Show"
        value={filter.reach}
        optional=""
        options={listReaches(view.hasMeeting)}
      />
      <InputField
        name="text"
        label={view.hasNames ? 'Name, e-mail or organisation' : 'Organisation'}
        value={filter.text}
        optional=""
      />
      <SelectField
        name="sector"
        label="Sector"
        value={filter.sector}
        optional=""
        empty="all"
        options={[
          ...sectors.map((value) => ({ value, label: formatSector(value) })),
          ...(view.attendees.some(({ sector }) => !sector) ? [unansweredOption] : []),
        ]}
      />
      <SelectField
        name="country"
        label="Country"
        value={filter.country}
        optional=""
        empty="all"
        options={[
          ...countries,
          ...(view.attendees.some(({ country }) => !country) ? [unansweredOption] : []),
        ]}
      />
      <SelectField
        name="sort"
        label="Sort by"
        value={filter.sort}
        optional=""
        options={listSorts(view.hasMeeting)}
      />
      <button class="button" type="submit">
        Show
      </button>
    </form>
  )
}

const unansweredOption = { value: UNANSWERED, label: 'not stated' }

const SessionList = ({ day }: { day: AttendanceDay }) =>
  day.sessions.length === 0 ? null : (
    <section>
      <h2>Sessions of day {day.number}</h2>
      <ol>
        {day.sessions.map(({ title }) => (
          <li>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ol>
    </section>
  )
