import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { genders } from '../../../shared/domain/values/gender'
import {
  type AttendeeFilter,
  attendeeReaches,
  attendeeSorts,
  type DayReach,
  type GenderAnswer,
  UNANSWERED,
} from '../../../shared/queries/attendees/attendee-list'

type QueryReader = (name: string) => string | undefined

/** The filter in an address; an unknown value is the default. */
export const readAttendeeFilter = (query: QueryReader, clinic: Clinic): AttendeeFilter => ({
  day: clinic.days.find(({ number }) => String(number) === query('day'))?.number ?? null,
  reach: attendeeReaches.find((reach) => reach === query('reach')) ?? 'joined',
  also: readDayReach(query('also'), clinic),
  except: readDayReach(query('except'), clinic),
  session: Number(/^[1-9]\d?$/.exec(query('session') ?? '')?.[0] ?? 0) || null,
  text: (query('text') ?? '').slice(0, 200),
  sector: query('sector')?.slice(0, 40) || null,
  country: /^(?:[A-Z]{2}|none)$/.exec(query('country') ?? '')?.[0] ?? null,
  language: /^(?:[a-z]{2}|none)$/.exec(query('language') ?? '')?.[0] ?? null,
  gender: readGenderAnswer(query('gender')),
  institution: query('institution')?.slice(0, 400) || null,
  organisation: query('organisation')?.slice(0, 400) ?? null,
  sort: attendeeSorts.find((sort) => sort === query('sort')) ?? 'name',
})

/** A gender, or `none` for the people who told none; null for anything else. */
export const readGenderAnswer = (text: string | undefined): GenderAnswer | null =>
  ([...genders, UNANSWERED] as const).find((answer) => answer === text) ?? null

/** `joined` of the whole clinic, `joined.2` of its second day. */
const readDayReach = (text: string | undefined, clinic: Clinic): DayReach | null => {
  const [word, number] = (text ?? '').split('.')
  const reach = attendeeReaches.find((reach) => reach === word)
  if (!reach) return null
  const day = clinic.days.find((day) => String(day.number) === number)?.number
  return number === undefined || day !== undefined ? { reach, day: day ?? null } : null
}

export const writeDayReach = ({ reach, day }: DayReach): string => (day === null ? reach : `${reach}.${day}`)

/** The address of a list, without what is the default. @param page from 1 */
export const attendeesHref = (
  clinicId: string,
  filter: Partial<AttendeeFilter>,
  { page = 1, format = '' }: { page?: number; format?: '' | '.csv' | '.xlsx' } = {},
): string => {
  const { day, reach, also, except, session, text, sector, country, language, gender, sort } = filter
  const { institution, organisation } = filter
  const query = new URLSearchParams({
    ...(day && { day: String(day) }),
    ...(reach && reach !== 'joined' && { reach }),
    ...(also && { also: writeDayReach(also) }),
    ...(except && { except: writeDayReach(except) }),
    ...(session && { session: String(session) }),
    ...(text && { text }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(language && { language }),
    ...(gender && { gender }),
    ...(institution && { institution }),
    ...(typeof organisation === 'string' && { organisation }),
    ...(sort && sort !== 'name' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/console/clinics/${clinicId}/attendees${format}${query && `?${query}`}`
}

/** Where the participants of a day are listed who belong to no registrant; null for the whole clinic. */
export const dayRowsHref = (clinicId: string, day: number | null): string | null =>
  day === null ? null : `/console/clinics/${clinicId}/days/${day}#rows`
