import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { DateTime } from 'luxon'
import type { PlannableClinic } from '../domain/clinic/clinic'
import { dayWindow } from '../domain/clinic/times/day-window'
import { type Instant, toEpochMillis } from '../domain/values/time/instant'
import type { DescribedEntry } from './describe-entry'
import { createVtimezone } from './vtimezone'

/** Seconds after which a program that has subscribed asks again. */
const REFRESH_SECONDS = 3600

/**
 * A VCALENDAR without entries. RFC 5545.
 * @param clinics those whose days will be in it: their zones get a VTIMEZONE
 * @param name what a program calls the calendar that it subscribes to
 */
export const createCalendarObject = (
  method: ICalCalendarMethod,
  clinics: readonly PlannableClinic[],
  name: string | null = null,
): ICalCalendar =>
  ical({
    method,
    name,
    prodId: { company: 'ITU', product: 'DFS Security Clinics' },
    // REFRESH-INTERVAL (RFC 7986, 5.7) and X-PUBLISHED-TTL.
    ttl: method === ICalCalendarMethod.PUBLISH ? REFRESH_SECONDS : null,
    // No zone for the file as a whole: it would take the Z from DTSTAMP, which has to be UTC.
    timezone: { name: null, generator: (zone) => timezoneBlock(zone, clinics) },
  })

/** What every entry has that shows a day: its times in the clinic's zone, its title and its place. */
export const dayEventData = (
  { from, to, title, place }: DescribedEntry,
  { timeZone }: Pick<PlannableClinic, 'timeZone'>,
  now: Instant,
) => ({
  stamp: new Date(now),
  start: DateTime.fromMillis(toEpochMillis(from), { zone: timeZone }),
  end: DateTime.fromMillis(toEpochMillis(to), { zone: timeZone }),
  timezone: timeZone,
  summary: title,
  location: place,
})

/** The offsets of a zone for all days in it: a mail about one day gives the same as the whole file of its clinic. */
const timezoneBlock = (zone: string, clinics: readonly PlannableClinic[]): string | null => {
  const windows = clinics
    .filter(({ timeZone }) => timeZone === zone)
    .flatMap((clinic) => clinic.days.map((day) => dayWindow(clinic, day)))
  const first = windows.map(({ from }) => from).sort()[0]
  const last = windows
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return first && last ? createVtimezone(zone, first, last) : null
}
