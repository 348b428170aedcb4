import {
  attendedDays,
  type ClinicAttendee,
  hasJoined,
  totalMinutes,
} from '../../domain/attendees/clinic-attendee'
import type { Gender } from '../../domain/values/gender'
import { compareText } from '../../domain/values/text/compare-text'
import { foldText } from '../../domain/values/text/fold-text'

/** Which of the numbers a list is behind. */
export const attendeeReaches = ['registered', 'clicked', 'joined', 'attended', 'all-days', 'absent'] as const
export type AttendeeReach = (typeof attendeeReaches)[number]

export const attendeeSorts = ['name', 'organisation', 'country', 'minutes', 'joined-at'] as const
export type AttendeeSort = (typeof attendeeSorts)[number]

/** How far people came, on one day or (null) in the whole clinic. */
export interface DayReach {
  reach: AttendeeReach
  day: number | null
}

/** In place of a sector, country, language, gender or institution: the people of whom it is not known. */
export const UNANSWERED = 'none'
export type GenderAnswer = Gender | typeof UNANSWERED

export interface AttendeeFilter extends DayReach {
  /** Of the people whom day and reach give, only those who also came this far; null: all. */
  also: DayReach | null
  /** Of the same, only those who did not come this far. */
  except: DayReach | null
  /** Only those who were in this session of the day, from 1; without a day it has no effect. */
  session: number | null
  /** Words of name, address or organisation; empty: everybody. */
  text: string
  sector: string | null
  country: string | null
  /** ISO 639-1. */
  language: string | null
  gender: GenderAnswer | null
  /** The id of an institution. */
  institution: string | null
  /** An organisation as people typed it; case, accents and spaces make no difference. */
  organisation: string | null
  sort: AttendeeSort
}

/**
 * The attendees of a list, filtered and sorted. Of equal ones the order is that of the given list.
 * @param dayCount how many days the clinic has
 */
export const selectAttendees = (
  attendees: readonly ClinicAttendee[],
  filter: AttendeeFilter,
  dayCount: number,
): ClinicAttendee[] => {
  const words = foldText(filter.text).split(' ').filter(Boolean)
  const organisation = filter.organisation === null ? null : foldText(filter.organisation)
  return attendees
    .filter(
      (attendee) =>
        isReached(attendee, filter, dayCount) &&
        (filter.also === null || isReached(attendee, filter.also, dayCount)) &&
        (filter.except === null || !isReached(attendee, filter.except, dayCount)) &&
        isInSession(attendee, filter) &&
        isWanted(attendee.sector, filter.sector) &&
        isWanted(attendee.country, filter.country) &&
        isWanted(attendee.language, filter.language) &&
        isWanted(attendee.gender, filter.gender) &&
        isWanted(attendee.institution?.id, filter.institution) &&
        (organisation === null || foldText(attendee.organisation) === organisation) &&
        hasWords(attendee, words),
    )
    .toSorted(comparators[filter.sort](filter.day))
}

const isReached = (attendee: ClinicAttendee, { day, reach }: DayReach, dayCount: number): boolean => {
  const { clickedDays, days } = attendee
  const onDay = day === null ? undefined : days.get(day)
  switch (reach) {
    case 'registered':
      return true
    case 'clicked':
      return day === null ? clickedDays.length > 0 : clickedDays.includes(day)
    case 'joined':
      return day === null ? hasJoined(attendee) : onDay !== undefined
    case 'attended':
      return day === null ? attendedDays(attendee) > 0 : onDay?.attended === true
    case 'all-days':
      return attendedDays(attendee) === dayCount
    case 'absent':
      return day === null ? !hasJoined(attendee) : onDay === undefined
  }
}

const isWanted = (value: string | null | undefined, wanted: string | null): boolean =>
  wanted === null || (wanted === UNANSWERED ? !value : value === wanted)

const isInSession = ({ days }: ClinicAttendee, { day, session }: AttendeeFilter): boolean =>
  day === null || session === null || (days.get(day)?.sessionMinutes[session - 1] ?? 0) >= 1

const hasWords = ({ name, email, organisation, institution }: ClinicAttendee, words: string[]): boolean => {
  const text = foldText([name, email, organisation, institution?.name].filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}

type Compare = (a: ClinicAttendee, b: ClinicAttendee) => number
const collator = new Intl.Collator('en')

/** Largest minutes first; people without them last. */
const comparators: Record<AttendeeSort, (day: number | null) => Compare> = {
  // The list comes sorted by name, the erased last; without names it stays in that order.
  name: () => () => 0,
  organisation: () => (a, b) => collator.compare(organisationOf(a), organisationOf(b)),
  country: () => (a, b) => collator.compare(a.country, b.country),
  minutes: (day) => (a, b) => minutesOn(b, day) - minutesOn(a, day),
  'joined-at': (day) => (a, b) => compareText(joinedAtOn(a, day), joinedAtOn(b, day)),
}

const organisationOf = ({ institution, organisation }: ClinicAttendee) => institution?.name ?? organisation
const minutesOn = (attendee: ClinicAttendee, day: number | null): number =>
  (day === null ? totalMinutes(attendee) : attendee.days.get(day)?.minutes) ?? -1
const LATEST = '9999'
const joinedAtOn = ({ days }: ClinicAttendee, day: number | null): string =>
  (day === null
    ? [...days.values()].flatMap(({ joinedAt }) => joinedAt ?? []).toSorted(compareText)[0]
    : days.get(day)?.joinedAt) ?? LATEST
