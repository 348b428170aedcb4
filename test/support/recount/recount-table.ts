import { participantKey } from '../../../shared/domain/attendance/matching/match-participants'
import type { InMemoryTable } from '../memory/table'
import { type RawRow, rowsOfEvents } from './raw-events'
import { secondOf } from './raw-items'
import { foldSpelling } from './recount-clinic'

/** A clinic's figures; null: the clinic was not held. */
export interface CountedHistory {
  registered: number
  joined: number | null
  attended: number | null
  personMinutes: number | null
  /** Addresses of those who joined, and how many of them were erased. */
  emails: string[]
  erased: number
  /** `<country> <spelling>` */
  institutions: string[]
  countries: string[]
  genders: Record<string, number[]>
}

interface Person {
  id: string
  /** Of the rows that are theirs without a decision. */
  address: string
  isErased: boolean
  country: string
  spelling: string
  gender: string
  joined: boolean
  attended: boolean
  minutes: number
}

/** Every time of these histories is a multiple of it. */
const SLOT_SECONDS = 30
const notCounted = ['not-participant', 'host', 'interpreter', 'recorder']

/**
 * Counts a clinic from the items of a table, half-minute by half-minute, without the product's rules. Of the product it
 * takes the name of a participant alone, under which decisions are stored.
 */
export const recountTable = (table: InMemoryTable, clinicId: string, now: string): CountedHistory | null => {
  const clinic = table.clinics.get(clinicId)
  if (clinic?.status !== 'published') return null
  const own = `${clinicId}/`
  const hours = clinic.days.map(({ date, start, end }) => ({
    from: secondOf(date ?? '', start ?? '', clinic.timeZone ?? ''),
    to: secondOf(date ?? '', end ?? '', clinic.timeZone ?? ''),
  }))
  if ((hours[0]?.to ?? Number.POSITIVE_INFINITY) * 1000 > Date.parse(now)) return null
  const people = listPeople(table, own)
  const organisers = clinic.organisers.map(({ email }) => email.toLowerCase())
  let knownDays = 0
  for (const [index, { from, to }] of hours.entries()) {
    const { number, date } = clinic.days[index] ?? { number: 0, date: null }
    const report = table.reports.get(`${own}${number}`)
    const events = table.events.withPrefix(own).filter(({ at }) => at.startsWith(date ?? ''))
    const rows = (report?.stays ?? rowsOfEvents(events)) as RawRow[]
    const byHand = table.attendanceRecords
      .withPrefix(own)
      .filter((record) => record.day === number && record.isPresent)
      .map(({ registrationId }) => registrationId)
    const decisions = table.decisions.withPrefix(own).filter(({ day }) => day === number)
    const slots = new Map<Person, Set<number>>()
    let isKnown = byHand.length > 0
    for (const row of rows) {
      const first = Math.max(Date.parse(row.from) / 1000, from)
      const last = Math.min(Date.parse(row.to) / 1000, to)
      if (first < last) isKnown = true
      const decided = decisions.find((each) => each.participantKey === participantKey(row))?.outcome
      const owner = ownerOf(row, decided, people, organisers)
      if (!owner) continue
      const taken = slots.get(owner) ?? new Set()
      slots.set(owner, taken)
      for (let second = first; second < last; second += SLOT_SECONDS) taken.add(second)
    }
    if (isKnown) knownDays += 1
    for (const person of people) {
      const minutes = Math.floor(((slots.get(person)?.size ?? 0) * SLOT_SECONDS) / 60)
      person.minutes += minutes
      if (minutes >= 1 || byHand.includes(person.id)) person.joined = true
      const least = ((clinic.attendanceShare ?? 0.5) * (to - from)) / 60
      if ((minutes >= 1 && minutes >= least) || byHand.includes(person.id)) person.attended = true
    }
  }
  return sumUp(people, knownDays > 0)
}

const listPeople = (table: InMemoryTable, own: string): Person[] => {
  const nobody = { joined: false, attended: false, minutes: 0 }
  const people: Person[] = []
  for (const { id, email, status, country, organisation, gender = '' } of table.registrations.withPrefix(own))
    if (status === 'confirmed')
      people.push({
        ...nobody,
        id,
        country,
        gender,
        address: email.toLowerCase(),
        isErased: false,
        spelling: foldSpelling(organisation),
      })
  for (const { id, country, organisation } of table.anonymousRecords.withPrefix(own))
    people.push({
      ...nobody,
      id,
      country,
      gender: '',
      address: '',
      isErased: true,
      spelling: foldSpelling(organisation),
    })
  return people
}

const ownerOf = (
  row: RawRow,
  decided: string | undefined,
  people: readonly Person[],
  organisers: readonly string[],
): Person | undefined => {
  if (notCounted.includes(decided ?? '')) return undefined
  const chosen = people.find(({ id }) => id === decided)
  if (chosen) return chosen
  const address = row.email?.toLowerCase() ?? ''
  if (row.host || address === '' || organisers.includes(address)) return undefined
  return people.find((person) => person.address === address)
}

const sumUp = (people: readonly Person[], isKnown: boolean): CountedHistory => {
  const counted: CountedHistory = {
    registered: people.length,
    joined: isKnown ? 0 : null,
    attended: isKnown ? 0 : null,
    personMinutes: isKnown ? 0 : null,
    emails: [],
    erased: 0,
    institutions: [],
    countries: [],
    genders: {},
  }
  for (const { gender, joined, attended } of people) {
    if (gender === '') continue
    const [registered = 0, came = 0, stayed = 0] = counted.genders[gender] ?? []
    counted.genders[gender] = [registered + 1, came + Number(joined), stayed + Number(attended)]
  }
  for (const person of people) {
    if (person.attended) counted.attended = (counted.attended ?? 0) + 1
    if (!person.joined) continue
    counted.joined = (counted.joined ?? 0) + 1
    counted.personMinutes = (counted.personMinutes ?? 0) + person.minutes
    if (person.isErased) counted.erased += 1
    else counted.emails.push(person.address)
    const institution = `${person.country} ${person.spelling}`
    if (!counted.institutions.includes(institution)) counted.institutions.push(institution)
    if (!counted.countries.includes(person.country)) counted.countries.push(person.country)
  }
  return counted
}
