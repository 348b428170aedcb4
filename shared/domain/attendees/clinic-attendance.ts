import type { AnonymousRecord } from '../attendance/anonymous-record'
import { hasAttended } from '../attendance/summary/attendance-rule'
import type { DayAttendance } from '../attendance/summary/day-attendance'
import type { TimeInterval } from '../attendance/zoom/intervals'
import type { InstitutionFinder } from '../institutions/institution'
import type { Registration } from '../registration/registration'
import type { Gender } from '../values/gender'
import { compareText } from '../values/text/compare-text'
import { type ClinicTotals, countTotals, type DayKnowledge } from './attendance-totals'
import type { AttendeeDay, ClinicAttendee } from './clinic-attendee'

/** The attendance of one day, and what is known of it. */
export interface CountedDay extends Pick<DayKnowledge, 'day' | 'isKnown' | 'hasClicks'> {
  window: TimeInterval
  attendance: DayAttendance
}

export interface ClinicAttendance {
  /** Every confirmed registrant, present or not, sorted by name; the erased are last. */
  attendees: ClinicAttendee[]
  totals: ClinicTotals
}

/** What the list shows of a registration; a list from outside the product knows neither sector, language nor gender. */
type CountedRegistration = Pick<
  Registration,
  'id' | 'name' | 'email' | 'organisation' | 'country' | 'joinClickedAt'
> & { sector: string | null; language?: string; gender?: Gender | undefined }

interface AttendanceInput {
  registrations: readonly CountedRegistration[]
  /** What is kept of people who were erased: they still count. */
  anonymousRecords: readonly AnonymousRecord[]
  days: readonly CountedDay[]
  /** The clinic's rule (attendance-rule.ts). */
  share: number
  findInstitution: InstitutionFinder
}

/** Puts the days of a clinic together: one entry per registrant, and the numbers counted from them. */
export const computeClinicAttendance = (input: AttendanceInput): ClinicAttendance => {
  const { days, share, findInstitution } = input
  const presence = days.map(({ day, window, attendance }) => ({
    day,
    people: new Map(
      attendance.people.map((person) => {
        const { registrationId, email: _, name: __, ...rest } = person
        return [registrationId, { ...rest, attended: hasAttended(person, window, share) }] as const
      }),
    ),
  }))
  const daysOf = (registrationId: string): ReadonlyMap<number, AttendeeDay> =>
    new Map(
      presence.flatMap(({ day, people }) => {
        const present = people.get(registrationId)
        return present ? [[day, present] as const] : []
      }),
    )
  const registered = input.registrations.map((registration): ClinicAttendee => {
    const { id, name, email, organisation, sector, country, language = null, gender = null } = registration
    return {
      registrationId: id,
      name,
      email,
      organisation,
      institution: findInstitution(country, organisation),
      sector,
      country,
      language,
      gender,
      isErased: false,
      clickedDays: Object.keys(registration.joinClickedAt).map(Number),
      days: daysOf(id),
    }
  })
  const erased = input.anonymousRecords.map((record): ClinicAttendee => {
    const { id, organisation, sector, country, joinClickedDays } = record
    return {
      registrationId: id,
      name: null,
      email: null,
      organisation,
      institution: findInstitution(country, organisation),
      sector,
      country,
      language: null,
      gender: null,
      isErased: true,
      clickedDays: joinClickedDays,
      days: daysOf(id),
    }
  })
  const byName = new Intl.Collator('en')
  const attendees = [
    ...registered.toSorted(
      (a, b) => byName.compare(a.name ?? '', b.name ?? '') || compareText(a.email ?? '', b.email ?? ''),
    ),
    ...erased,
  ]
  const knowledge = days.map(({ attendance: { unmatched, excluded }, ...day }) => ({
    ...day,
    unmatched: unmatched.length,
    excluded: excluded.length,
  }))
  return { attendees, totals: countTotals(attendees, knowledge) }
}
