import { describe, expect, it } from 'vitest'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { aDay, aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { decodeMail, parseCalendar } from './decode-mail'
import { aRequest } from './mail-request-builders'

const night = aDay({ date: '2027-02-16', start: '22:00', end: '02:00', sessions: [] })
const clinic = aPublishedClinic({ timeZone: 'Pacific/Fiji', days: [night] })

describe('mails about a day that goes on over midnight', () => {
  it('name the date on which it ends, and its end in the calendar is on that date', async () => {
    const registration = aRegistration({ timeZone: 'Pacific/Fiji' })
    const mail = await composeRegistrantMail(aRequest('confirmation', { clinic, registration }))
    const { text, calendars } = await decodeMail(mail)
    expect(text).toContain('22:00 – Wednesday, 17 February 2027, 02:00 (Fiji, UTC+12:00)')
    expect(calendars[0]).toContain('DTSTART;TZID=Pacific/Fiji:20270216T220000')
    expect(calendars[0]).toContain('DTEND;TZID=Pacific/Fiji:20270217T020000')
    expect(parseCalendar(calendars[0] ?? '').events).toMatchObject([
      { from: '2027-02-16T10:00:00.000Z', to: '2027-02-16T14:00:00.000Z' },
    ])
  })
})
