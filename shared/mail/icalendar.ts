import {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { textInLanguage } from '../domain/clinic/clinic-in-language'
import { placeVersion } from '../domain/clinic/place'
import { hasOnlineMeeting } from '../domain/clinic/venue'
import { attendsDay } from '../domain/registration/attending-days'
import type { Registration } from '../domain/registration/registration'
import { truncateText } from '../domain/values/text/truncate-text'
import type { Instant } from '../domain/values/time/instant'
import { mailTranslator } from '../i18n/mail-translator'
import { createCalendarObject, dayEventData } from './calendar-object'
import { toSingleLine } from './content/single-line-text'
import { describeEntry } from './describe-entry'

export interface CalendarInput {
  clinic: PlannableClinic
  registration: Registration
  /** Addresses of the clinic's page and of the person's own; never the join address, which is a secret. */
  links: { clinic: string; personalPage: string }
  now: Instant
}

/** REQUEST: an invitation or its update; CANCEL: its end; PUBLISH: a file to download. RFC 5546. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/**
 * The registrant's calendar file, to download: the same entries (UID, SEQUENCE) as in the mails.
 * @param input every day that the registrant attends is in it
 */
export const createCalendarDownload = (input: CalendarInput): string =>
  createICalendar(
    'PUBLISH',
    input,
    input.clinic.days.filter((day) => attendsDay(input.registration, day)),
    input.clinic.organisers[0] ?? null,
  )

/**
 * An iCalendar object with one VEVENT per day, CRLF, folded, with a VTIMEZONE for its zone. RFC 5545.
 * @param organiser who invites; stays the same through the life of the entries
 */
export const createICalendar = (
  method: CalendarMethod,
  input: CalendarInput,
  days: readonly PlannableDay[],
  organiser: { name: string; email: string } | null,
): string => {
  const calendarObject = createCalendarObject(ICalCalendarMethod[method], [input.clinic])
  for (const day of days) {
    const event = calendarObject.createEvent(toEventData(method, input, day))
    if (organiser)
      event.organizer({ name: truncateText(toSingleLine(organiser.name), 80), email: organiser.email })
    if (method !== 'PUBLISH') event.createAttendee(attendeeData(input.registration))
    if (method !== 'CANCEL') event.createAlarm(alarmData(input))
  }
  return calendarObject.toString()
}

/** The same for one person and day in every mail and download. */
const eventUid = ({ registration, links }: CalendarInput, day: PlannableDay): string =>
  `${registration.id}-${day.number}@${new URL(links.clinic).hostname}`

/**
 * Rises with each move of the day (a cancelled clinic gives its days a new version too), each change of place, and each
 * withdrawal and return of the person, so that no calendar takes an older state for a newer one.
 */
const eventSequence = ({ clinic, registration }: CalendarInput, day: PlannableDay): number =>
  day.planVersion - 1 + (registration.revision - 1) + placeVersion(clinic)

const toEventData = (method: CalendarMethod, input: CalendarInput, day: PlannableDay): ICalEventData => {
  const { clinic, registration, links, now } = input
  const { t } = mailTranslator(registration.language)
  const entry = describeEntry(clinic, day, {
    language: registration.language,
    page: links.personalPage,
  })
  const isCancelled =
    method === 'CANCEL' || clinic.status === 'cancelled' || registration.status !== 'confirmed'
  return {
    id: eventUid(input, day),
    sequence: eventSequence(input, day),
    ...dayEventData(entry, clinic, now),
    description: t(hasOnlineMeeting(clinic) ? 'calendar.description' : 'calendar.descriptionInPerson', {
      page: links.personalPage,
    }),
    url: links.clinic,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/**
 * No answer is asked for: registrants cancel on their personal page. The name is left out, since a stranger may have
 * typed it.
 */
const attendeeData = ({ email }: Registration) => ({
  email,
  rsvp: false,
  status: ICalAttendeeStatus.ACCEPTED,
})

const alarmData = ({ clinic, registration: { language } }: CalendarInput) => ({
  type: ICalAlarmType.display,
  triggerBefore: 3600,
  description: mailTranslator(language).t('calendar.alarm', {
    clinic: truncateText(toSingleLine(textInLanguage(clinic, clinic.title, language).text), 60),
  }),
})
