import { attendedDays, type ClinicAttendee, hasJoined, totalMinutes } from './clinic-attendee'

/** The numbers of one day; what is not known is null. */
export interface DayTotals {
  day: number
  /** Null only of a clinic that was recorded afterwards. */
  registered: number | null
  clicked: number | null
  joined: number | null
  attended: number | null
  /** Participants who could not be matched, each with name and address of their own. */
  unmatched: number | null
  /** Hosts, interpreters, bots and those who are no participants. */
  excluded: number | null
  /** Minutes in the meeting, summed over the registrants who joined. */
  personMinutes: number | null
}

/** The numbers of a clinic; what is not known is null. Definitions: attendance-definitions.ts. */
export interface ClinicTotals {
  registered: number
  clicked: number | null
  joined: number | null
  attended: number | null
  attendedAllDays: number | null
  unmatched: number | null
  personMinutes: number | null
  institutionsJoined: number | null
  countriesJoined: number | null
  /** Days whose attendance is known. */
  knownDays: number
  days: DayTotals[]
}

/** What is known of a day beside its people. */
export interface DayKnowledge {
  day: number
  /** Whether any data of the day are there; without them nothing is known, which is not zero. */
  isKnown: boolean
  /** Whether the clicks on its joining link are known: the day has begun and has a link. */
  hasClicks: boolean
  unmatched: number
  excluded: number
}

/** Counts a clinic's attendance from its list, so that every number has its list behind it. */
export const countTotals = (
  attendees: readonly ClinicAttendee[],
  days: readonly DayKnowledge[],
): ClinicTotals => {
  const known = days.filter(({ isKnown }) => isKnown)
  const isAnyKnown = known.length > 0
  const joined = attendees.filter(hasJoined)
  const ifKnown = <T>(value: T): T | null => (isAnyKnown ? value : null)
  return {
    registered: attendees.length,
    clicked: days.some(({ hasClicks }) => hasClicks)
      ? attendees.filter(({ clickedDays }) => clickedDays.length > 0).length
      : null,
    joined: ifKnown(joined.length),
    attended: ifKnown(attendees.filter((person) => attendedDays(person) > 0).length),
    attendedAllDays:
      known.length === days.length && isAnyKnown
        ? attendees.filter((person) => attendedDays(person) === days.length).length
        : null,
    unmatched: ifKnown(known.reduce((sum, { unmatched }) => sum + unmatched, 0)),
    personMinutes: sumMinutes(joined.map(totalMinutes)),
    institutionsJoined: ifKnown(
      new Set(joined.flatMap(({ institution }) => (institution ? [institution.id] : []))).size,
    ),
    countriesJoined: ifKnown(new Set(joined.map(({ country }) => country)).size),
    knownDays: known.length,
    days: days.map((day) => countDay(attendees, day)),
  }
}

const countDay = (attendees: readonly ClinicAttendee[], knowledge: DayKnowledge): DayTotals => {
  const { day, isKnown, hasClicks } = knowledge
  const present = attendees.flatMap(({ days }) => days.get(day) ?? [])
  return {
    day,
    registered: attendees.length,
    clicked: hasClicks ? attendees.filter(({ clickedDays }) => clickedDays.includes(day)).length : null,
    joined: isKnown ? present.length : null,
    attended: isKnown ? present.filter(({ attended }) => attended).length : null,
    unmatched: isKnown ? knowledge.unmatched : null,
    excluded: isKnown ? knowledge.excluded : null,
    personMinutes: sumMinutes(present.map(({ minutes }) => minutes)),
  }
}

/** null where no minutes are known. */
const sumMinutes = (minutes: readonly (number | null)[]): number | null => {
  const known = minutes.filter((minute) => minute !== null)
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0)
}
