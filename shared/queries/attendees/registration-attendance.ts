import type { ClinicAttendanceView } from './clinic-attendance'

/** How far a registrant came on one day; `not-known`: the day has not been counted. */
export type DayPresence = 'attended' | 'joined' | 'absent' | 'not-known'

/** By registration id: each day in order. People without a confirmed registration are not in it. */
export const listDayPresence = ({
  attendees,
  days,
}: Pick<ClinicAttendanceView, 'attendees' | 'days'>): ReadonlyMap<string, DayPresence[]> =>
  new Map(
    attendees.map((attendee) => [
      attendee.registrationId,
      days.map(({ number, state }): DayPresence => {
        const present = attendee.days.get(number)
        if (present) return present.attended ? 'attended' : 'joined'
        return state === 'counted' ? 'absent' : 'not-known'
      }),
    ]),
  )
