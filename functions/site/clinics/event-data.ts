import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import { isContactPage } from '../../../shared/domain/clinic/public-contact'
import { takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { hasOnlineMeeting, hasVenue, venueTextFor } from '../../../shared/domain/clinic/venue'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { formatOffset } from '../../../shared/i18n/format-times'
import { siteTranslator } from '../../../shared/i18n/site-translator'

interface EventDataInput {
  clinic: PlannableClinic
  language: Language
  /** The address of the clinic's page. */
  page: string
  description: string
}

/**
 * A clinic as a schema.org Event, for search engines; of several days each is a subEvent. The place of the meeting is
 * the clinic's page: the address of the meeting itself is a secret.
 */
export const createEventData = ({ clinic, language, page, description }: EventDataInput) => {
  const { t } = siteTranslator(language)
  const windows = clinic.days.map((day) => dayWindow(clinic, day))
  const starts = windows.map(({ from }) => from).sort()
  const ends = windows.map(({ to }) => to).sort()
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textInLanguage(clinic, clinic.title, language).text,
    description,
    url: page,
    startDate: toOffsetTime(starts[0], clinic.timeZone),
    endDate: toOffsetTime(ends.at(-1), clinic.timeZone),
    eventStatus: `https://schema.org/${clinic.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceModeOf(clinic)}EventAttendanceMode`,
    location: placesOf({ clinic, language, page }),
    isAccessibleForFree: true,
    ...(clinic.languages.length > 0 && { inLanguage: clinic.languages }),
    organizer: [
      { '@type': 'Organization', name: t('tagline'), ...contactPointOf(clinic) },
      ...clinic.coOrganisers.map((name) => ({ '@type': 'Organization', name })),
    ],
    ...performersOf(clinic),
    ...(clinic.days.length > 1 && { subEvent: clinic.days.map((day) => dayEvent(clinic, day, language)) }),
  }
}

/** Where questions about the clinic go; nothing where the organiser shows no contact. */
const contactPointOf = ({ publicContact }: PlannableClinic): { contactPoint?: object } => {
  if (publicContact === null) return {}
  const property = isContactPage(publicContact) ? 'url' : 'email'
  return { contactPoint: { '@type': 'ContactPoint', [property]: publicContact } }
}

/** Everybody who speaks, each once; nothing where the programme names no person. */
const performersOf = ({ days }: PlannableClinic): { performer?: object[] } => {
  const speakers = days.flatMap(({ sessions }) => sessions.flatMap((session) => session.speakers ?? []))
  const byName = new Map(speakers.map((speaker) => [speaker.name, speaker]))
  if (byName.size === 0) return {}
  return {
    performer: [...byName.values()].map(({ name, affiliation }) => ({
      '@type': 'Person',
      name,
      ...(affiliation !== '' && { description: affiliation }),
    })),
  }
}

const dayEvent = (clinic: PlannableClinic, day: PlannableDay, language: Language) => {
  const { from, to } = dayWindow(clinic, day)
  const former = day.former.findLast((time) => dayWindow({ timeZone: time.zone }, time).from !== from)
  const moved = former && takesPlace(clinic, day) ? former : undefined
  return {
    '@type': 'Event',
    name: siteTranslator(language).t('day', { number: day.number }),
    startDate: toOffsetTime(from, clinic.timeZone),
    endDate: toOffsetTime(to, clinic.timeZone),
    eventStatus: `https://schema.org/${dayStatus(takesPlace(clinic, day), moved !== undefined)}`,
    ...(moved && {
      previousStartDate: toOffsetTime(dayWindow({ timeZone: moved.zone }, moved).from, moved.zone),
    }),
  }
}

const dayStatus = (isHeld: boolean, isMoved: boolean): string => {
  if (!isHeld) return 'EventCancelled'
  return isMoved ? 'EventRescheduled' : 'EventScheduled'
}

const attendanceModeOf = (clinic: PlannableClinic): 'Online' | 'Offline' | 'Mixed' => {
  if (!hasVenue(clinic)) return 'Online'
  return hasOnlineMeeting(clinic) ? 'Mixed' : 'Offline'
}

/** Online and at the venue; of a venue that is not decided only the country, where it is known. */
const placesOf = ({ clinic, language, page }: Omit<EventDataInput, 'description'>): object[] => {
  const venue = hasVenue(clinic) ? venueTextFor(clinic.venue, language) : null
  const address = {
    '@type': 'PostalAddress',
    ...(venue?.address && { streetAddress: venue.address.split(/\s*\r?\n\s*/).join(', ') }),
    ...(clinic.country && { addressCountry: clinic.country }),
  }
  const place = { '@type': 'Place', ...(venue && { name: venue.name }), address }
  return [
    ...(hasOnlineMeeting(clinic) ? [{ '@type': 'VirtualLocation', url: page }] : []),
    ...(hasVenue(clinic) && (venue || clinic.country) ? [place] : []),
  ]
}

/** `2026-12-10T09:00:00+03:00`: the time at the clinic with its offset. */
const toOffsetTime = (instant: Instant | undefined, zone: string): string | undefined => {
  if (instant === undefined) return undefined
  const { date, time } = wallTimeAt(instant, zone)
  return `${date}T${time}:00${formatOffset(zone, instant).replace('UTC', '')}`
}
