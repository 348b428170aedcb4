import ical, {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { DateTime } from 'luxon'
import { tzlib_get_ical_block as vtimezone } from 'timezones-ical-library'
import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { dayWindow } from '../domain/clinic/plan'
import type { Registration } from '../domain/registration/registration'
import type { Instant } from '../domain/time/instant'
import { mailVoice } from '../language/mail-voice'
import { clip, oneLine } from './plain-text'

export interface CalendarFacts {
  clinic: PlannableClinic
  registration: Registration
  /** Addresses of the clinic's page and of the person's own; never the join address, which is a secret. */
  links: { clinic: string; my: string }
  now: Instant
}

/** How a calendar file speaks: an invitation or its update, its end, or a file to download. RFC 5546. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/**
 * The person's own calendar file, to download: the same entries (UID, SEQUENCE) as in her mails.
 * @param facts every day of the clinic is in it
 */
export const calendarFile = (facts: CalendarFacts): string =>
  calendar('PUBLISH', facts, facts.clinic.days, facts.clinic.organisers[0] ?? null)

/**
 * An iCalendar object with one VEVENT per day, CRLF, folded, with a VTIMEZONE for its zone. RFC 5545.
 * @param organiser who invites; stays the same through the life of the entries
 */
export const calendar = (
  method: CalendarMethod,
  facts: CalendarFacts,
  days: readonly PlannableDay[],
  organiser: { name: string; email: string } | null,
): string => {
  const file = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'ITU', product: 'DFS Security Clinics' },
    // No zone for the file as a whole: it would take the Z from DTSTAMP, which has to be UTC.
    timezone: { name: null, generator: zoneBlock },
  })
  for (const day of days) {
    const event = file.createEvent(eventOf(method, facts, day))
    if (organiser) event.organizer({ name: clip(oneLine(organiser.name), 80), email: organiser.email })
    if (method !== 'PUBLISH') event.createAttendee(attendee(facts.registration))
    if (method !== 'CANCEL') event.createAlarm(alarm(facts))
  }
  return file.toString()
}

/** The same for one person and day in every mail and download. */
const eventUid = ({ registration, links }: CalendarFacts, day: PlannableDay): string =>
  `${registration.id}-${day.number}@${new URL(links.clinic).hostname}`

/**
 * Rises with each move of the day (a cancelled clinic gives its days a new version too) and with each
 * withdrawal and return of the person, so that no calendar takes an older state for a newer one.
 */
const eventSequence = ({ registration }: CalendarFacts, day: PlannableDay): number =>
  day.planVersion - 1 + (registration.round - 1)

const eventOf = (method: CalendarMethod, facts: CalendarFacts, day: PlannableDay): ICalEventData => {
  const { clinic, registration, links, now } = facts
  const { say } = mailVoice(registration.language)
  const { from, to } = dayWindow(clinic, day)
  const off = method === 'CANCEL' || clinic.status === 'cancelled' || registration.status !== 'confirmed'
  const title = clip(oneLine(clinic.title), 120)
  return {
    id: eventUid(facts, day),
    sequence: eventSequence(facts, day),
    stamp: new Date(now),
    start: DateTime.fromISO(from, { zone: clinic.timeZone }),
    end: DateTime.fromISO(to, { zone: clinic.timeZone }),
    timezone: clinic.timeZone,
    summary: say('calendar.summary', { clinic: title, number: day.number, days: clinic.days.length }),
    location: say(clinic.mode === 'in-person' ? 'calendar.inPerson' : 'calendar.online'),
    description: say('calendar.description', { page: links.my }),
    url: links.clinic,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/** Nobody is asked to answer: withdrawing is done on the personal page. */
const attendee = ({ name, email }: Registration) => ({
  name: clip(oneLine(name), 80),
  email,
  rsvp: false,
  status: ICalAttendeeStatus.ACCEPTED,
})

const alarm = ({ clinic, registration }: CalendarFacts) => ({
  type: ICalAlarmType.display,
  triggerBefore: 3600,
  description: mailVoice(registration.language).say('calendar.alarm', {
    clinic: clip(oneLine(clinic.title), 60),
  }),
})

/**
 * The rules of a zone under the name the events use: the library gives linked zones the name of their
 * target (Africa/Nairobi for Africa/Mogadishu), and a TZID without its VTIMEZONE is invalid.
 */
const zoneBlock = (zone: string): string => {
  const [block = ''] = vtimezone(zone)
  return block.replace(/^TZID:.*$/m, `TZID:${zone}`).replace(/^X-LIC-LOCATION:.*\r?\n/m, '')
}
