import type { Instant } from '../../../shared/domain/values/time/instant'
import type { DescribedEntry } from '../../../shared/mail/describe-entry'

/** Calendars on the web with a form for a new entry that an address fills in. */
export const webCalendars = ['google', 'office', 'outlook', 'yahoo'] as const
export type WebCalendar = (typeof webCalendars)[number]

/**
 * The address of the form of a web calendar, filled in with an entry; its owner looks at it and saves it. Times are in
 * UTC. The services publish no reference of these addresses.
 */
export const webCalendarAddress = (calendar: WebCalendar, entry: DescribedEntry): string => {
  const { address, fieldsOf } = forms[calendar]
  // encodeURIComponent and not URLSearchParams: Outlook shows a space that is written as "+" as a plus sign.
  const query = Object.entries(fieldsOf(entry)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${address}?${query.join('&')}`
}

interface EntryForm {
  address: string
  fieldsOf: (entry: DescribedEntry) => Record<string, string>
}

const outlookFields = ({ title, place, from, to }: DescribedEntry) => ({
  path: '/calendar/action/compose',
  rru: 'addevent',
  subject: title,
  startdt: withoutMilliseconds(from),
  enddt: withoutMilliseconds(to),
  location: place,
})

const forms: Record<WebCalendar, EntryForm> = {
  google: {
    address: 'https://calendar.google.com/calendar/render',
    fieldsOf: ({ title, place, from, to }) => ({
      action: 'TEMPLATE',
      text: title,
      dates: `${toBasicFormat(from)}/${toBasicFormat(to)}`,
      location: place,
    }),
  },
  office: { address: 'https://outlook.office.com/calendar/deeplink/compose', fieldsOf: outlookFields },
  outlook: { address: 'https://outlook.live.com/calendar/deeplink/compose', fieldsOf: outlookFields },
  yahoo: {
    address: 'https://calendar.yahoo.com/',
    fieldsOf: ({ title, place, from, to }) => ({
      v: '60',
      title,
      st: toBasicFormat(from),
      et: toBasicFormat(to),
      in_loc: place,
    }),
  },
}

/** `2026-12-10T06:00:00Z` */
const withoutMilliseconds = (instant: Instant): string => instant.replace(/\.\d+Z$/, 'Z')

/** `20261210T060000Z` */
const toBasicFormat = (instant: Instant): string => withoutMilliseconds(instant).replaceAll(/[-:]/g, '')
