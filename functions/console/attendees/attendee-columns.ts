import {
  attendedDays,
  type ClinicAttendee,
  totalMinutes,
} from '../../../shared/domain/attendees/clinic-attendee'
import { isPlaceholderAddress } from '../../../shared/domain/values/placeholder-address'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import { wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { describeZone } from '../../../shared/domain/values/time/zone-label'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import type { WorkbookCell } from '../../../shared/import/workbook/write-workbook'
import type { AttendanceDay, ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { formatSector, matchMethodLabels } from './attendee-labels'

interface AttendeeColumn {
  heading: string
  /** In characters. */
  width: number
  value: (attendee: ClinicAttendee) => WorkbookCell
}

/**
 * The columns of an exported list. What is not known is empty, never 0; a day that is not counted yet has empty cells.
 * @param zone of the clinic: every time is in it
 */
export const listAttendeeColumns = (
  { days, hasNames, hasMeeting }: Pick<ClinicAttendanceView, 'days' | 'hasNames' | 'hasMeeting'>,
  zone: string,
): AttendeeColumn[] => [
  ...(hasNames
    ? [
        { heading: 'Name', width: 28, value: ({ name }: ClinicAttendee) => name ?? 'erased' },
        { heading: 'E-mail', width: 30, value: ({ email }: ClinicAttendee) => shownAddress(email) },
        {
          heading: 'Gender',
          width: 16,
          value: ({ gender }: ClinicAttendee) => gender && genderNameIn(gender, 'en'),
        },
      ]
    : []),
  { heading: 'Organisation', width: 36, value: ({ organisation }) => organisation },
  { heading: 'Institution', width: 36, value: ({ institution }) => institution?.name ?? null },
  { heading: 'Sector', width: 16, value: ({ sector }) => formatSector(sector) || null },
  { heading: 'Country', width: 24, value: ({ country }) => formatCountry(country, 'en') },
  { heading: 'Country code (ISO 3166-1)', width: 10, value: ({ country }) => country },
  ...days.flatMap((day) => (hasMeeting ? dayColumns(day, zone) : dayInPersonColumns(day))),
  ...(hasMeeting ? [{ heading: 'Minutes, all days', width: 10, value: totalMinutes }] : []),
  {
    heading: 'Days attended',
    width: 10,
    value: (attendee) => (isAnyCounted(days) ? attendedDays(attendee) : null),
  },
]

const isAnyCounted = (days: readonly AttendanceDay[]): boolean =>
  days.some(({ state }) => state === 'counted')

/** A day at a venue has no minutes: what staff recorded is all that is known. */
const dayInPersonColumns = ({ number, state }: AttendanceDay): AttendeeColumn[] => [
  {
    heading: `Day ${number}: present`,
    width: 10,
    value: ({ days }) => (state === 'counted' ? (days.has(number) ? 'yes' : 'no') : null),
  },
]

const dayColumns = ({ number, state, sessions, window }: AttendanceDay, zone: string): AttendeeColumn[] => {
  const place = describeZone(zone, toEpochMillis(window.from))
  const on = (attendee: ClinicAttendee) => attendee.days.get(number)
  const isCounted = state === 'counted'
  const clock = (instant: string | null | undefined) => {
    if (!instant) return null
    const { date, time } = wallTimeAt(instant, zone)
    return `${date} ${time}`
  }
  return [
    {
      heading: `Day ${number}: clicked the joining link`,
      width: 12,
      value: ({ clickedDays }) =>
        state === 'cancelled' ? null : clickedDays.includes(number) ? 'yes' : 'no',
    },
    { heading: `Day ${number}: minutes`, width: 10, value: (attendee) => on(attendee)?.minutes ?? null },
    ...sessions.map(({ title }, index) => ({
      heading: `Day ${number}, session ${index + 1}: ${title.slice(0, 60)} (minutes)`,
      width: 12,
      value: (attendee: ClinicAttendee) => on(attendee)?.sessionMinutes[index] ?? null,
    })),
    {
      heading: `Day ${number}: joined at, ${place}`,
      width: 18,
      value: (attendee) => clock(on(attendee)?.joinedAt),
    },
    {
      heading: `Day ${number}: left at, ${place}`,
      width: 18,
      value: (attendee) => clock(on(attendee)?.leftAt),
    },
    { heading: `Day ${number}: joins`, width: 8, value: (attendee) => on(attendee)?.joins ?? null },
    {
      heading: `Day ${number}: attended`,
      width: 10,
      value: (attendee) => (isCounted ? (on(attendee)?.attended ? 'yes' : 'no') : null),
    },
    {
      heading: `Day ${number}: matched`,
      width: 20,
      value: (attendee) => {
        const method = on(attendee)?.matchedBy
        return method ? matchMethodLabels[method] : null
      },
    },
  ]
}

/** A registrant whom staff entered without an address has none. */
const shownAddress = (email: string | null): string | null =>
  email === null || isPlaceholderAddress(email) ? null : email
