import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { ComposedMail } from '../../../shared/mail/mime-message'

/** The mail as a mail program reads it. */
export interface DecodedMail extends ParsedMail {
  subject: string
  text: string
  html: string
  source: string
  /** The calendar alternative and the attachment. */
  calendars: string[]
}

export const decodeMail = async ({ raw }: ComposedMail): Promise<DecodedMail> => {
  const parsed = await simpleParser(Buffer.from(raw))
  const calendars = parsed.attachments.map(({ content }) => content.toString('utf8'))
  const { subject = '', text = '', html } = parsed
  return {
    ...parsed,
    subject,
    text,
    html: html || '',
    source: Buffer.from(raw).toString('latin1'),
    calendars,
  }
}

/** The parts of a calendar file by ical.js, which throws on what is not iCalendar. */
export const parseCalendar = (text: string) => {
  const component = new ICAL.Component(ICAL.parse(text))
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = component.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
    location: String(event.getFirstPropertyValue('location')),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
    from: new ICAL.Event(event).startDate.toJSDate().toISOString(),
    to: new ICAL.Event(event).endDate.toJSDate().toISOString(),
    zone: String(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')),
    organizer: String(event.getFirstPropertyValue('organizer')),
    attendees: event.getAllProperties('attendee').map((one) => ({
      address: String(one.getFirstValue()),
      name: String(one.getFirstParameter('cn')),
      rsvp: String(one.getFirstParameter('rsvp')),
    })),
    alarms: event
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  }))
  const zones = component
    .getAllSubcomponents('vtimezone')
    .map((zone) => String(zone.getFirstPropertyValue('tzid')))
  return { method: String(component.getFirstPropertyValue('method')), events, zones }
}
