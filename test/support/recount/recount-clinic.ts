import type { RawRow } from './raw-events'
import type { RawClinic, RawRegistration } from './raw-items'

/** What staff decided, as the test knows it. */
export interface KnownDecisions {
  /** From a display name without an address to the registrant's address. */
  matched?: Readonly<Record<string, string>>
  /** Recorded by hand: addresses by day. */
  present?: Readonly<Record<number, readonly string[]>>
  /** From a spelling, folded, to the institution's own name, folded; by country. */
  sameInstitution?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

interface RecountedPerson {
  email: string
  /** '' where they did not tell it. */
  gender: string
  organisation: string
  country: string
  /** By day: whole minutes; a day on which they were not in the meeting is absent. */
  minutes: Record<number, number>
  attendedDays: number[]
  joinedDays: number[]
}

export interface IndependentClinicCount {
  registered: number
  joined: number
  attended: number
  personMinutes: number
  minutes: number
  institutions: string[]
  countries: string[]
  /** Addresses of those who joined. */
  emails: string[]
  people: RecountedPerson[]
  /** By the answer of those who gave one. */
  genders: Record<string, { registered: number; joined: number; attended: number }>
}

/** Case, accents and punctuation make no difference. */
export const foldSpelling = (spelling: string): string =>
  (
    spelling
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/**
 * Counts a clinic from its registrations and Zoom's rows, second by second and person by person. A row belongs to the
 * registrant with its address, or to whom staff matched its display name.
 */
export const recountClinic = (clinic: RawClinic, known: KnownDecisions = {}): IndependentClinicCount => {
  const people: RecountedPerson[] = []
  for (const registration of clinic.registrations) {
    if (registration.status !== 'confirmed') continue
    people.push(recountPerson(clinic, registration, known))
  }
  let minutes = 0
  for (const { fromSecond, toSecond } of clinic.days) minutes += (toSecond - fromSecond) / 60
  const counts = { registered: people.length, joined: 0, attended: 0, personMinutes: 0 }
  const institutions = new Set<string>()
  const countries = new Set<string>()
  const emails: string[] = []
  const genders: IndependentClinicCount['genders'] = {}
  for (const { gender, joinedDays, attendedDays } of people) {
    if (gender === '') continue
    genders[gender] ??= { registered: 0, joined: 0, attended: 0 }
    genders[gender].registered += 1
    if (joinedDays.length > 0) genders[gender].joined += 1
    if (attendedDays.length > 0) genders[gender].attended += 1
  }
  for (const person of people) {
    if (person.joinedDays.length === 0) continue
    counts.joined += 1
    if (person.attendedDays.length > 0) counts.attended += 1
    for (const inMeeting of Object.values(person.minutes)) counts.personMinutes += inMeeting
    const spelling = foldSpelling(person.organisation)
    const name = known.sameInstitution?.[person.country]?.[spelling] ?? spelling
    if (name !== '') institutions.add(`${person.country} ${name}`)
    countries.add(person.country)
    emails.push(person.email)
  }
  return {
    ...counts,
    minutes,
    people,
    emails,
    genders,
    institutions: [...institutions],
    countries: [...countries].toSorted(),
  }
}

const recountPerson = (
  { days }: RawClinic,
  { email, organisation, country, gender = '' }: RawRegistration,
  { matched = {}, present = {} }: KnownDecisions,
): RecountedPerson => {
  const person: RecountedPerson = {
    email,
    gender,
    organisation,
    country,
    minutes: {},
    attendedDays: [],
    joinedDays: [],
  }
  for (const { number, rows, fromSecond, toSecond } of days) {
    const seconds = new Set<number>()
    for (const row of rows) {
      if (ownerOf(row, matched) !== email.toLowerCase()) continue
      const leftAt = Math.min(Date.parse(row.to) / 1000, toSecond)
      for (let second = Math.max(Date.parse(row.from) / 1000, fromSecond); second < leftAt; second += 1)
        seconds.add(second)
    }
    const minutes = Math.floor(seconds.size / 60)
    const isByHand = present[number]?.includes(email) ?? false
    if (minutes >= 1) person.minutes[number] = minutes
    if (minutes >= 1 || isByHand) person.joinedDays.push(number)
    if (minutes * 2 >= (toSecond - fromSecond) / 60 || isByHand) person.attendedDays.push(number)
  }
  return person
}

const ownerOf = (row: RawRow, matched: Readonly<Record<string, string>>): string | undefined => {
  if (row.host) return undefined
  return row.email === null ? matched[row.name] : row.email.trim().toLowerCase()
}
