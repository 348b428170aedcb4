import { durationMs, type TimeInterval } from '../attendance/zoom/intervals'
import type { ClinicAttendance } from '../attendees/clinic-attendance'
import { type ClinicAttendee, hasJoined, totalMinutes } from '../attendees/clinic-attendee'
import type { ClinicFigures } from '../clinic/clinic-figures'
import type { Gender } from '../values/gender'
import { MINUTE_MS } from '../values/time/instant'
import { institutionKey } from './person-keys'

interface CountInput {
  attendance: Pick<ClinicAttendance, 'attendees'>
  /** Every day of the clinic. */
  days: readonly {
    day: number
    /** null: the day's hours are not known, so neither is who attended. */
    window: TimeInterval | null
    /** Whether anything is known about the meeting; else nothing is known, which is not zero attendance. */
    isKnown: boolean
  }[]
  keyOf(email: string): number
}

type CountedFigures = Pick<
  ClinicFigures,
  | 'days'
  | 'minutes'
  | 'registered'
  | 'joined'
  | 'attended'
  | 'personMinutes'
  | 'people'
  | 'institutions'
  | 'countries'
  | 'genders'
>

interface PeopleCounts {
  registered: number
  joined: number | null
  attended: number | null
}

/**
 * Counts a clinic from its attendance. Where some days are known, these are counted; a figure of which no day is known
 * is null.
 */
export const countClinic = ({ attendance: { attendees }, days, keyOf }: CountInput): CountedFigures => {
  const windows = days.flatMap(({ window }) => window ?? [])
  const timedDays = days.filter(({ window, isKnown }) => isKnown && window !== null).map(({ day }) => day)
  const isKnown = days.some((day) => day.isKnown)
  const joined = attendees.filter(hasJoined)
  const hasAttended = (attendee: ClinicAttendee) =>
    timedDays.some((day) => attendee.days.get(day)?.attended === true)
  const countPeople = (people: readonly ClinicAttendee[]): PeopleCounts => ({
    registered: people.length,
    joined: isKnown ? people.filter(hasJoined).length : null,
    attended: timedDays.length > 0 ? people.filter(hasAttended).length : null,
  })
  return {
    days: days.length,
    minutes: windows.length === days.length ? sum(windows.map(durationMs)) / MINUTE_MS : null,
    ...countPeople(attendees),
    personMinutes: isKnown ? sum(joined.map((attendee) => totalMinutes(attendee) ?? 0)) : null,
    people: isKnown ? collectPeople(joined, keyOf) : null,
    institutions: isKnown ? collectInstitutions(joined) : null,
    countries: isKnown ? collectCountries(joined) : null,
    genders: attendees.some(({ gender }) => gender !== null) ? countGenders(attendees, countPeople) : null,
  }
}

const countGenders = (
  attendees: readonly ClinicAttendee[],
  countPeople: (people: readonly ClinicAttendee[]) => PeopleCounts,
): NonNullable<ClinicFigures['genders']> => {
  const countOf = (answer: Gender) => countPeople(attendees.filter(({ gender }) => gender === answer))
  return {
    woman: countOf('woman'),
    man: countOf('man'),
    other: countOf('other'),
    undisclosed: countOf('undisclosed'),
  }
}

const collectPeople = (
  joined: readonly ClinicAttendee[],
  keyOf: (email: string) => number,
): ClinicFigures['people'] => {
  const emails = joined.flatMap(({ email }) => email ?? [])
  return { keys: unique(emails.map(keyOf)), erased: joined.length - emails.length, erasedReturning: 0 }
}

const collectInstitutions = (joined: readonly ClinicAttendee[]): ClinicFigures['institutions'] => {
  const keys = unique(
    joined.flatMap(({ institution }) => (institution ? [institutionKey(institution.id)] : [])),
  )
  return { count: keys.length, keys }
}

const collectCountries = (joined: readonly ClinicAttendee[]): ClinicFigures['countries'] => {
  const codes = [...new Set(joined.map(({ country }) => country))].filter((code) => code !== '').toSorted()
  return { count: codes.length, codes }
}

const unique = (keys: readonly number[]): number[] => [...new Set(keys)].toSorted((a, b) => a - b)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
