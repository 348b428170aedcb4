import type { Attendee } from '../attendance/day-attendance'
import { durationMs, type TimeInterval } from '../attendance/intervals'
import type { Registrant } from '../attendance/registrant'
import { MINUTE_MS } from '../values/instant'
import type { ClinicFigures } from './clinic-figures'
import { institutionKey, normaliseInstitution } from './person-keys'

/** A day of the clinic with those who were in its meeting. */
export interface CountedDay {
  /** null: the day's hours are not known, so neither are minutes nor who attended. */
  window: TimeInterval | null
  /** null: nothing is known about the meeting, which is not zero attendance. */
  people: readonly Pick<Attendee, 'registrationId' | 'minutes'>[] | null
  /** The share of the day's hours that counts as attended. */
  longEnough: number
}

export interface CountInput {
  registrants: readonly Pick<Registrant, 'id' | 'email' | 'organisation' | 'country'>[]
  days: readonly CountedDay[]
  /** The key of an address; null where the person is erased. */
  keyOf(email: string): number | null
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
>

/**
 * Counts a clinic from its registrants and days. Where some days are known, these are counted; figures of which no day
 * is known are null.
 */
export const countClinic = ({ registrants, days, keyOf }: CountInput): CountedFigures => {
  const reported = days.flatMap(({ people, ...day }) => (people === null ? [] : [{ ...day, people }]))
  const timed = reported.flatMap(({ window, ...day }) => (window === null ? [] : [{ ...day, window }]))
  const joinedIds = new Set(reported.flatMap(({ people }) => people.map((person) => person.registrationId)))
  const attendedIds = new Set(
    timed.flatMap(({ people, window, longEnough }) =>
      people
        .filter(({ minutes }) => minutes * MINUTE_MS >= longEnough * durationMs(window))
        .map((person) => person.registrationId),
    ),
  )
  const attendees = registrants.filter(({ id }) => attendedIds.has(id))
  const isKnown = timed.length > 0
  return {
    days: days.length,
    minutes: days.some(({ window }) => window === null)
      ? null
      : sum(days.map(({ window }) => (window ? durationMs(window) / MINUTE_MS : 0))),
    registered: registrants.length,
    joined: reported.length > 0 ? joinedIds.size : null,
    attended: isKnown ? attendedIds.size : null,
    personMinutes: isKnown ? sum(timed.flatMap(({ people }) => people.map(({ minutes }) => minutes))) : null,
    people: isKnown ? collectPeople(attendees, keyOf) : null,
    institutions: isKnown ? collectInstitutions(attendees) : null,
    countries: isKnown ? collectCountries(attendees) : null,
  }
}

const collectPeople = (
  attendees: CountInput['registrants'],
  keyOf: CountInput['keyOf'],
): ClinicFigures['people'] => {
  const keys = attendees.map(({ email }) => keyOf(email))
  return {
    keys: [...new Set(keys.filter((key) => key !== null))].toSorted((a, b) => a - b),
    erased: keys.filter((key) => key === null).length,
  }
}

const collectInstitutions = (attendees: CountInput['registrants']): ClinicFigures['institutions'] => {
  const keys = attendees
    .filter(({ organisation }) => normaliseInstitution(organisation) !== '')
    .map(({ organisation, country }) => institutionKey(organisation, country))
  const unique = [...new Set(keys)].toSorted((a, b) => a - b)
  return { count: unique.length, keys: unique }
}

const collectCountries = (attendees: CountInput['registrants']): ClinicFigures['countries'] => {
  const codes = attendees.map(({ country }) => country).filter((country) => country !== '')
  const unique = [...new Set(codes)].toSorted()
  return { count: unique.length, codes: unique }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
