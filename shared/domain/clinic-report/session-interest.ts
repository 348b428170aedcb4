import type { ClinicAttendee } from '../attendees/clinic-attendee'
import { MINUTE_MS, toEpochMillis } from '../values/time/instant'

/** How many people a session of the programme had, and how long they stayed; null: not known. */
export interface SessionInterest {
  day: number
  /** From 1, breaks not counted, as the list of attendees numbers them. */
  number: number
  title: string
  /** Its length. */
  minutes: number
  people: number | null
  /** Minutes, of those who were there. */
  averageMinutes: number | null
}

interface DaySessions {
  number: number
  sessions: readonly { title: string; from: string; to: string }[]
}

/** @param days in their order, with the sessions by which the minutes of the attendees were counted */
export const countSessions = (
  attendees: readonly ClinicAttendee[],
  days: readonly DaySessions[],
): SessionInterest[] =>
  days.flatMap(({ number: day, sessions }) =>
    sessions.map(({ title, from, to }, index) => {
      const known = attendees.flatMap((attendee) => attendee.days.get(day)?.sessionMinutes[index] ?? [])
      const present = known.filter((minutes) => minutes >= 1)
      const sum = present.reduce((total, minutes) => total + minutes, 0)
      return {
        day,
        number: index + 1,
        title,
        minutes: Math.round((toEpochMillis(to) - toEpochMillis(from)) / MINUTE_MS),
        people: known.length === 0 ? null : present.length,
        averageMinutes: present.length === 0 ? null : sum / present.length,
      }
    }),
  )
