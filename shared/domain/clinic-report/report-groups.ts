import { attendedDays, type ClinicAttendee, hasJoined } from '../attendees/clinic-attendee'
import { hasSmallGroup } from '../values/small-groups'

/** The numbers of the people who share a sector, an institution, a country, a gender or a language. */
export interface ReportGroup {
  /** What the list behind the numbers is filtered by; null: the people did not say. */
  key: string | null
  /** The institution's name; elsewhere the key, which pages name in words. */
  label: string
  registered: number
  joined: number | null
  attended: number | null
}

/**
 * Groups of the largest number of registered people first, those who did not say last.
 * @param isKnown whether any day is counted: else who joined is not known
 */
export const groupAttendees = (
  attendees: readonly ClinicAttendee[],
  isKnown: boolean,
  groupOf: (attendee: ClinicAttendee) => { key: string; label: string } | null,
): ReportGroup[] =>
  [...Map.groupBy(attendees, (attendee) => groupOf(attendee)?.key ?? null)]
    .map(([key, members]) => ({
      key,
      label: (members[0] && groupOf(members[0])?.label) ?? '',
      registered: members.length,
      joined: isKnown ? members.filter(hasJoined).length : null,
      attended: isKnown ? members.filter((member) => attendedDays(member) > 0).length : null,
    }))
    .toSorted(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.registered - a.registered ||
        (b.joined ?? 0) - (a.joined ?? 0) ||
        (a.label < b.label ? -1 : 1),
    )

/**
 * The people by the gender that they gave, those who gave none last; empty where the form did not ask.
 * @param hasNames whether the reader may see names; else all groups are hidden while one is small, so that none follows
 * from the others and the total
 */
export const groupByGender = (
  attendees: readonly ClinicAttendee[],
  isKnown: boolean,
  hasNames: boolean,
): ReportGroup[] | 'hidden' => {
  if (attendees.every(({ gender }) => gender === null)) return []
  const groups = groupAttendees(attendees, isKnown, ({ gender }) => gender && { key: gender, label: gender })
  const isAnySmall = groups.some(({ registered, joined, attended }) =>
    hasSmallGroup([registered, joined, attended]),
  )
  return hasNames || !isAnySmall ? groups : 'hidden'
}

/** Those who joined two days that follow each other, each person once; null where one of the days is not known. */
export interface DayPair {
  first: number
  second: number
  both: number | null
  onlyFirst: number | null
  onlySecond: number | null
}

/** @param known by day number, in the order of the days, whether the day is counted */
export const pairDays = (
  attendees: readonly ClinicAttendee[],
  known: readonly { day: number; isKnown: boolean }[],
): DayPair[] =>
  known.slice(1).flatMap((second, index): DayPair[] => {
    const first = known[index]
    if (!first) return []
    const days = { first: first.day, second: second.day }
    if (!first.isKnown || !second.isKnown) return [{ ...days, both: null, onlyFirst: null, onlySecond: null }]
    const count = (onFirst: boolean, onSecond: boolean) =>
      attendees.filter(
        (attendee) => attendee.days.has(first.day) === onFirst && attendee.days.has(second.day) === onSecond,
      ).length
    return [
      { ...days, both: count(true, true), onlyFirst: count(true, false), onlySecond: count(false, true) },
    ]
  })
