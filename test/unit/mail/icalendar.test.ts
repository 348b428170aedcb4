import { describe, expect, it } from 'vitest'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import type { RegistrantMailRequest } from '../../../shared/mail/content/registrant-mail-request'
import { createCalendarDownload } from '../../../shared/mail/icalendar'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { decodeMail, parseCalendar } from './decode-mail'
import { aRequest, joinAddress } from './mail-request-builders'

const calendarOf = async (request: RegistrantMailRequest) => {
  const { calendars } = await decodeMail(await composeRegistrantMail(request))
  return parseCalendar(calendars[0] ?? '')
}

const movedClinic = () => {
  const clinic = aPublishedClinic()
  const [first, second] = clinic.days
  if (!first || !second) throw new Error('two days')
  return { ...clinic, days: [{ ...first, date: '2026-12-14', planVersion: 2 }, second] }
}

/** The parts of a multipart, unchanged. */
const partsIn = (source: string, type: string): string[] => {
  const boundary = new RegExp(`Content-Type: ${type};\\s+boundary="([^"]+)"`).exec(source)?.[1]
  return source.split(`--${boundary}`).slice(1, -1)
}
const headOf = (part: string): string => /Content-Type: (.*)/.exec(part)?.[1]?.trim() ?? ''

describe('the calendar of a mail', () => {
  it('is an inline alternative with its method, and an attachment with the same content', async () => {
    const registration = aRegistration({ status: 'withdrawn', revision: 2 })
    for (const [method, request] of [
      ['REQUEST', aRequest('confirmation')],
      ['REQUEST', aRequest('moved', { clinic: movedClinic() })],
      ['CANCEL', aRequest('cancelled', { clinic: { ...movedClinic(), status: 'cancelled' } })],
      ['CANCEL', aRequest('cancelled', { registration, gaveUp: 'seat' })],
    ] as const) {
      const { source, calendars } = await decodeMail(await composeRegistrantMail(request))
      const [alternatives, ...others] = partsIn(source, 'multipart/mixed')
      const inline = partsIn(`${alternatives}`, 'multipart/alternative').map(headOf)
      expect(inline).toEqual([
        expect.stringMatching(/^text\/plain/),
        expect.stringMatching(/^text\/html/),
        `text/calendar; charset=utf-8; method=${method}`,
      ])
      expect(others.map(headOf)).toEqual([expect.stringMatching(/^application\/ics/)])
      expect(others[0]).toContain('Content-Disposition: attachment; filename=invite.ics')
      expect(alternatives).not.toContain('attachment')
      expect(calendars).toHaveLength(2)
      expect(calendars[0]).toBe(calendars[1])
      expect(parseCalendar(calendars[0] ?? '').method).toBe(method)
    }
  })

  it('has one event per day, at the day’s instants, in the clinic’s zone', async () => {
    const request = aRequest('confirmation')
    const { method, events, zones } = await calendarOf(request)
    expect(method).toBe('REQUEST')
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-10T06:00:00.000Z', '2026-12-10T09:30:00.000Z'],
      ['2026-12-11T06:00:00.000Z', '2026-12-11T09:30:00.000Z'],
    ])
    expect(zones).toEqual(['Africa/Mogadishu'])
    for (const { zone, alarms, status, location } of events) {
      expect({ zone, alarms, status, location }).toEqual({
        zone: 'Africa/Mogadishu',
        alarms: ['-PT1H'],
        status: 'CONFIRMED',
        location: request.links.personalPage,
      })
    }
  })

  it('invites the registrant and asks for no answer', async () => {
    const { events } = await calendarOf(aRequest('confirmation'))
    expect(events[0]?.organizer.toLowerCase()).toBe('mailto:clinics@example.org')
    expect(events[0]?.attendees).toEqual([
      { address: 'MAILTO:ayaan@example.org', name: 'undefined', rsvp: 'FALSE' },
    ])
  })

  it('has CRLF, folded lines, a UTC stamp, and no join address', async () => {
    const request = aRequest('confirmation', { clinic: aPublishedClinic({ title: 'Sécurité '.repeat(30) }) })
    const links = { ...request.links, join: joinAddress }
    const { calendars } = await decodeMail(await composeRegistrantMail({ ...request, links }))
    const [text = ''] = calendars
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).toContain('DTSTAMP:20261120T090000Z')
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/\/join\/|zoom\.example/)
    expect(text.replaceAll('\r\n ', '')).toContain('https://clinics.example.org/my/')
  })

  it('updates the moved day: the same UID, the sequence one higher', async () => {
    const before = await calendarOf(aRequest('confirmation'))
    const after = await calendarOf(aRequest('moved', { clinic: movedClinic() }))
    expect(after.method).toBe('REQUEST')
    expect(after.events).toHaveLength(1)
    expect(after.events[0]).toMatchObject({ uid: before.events[0]?.uid, from: '2026-12-14T06:00:00.000Z' })
    expect(after.events[0]?.sequence).toBe((before.events[0]?.sequence ?? 0) + 1)
  })

  it('removes the days of a person who withdrew, and adds them again when they return', async () => {
    const registration = aRegistration({ status: 'withdrawn', revision: 2 })
    const gone = await calendarOf(aRequest('cancelled', { registration, gaveUp: 'seat' }))
    const back = await calendarOf(aRequest('confirmation', { registration: aRegistration({ revision: 3 }) }))
    expect(gone.method).toBe('CANCEL')
    expect(gone.events.map(({ status, sequence, alarms }) => [status, sequence, alarms])).toEqual([
      ['CANCELLED', 1, []],
      ['CANCELLED', 1, []],
    ])
    expect(back.events.map(({ sequence }) => sequence)).toEqual([2, 2])
    expect(back.events.map(({ uid }) => uid)).toEqual(gone.events.map(({ uid }) => uid))
  })

  it('removes the days of a cancelled clinic', async () => {
    const clinic = { ...movedClinic(), status: 'cancelled' as const }
    const { method, events } = await calendarOf(aRequest('cancelled', { clinic }))
    expect(method).toBe('CANCEL')
    expect(events.map(({ sequence, status }) => [sequence, status])).toEqual([
      [1, 'CANCELLED'],
      [0, 'CANCELLED'],
    ])
  })

  it('is not repeated by reminders', async () => {
    for (const kind of ['reminder-week', 'reminder-day', 'join-link'] as const) {
      expect((await decodeMail(await composeRegistrantMail(aRequest(kind)))).calendars).toEqual([])
    }
  })

  it('names every zone as the events do, also one that is a link to another', async () => {
    for (const timeZone of [
      'Africa/Maseru',
      'Africa/Kigali',
      'Africa/Banjul',
      'Europe/Zurich',
      'America/Lima',
    ]) {
      const { zones, events } = await calendarOf(
        aRequest('confirmation', { clinic: aPublishedClinic({ timeZone }) }),
      )
      expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(zones))
      expect(zones).toEqual([timeZone])
    }
  })
})

describe('the calendar of a clinic in UTC', () => {
  it('says its times in UTC and needs no zone', async () => {
    const { zones, events } = await calendarOf(
      aRequest('confirmation', { clinic: aPublishedClinic({ timeZone: 'UTC' }) }),
    )
    expect(zones).toEqual([])
    expect(events[0]?.from).toBe('2026-12-10T09:00:00.000Z')
  })
})

describe('the calendar file to download', () => {
  it('has the same entries as the mails, and invites no one', async () => {
    const request = aRequest('confirmation')
    const mailed = await calendarOf(request)
    const { method, events } = parseCalendar(createCalendarDownload(request))
    expect(method).toBe('PUBLISH')
    expect(events.map(({ uid, sequence, from }) => [uid, sequence, from])).toEqual(
      mailed.events.map(({ uid, sequence, from }) => [uid, sequence, from]),
    )
    expect(events.flatMap(({ attendees }) => attendees)).toEqual([])
  })

  it('has CRLF, folded lines, a UTC stamp, the rules of its zone, and no join address', () => {
    const clinic = aPublishedClinic({ title: 'Sécurité '.repeat(30) })
    const text = createCalendarDownload({ ...aRequest('confirmation'), clinic })
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.match(/^DTSTAMP:20261120T090000Z/gm)).toHaveLength(2)
    expect(parseCalendar(text).zones).toEqual(['Africa/Mogadishu'])
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/\/join\/|zoom\.example/)
  })

  it('says cancelled when the clinic is', () => {
    const clinic = aPublishedClinic({ status: 'cancelled' })
    const { events } = parseCalendar(createCalendarDownload({ ...aRequest('confirmation'), clinic }))
    expect(events.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
  })
})
