import { describeSpeaker } from '../domain/clinic/session-speaker'
import { hasUnknownHours } from '../domain/values/time/unknown-hours'
import { englishCityOfZone } from '../domain/values/time/zone-label'
import { formatDay } from './days/dated-days'
import type { DraftClinic, DraftDay } from './draft-clinic'
import type { DraftSources } from './draft-sources'
import { englishCountryName } from './mentions/places/country-mentions'

/** One value of a draft in words, and the lines of the page that gave it; none for a value that was not read. */
export interface ReadValue {
  name:
    | 'title'
    | 'date'
    | 'hours'
    | 'time zone'
    | 'mode'
    | 'venue'
    | 'languages'
    | 'registration'
    | 'introduction'
    | 'country'
    | 'sessions'
    | 'speakers'
  text: string
  lines: number[]
}

/** `Read: Tuesday 3 March 2026, 09:00-12:30 Lusaka time, online, 4 sessions.` What was not read is named as such. */
export const describeReading = (clinic: DraftClinic): string => {
  const zone = clinic.timeZone ? ` ${formatZoneName(clinic.timeZone)}` : ''
  const hours = new Set(clinic.days.map(formatHours))
  const days =
    hours.size === 1
      ? `${clinic.days.map(formatDraftDate).join(' and ')}, ${[...hours].join('')}${zone}`
      : `${clinic.days.map((day) => `${formatDraftDate(day)} ${formatHours(day)}`).join(' and ')}${zone || ''}`
  const missing = [
    ...(clinic.title ? [] : ['title']),
    ...(clinic.timeZone ? [] : ['time zone']),
    ...(clinic.mode ? [] : ['online or in person']),
  ]
  const notRead = missing.length > 0 ? ` Not read: ${missing.join(', ')}.` : ''
  return `Read: ${[days, clinic.mode ?? '', describeLanguages(clinic), formatSessionCount(countProgrammeSessions(clinic)), describeRegistration(clinic)].filter((part) => part !== '').join(', ')}.${notRead}`
}

/** Every value of a draft with its lines, in the order in which an officer checks them. */
export const listReadValues = (clinic: DraftClinic, sources: DraftSources): ReadValue[] => [
  toValue('title', clinic.title, [sources.title]),
  ...clinic.days.flatMap((day, index): ReadValue[] => {
    const lines = sources.days[index]
    return [
      toValue('date', day.date ? formatDay(day.date) : '', [lines?.date ?? null]),
      toValue('hours', hasUnknownHours(day) ? '' : formatDayHours(day), [lines?.hours ?? null]),
      ...(day.sessions.length > 0
        ? [toValue('sessions', formatSessionCount(day.sessions.length), lines?.sessions ?? [])]
        : []),
      ...(day.sessions.some(({ speakers }) => speakers)
        ? [toValue('speakers', describeSpeakers(day), lines?.speakers ?? [])]
        : []),
    ]
  }),
  toValue('time zone', clinic.timeZone ? formatZoneName(clinic.timeZone) : '', [sources.timeZone]),
  toValue('mode', clinic.mode ?? '', [sources.mode]),
  ...(clinic.venue
    ? [
        toValue('venue', [clinic.venue.name, clinic.venue.address].filter(Boolean).join(', '), [
          sources.venue,
        ]),
      ]
    : []),
  ...(describeLanguages(clinic) === ''
    ? []
    : [toValue('languages', describeLanguages(clinic), [sources.languages])]),
  ...(describeRegistration(clinic) === ''
    ? []
    : [toValue('registration', describeRegistration(clinic), [sources.registration])]),
  ...(clinic.introduction
    ? [toValue('introduction', clinic.introduction.join(' '), sources.introduction)]
    : []),
  toValue('country', clinic.country ? (englishCountryName(clinic.country) ?? '') : '', [sources.country]),
]

const describeSpeakers = ({ sessions }: DraftDay): string =>
  sessions.flatMap(({ speakers = [] }) => speakers.map(describeSpeaker)).join('; ')

/** `in English with interpretation into Somali`; empty where the page does not tell. */
export const describeLanguages = ({ languages = [], interpretation = [] }: DraftClinic): string =>
  [
    ...(languages.length > 0 ? [`in ${formatLanguages(languages)}`] : []),
    ...(interpretation.length > 0 ? [`with interpretation into ${formatLanguages(interpretation)}`] : []),
  ].join(' ')

/** `registration opens Monday 1 March 2027 and closes Saturday 20 March 2027`; empty where the page does not tell. */
const describeRegistration = ({ registrationWindow: window }: DraftClinic): string => {
  const edges = [
    ...(window?.opens ? [`opens ${formatEdge(window.opens)}`] : []),
    ...(window?.closes ? [`closes ${formatEdge(window.closes)}`] : []),
  ]
  return edges.length > 0 ? `registration ${edges.join(' and ')}` : ''
}

/** The hour only where the page told one: else it is the begin or the end of the day. */
const formatEdge = ({ date, time }: { date: string; time: string }): string =>
  time === '00:00' || time === '23:59' ? formatDay(date) : `${formatDay(date)}, ${time}`

const formatLanguages = (codes: string[]): string => {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return new Intl.ListFormat('en').format(codes.map((code) => names.of(code) ?? code))
}

const toValue = (name: ReadValue['name'], text: string, lines: (number | null)[]): ReadValue => ({
  name,
  text: text || 'not read',
  lines: text === '' ? [] : [...new Set(lines.filter((line) => line !== null))],
})

const formatDraftDate = ({ date }: DraftDay): string => (date ? formatDay(date) : 'a day without a date')

const formatHours = (day: DraftDay): string => (hasUnknownHours(day) ? 'hours not read' : formatDayHours(day))

/** `22:00-02:00 on the next day` where the day goes on over midnight. */
const formatDayHours = ({ start, end }: DraftDay): string =>
  `${start}-${end}${end < start ? ' on the next day' : ''}`

const formatZoneName = (zone: string): string => (zone === 'UTC' ? 'UTC' : `${englishCityOfZone(zone)} time`)

const countProgrammeSessions = ({ days }: DraftClinic): number =>
  days.reduce((sum, { sessions }) => sum + sessions.length, 0)

const formatSessionCount = (count: number): string =>
  count === 0 ? 'no programme' : count === 1 ? '1 session' : `${count} sessions`
