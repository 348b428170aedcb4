import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { LocalStack } from '../../infra/local/local-stack'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import type { Instant } from '../../shared/domain/values/time/instant'

/** A mail as its reader gets it, read by parsers that are independent of the code that wrote it. */
export interface ParsedInboxMail {
  kind: string
  day: number | null
  at: Instant
  subject: string
  text: string
  html: string
  /** Of the whole mail, as its HTML says. */
  language: string
  /** The effect on the calendar in a mail program; null: none. */
  calendar: { method: string; events: ParsedCalendarEvent[] } | null
}

export interface ParsedCalendarEvent {
  uid: string
  sequence: number
  start: Instant
  end: Instant
  status: string
  location: string
}

/** Every mail to an address, the oldest first. @param clinicId only those of this clinic */
export const parseMailsTo = async (
  stack: Pick<LocalStack, 'inbox'>,
  email: string,
  clinicId?: string,
): Promise<ParsedInboxMail[]> => {
  const mails = (await stack.inbox()).filter(
    ({ to, tags }) => to.includes(email) && (clinicId === undefined || tags.clinic === clinicId),
  )
  return Promise.all(mails.map(parseInboxMail))
}

/** `reminder-day 1 at 2025-12-09T06:00`: the kind and the minute. */
export const mailTimeline = (mails: ParsedInboxMail[]): string[] =>
  mails.map(({ kind, day, at }) => `${kind}${day === null ? '' : ` ${day}`} at ${at.slice(0, 16)}`)

export const mailKinds = (mails: ParsedInboxMail[]): string[] =>
  mails.map(({ kind, day }) => (day === null ? kind : `${kind} ${day}`))

const parseInboxMail = async ({ raw, tags, at }: InboxMail): Promise<ParsedInboxMail> => {
  const parsed = await simpleParser(raw)
  const html = parsed.html || ''
  return {
    kind: tags.kind ?? '',
    day: Number(tags.day) || null,
    at,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html,
    language: /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? '',
    calendar: parseCalendar(parsed),
  }
}

/** Inline alternative and attachment must say the same. @throws Error when they differ */
const parseCalendar = ({ attachments }: ParsedMail): ParsedInboxMail['calendar'] => {
  const texts = attachments
    .filter(({ contentType }) => /^text\/calendar|application\/ics/.test(contentType))
    .map(({ content }) => content.toString('utf8'))
  if (new Set(texts).size > 1) throw new Error('the calendar parts of the mail differ')
  const [text] = texts
  if (text === undefined) return null
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { method: String(calendar.getFirstPropertyValue('method')), events: events.map(parseCalendarEvent) }
}

const parseCalendarEvent = (event: ICAL.Event): ParsedCalendarEvent => ({
  uid: event.uid,
  sequence: event.sequence,
  start: event.startDate.toJSDate().toISOString(),
  end: event.endDate.toJSDate().toISOString(),
  status: String(event.component.getFirstPropertyValue('status')),
  location: event.location,
})
