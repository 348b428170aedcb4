import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { ClinicMode } from '../../../shared/domain/clinic/venue'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { composeInvitation } from '../../../shared/mail/compose-invitation'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { aVenue } from '../../support/builders/venue-builder'
import { decodeMail, parseCalendar } from './decode-mail'
import { anInvitation, aRequest, kinds } from './mail-request-builders'

const venue = aVenue({
  texts: {
    en: {
      name: 'NCA Headquarters',
      address: 'Maka Al Mukarama Road\nMogadishu',
      arrival: 'Bring your passport.',
    },
  },
})
const clinicIn = (mode: ClinicMode | null, more = {}) =>
  aPublishedClinic({ mode, venue: mode === 'online' ? null : venue, ...more })
const onlineWords = /Zoom|joining link|online|\/join\//i
const statusOf = {
  waitlisted: 'waitlisted',
  'seat-offered': 'offered',
  pending: 'pending',
  'address-check': 'unconfirmed',
  rejected: 'rejected',
} as const

const mailsOf = async (mode: ClinicMode | null) => {
  const clinic = clinicIn(mode)
  const planned = kinds.filter((kind) => kind !== 'join-link' || mode !== 'in-person')
  const registrants = planned.map((kind) => {
    const status = statusOf[kind as keyof typeof statusOf] ?? 'confirmed'
    const offeredUntil = status === 'offered' ? '2026-11-22T09:00:00.000Z' : null
    const registration = aRegistration({ status, offeredUntil })
    return composeRegistrantMail(aRequest(kind, { clinic, registration }))
  })
  const mails = await Promise.all([...registrants, composeInvitation(anInvitation({ clinic }))])
  return Promise.all(mails.map(decodeMail))
}

describe('the mails of an in-person clinic', () => {
  it('name the venue and say nothing of a joining link, Zoom or an online meeting', async () => {
    for (const { subject, text, html, calendars } of await mailsOf('in-person')) {
      expect([subject, onlineWords.exec(text)?.[0]]).toEqual([subject, undefined])
      expect([subject, onlineWords.exec(html)?.[0]]).toEqual([subject, undefined])
      expect(calendars.join()).not.toMatch(onlineWords)
    }
  })

  it('give address, map and arrival notes with the dates', async () => {
    for (const kind of ['confirmation', 'reminder-week', 'reminder-day', 'moved'] as const) {
      const { text, html } = await decodeMail(
        await composeRegistrantMail(aRequest(kind, { clinic: clinicIn('in-person') })),
      )
      for (const part of [
        'NCA Headquarters',
        'Maka Al Mukarama Road',
        'Bring your passport.',
        'maps.example.org',
      ])
        expect([kind, text.includes(part), html.includes(part)]).toEqual([kind, true, true])
    }
  })

  it('put the venue on one line into LOCATION', async () => {
    const { calendars } = await decodeMail(
      await composeRegistrantMail(aRequest('confirmation', { clinic: clinicIn('in-person') })),
    )
    const event = new ICAL.Component(ICAL.parse(calendars[0] ?? '')).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('location')).toBe('NCA Headquarters, Maka Al Mukarama Road Mogadishu')
  })

  it('say that the venue is not announced yet where it is not', async () => {
    const { text } = await decodeMail(
      await composeRegistrantMail(
        aRequest('confirmation', { clinic: clinicIn('in-person', { venue: null }) }),
      ),
    )
    expect(text).toContain('The venue has not been announced yet.')
  })

  it('mark a venue that exists in another language only with that language', async () => {
    const { html } = await decodeMail(
      await composeRegistrantMail(
        aRequest('confirmation', {
          clinic: clinicIn('in-person'),
          registration: aRegistration({ language: 'fr' }),
        }),
      ),
    )
    expect(html).toMatch(/<p lang="en" dir="ltr"[^>]*>NCA Headquarters/)
  })
})

describe('the mails of a hybrid clinic', () => {
  it('speak of both venue and joining link', async () => {
    for (const kind of ['confirmation', 'reminder-week', 'reminder-day'] as const) {
      const { text } = await decodeMail(
        await composeRegistrantMail(aRequest(kind, { clinic: clinicIn('hybrid') })),
      )
      expect([kind, text]).toEqual([kind, expect.stringContaining('NCA Headquarters')])
      expect([kind, text]).toEqual([kind, expect.stringContaining('joining link')])
    }
  })

  it('name venue and personal page in LOCATION, but never the address of the meeting', async () => {
    const request = aRequest('confirmation', { clinic: clinicIn('hybrid') })
    const { calendars } = await decodeMail(await composeRegistrantMail(request))
    const event = new ICAL.Component(ICAL.parse(calendars[0] ?? '')).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('location')).toBe(
      `NCA Headquarters, Maka Al Mukarama Road Mogadishu; online: ${request.links.personalPage}`,
    )
    expect(calendars.join()).not.toContain('zoom.example.org')
  })
})

describe.each(['online', null] as const)('the mails of a clinic whose mode is %s', (mode) => {
  it('have the personal page as LOCATION, in every language', async () => {
    for (const language of supportedLanguages) {
      const request = aRequest('confirmation', {
        clinic: clinicIn(mode),
        registration: aRegistration({ language }),
      })
      const { calendars } = await decodeMail(await composeRegistrantMail(request))
      const { events } = parseCalendar(calendars[0] ?? '')
      expect(events.map(({ location }) => location)).toEqual([
        request.links.personalPage,
        request.links.personalPage,
      ])
    }
  })

  it('name no venue and promise the joining link', async () => {
    const mails = await mailsOf(mode)
    for (const { subject, text } of mails)
      expect([subject, /Venue|in person/.exec(text)]).toEqual([subject, null])
    expect(mails.filter(({ text }) => text.includes('joining link')).length).toBeGreaterThan(2)
  })
})
