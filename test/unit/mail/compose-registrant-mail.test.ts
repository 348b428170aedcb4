import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/domain/values/language'
import { mailTranslator } from '../../../shared/i18n/mail-translator'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { MailCompositionError } from '../../../shared/mail/content/registrant-mail-request'
import { aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { decodeMail } from './decode-mail'
import { aRequest, joinAddress, kinds, languages } from './mail-request-builders'

/** With the comma of the language. */
const cities: Record<Language, { mogadishu: string; dakar: string }> = {
  en: { mogadishu: 'Mogadishu, ', dakar: 'Dakar, ' },
  ar: { mogadishu: 'مقديشو، ', dakar: 'داكار، ' },
  zh: { mogadishu: '摩加迪沙，', dakar: '达喀尔，' },
  fr: { mogadishu: 'Mogadiscio, ', dakar: 'Dakar, ' },
  ru: { mogadishu: 'Могадишо, ', dakar: 'Дакар, ' },
  es: { mogadishu: 'Mogadiscio, ', dakar: 'Dakar, ' },
  pt: { mogadishu: 'Mogadíscio, ', dakar: 'Dacar, ' },
}
/** The mail after the clinic, and those to an address that is to be confirmed, name no time of a day. */
const every = kinds
  .filter((kind) => !['thank-you', 'address-confirmation', 'address-check'].includes(kind))
  .flatMap((kind) => [
    ...languages.map((language) => ({ kind, language, timeZone: 'Africa/Dakar' })),
    { kind, language: 'en' as const, timeZone: 'Africa/Mogadishu' },
  ])
const mailFor = async ({ kind, language, timeZone }: (typeof every)[number]) =>
  decodeMail(
    await composeRegistrantMail(aRequest(kind, { registration: aRegistration({ language, timeZone }) })),
  )

describe.each(every)('the mail $kind in $language to $timeZone', (about) => {
  it('tells the clinic’s time with place and offset, and the reader’s own in another zone, in both twins', async () => {
    const { html, text } = await mailFor(about)
    const { mogadishu, dakar } = cities[about.language]
    const own = mailTranslator(about.language).t('readerTime').replace(/\W$/, '')
    for (const twin of [html, text].map((part) => part.replaceAll(/[\u2066-\u2069]/g, ''))) {
      expect(twin).toContain(`09:00–12:30 (${mogadishu}UTC+03:00)`)
      if (about.timeZone === 'Africa/Dakar') expect(twin).toContain(`06:00–09:30 (${dakar}UTC+00:00)`)
      else expect(twin).not.toContain(own)
      expect(twin).not.toMatch(/\b(EAT|GMT|CET|CEST)\b/)
    }
  })

  it('says clinic and purpose in the subject, and has the headers of a service mail', async () => {
    const { subject, headers, replyTo, from, to, source } = await mailFor(about)
    expect(subject).toContain('DFS Security Clinic for Somalia')
    expect(subject.length).toBeGreaterThan('DFS Security Clinic for Somalia'.length + 3)
    expect(headers.get('x-entity-ref-id')).toBe('mail-id_0123456789abcd')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(replyTo?.text).toBe('hodan@example.org')
    expect(from?.value[0]?.address).toBe('clinics@example.org')
    const name = ['confirmation', 'waitlisted', 'pending'].includes(about.kind) ? '' : 'Ayaan Nur'
    expect(to).toMatchObject({ value: [{ address: 'ayaan@example.org', name }] })
    expect(source).not.toMatch(/^Message-ID:/im)
  })

  it('leads to the personal page and names no Zoom address', async () => {
    const { html, text, source } = await mailFor(about)
    expect(html).toContain('https://clinics.example.org/my/')
    expect(text).toContain('https://clinics.example.org/my/')
    expect(source + html + text).not.toContain('zoom.example.org')
  })

  it('stays under 30 KB without its attachment, and has no script or picture from elsewhere', async () => {
    const { source, html } = await mailFor(about)
    const [body = ''] = source.split(/Content-Disposition: attachment/)
    expect(body.length).toBeLessThan(30_000)
    expect(html).not.toMatch(/<script|<img|url\(/)
  })
})

describe('the confirmation', () => {
  it('lists the days that are not over', async () => {
    const { text } = await decodeMail(
      await composeRegistrantMail(aRequest('confirmation', { now: '2026-12-10T20:00:00.000Z' })),
    )
    expect(text).toContain('Day 2')
    expect(text).not.toContain('Thursday, 10 December 2026')
  })

  it('tells a late registrant everything in one mail: the joining link, the days, the programme', async () => {
    const early = aRequest('confirmation')
    const late = { ...early, now: '2026-12-10T07:00:00.000Z', links: { ...early.links, join: joinAddress } }
    const { text, html } = await decodeMail(await composeRegistrantMail(late))
    expect(text).toContain(joinAddress)
    expect(html).toContain(`href="${joinAddress}"`)
    expect(text).toContain('started at 09:00 (Mogadishu, UTC+03:00) and is in progress')
    expect(text).toContain('Programme of day 1')
    expect(text).toContain('Day 2')
  })

  it('keeps the programme for the reminder while that is still to come', async () => {
    const { text } = await decodeMail(await composeRegistrantMail(aRequest('confirmation')))
    expect(text).not.toContain('Programme of day')
    expect(text).toContain('One hour before each day')
  })
})

describe('the move', () => {
  it('tells old and new time in words, in both zones', async () => {
    const registration = aRegistration({ timeZone: 'Africa/Dakar' })
    const { text } = await decodeMail(await composeRegistrantMail(aRequest('moved', { registration })))
    expect(text).toContain(
      'Previous date and time\nThursday, 3 December 2026, 14:00–17:00 (Mogadishu, UTC+03:00)',
    )
    expect(text).toContain('Your time: Thursday, 3 December 2026, 11:00–14:00 (Dakar, UTC+00:00)')
    expect(text).toContain(
      'New date and time\nThursday, 10 December 2026, 09:00–12:30 (Mogadishu, UTC+03:00)',
    )
  })

  it('tells the new time alone when no former one is known', async () => {
    const { text } = await decodeMail(await composeRegistrantMail(aRequest('moved', { former: null })))
    expect(text).not.toContain('Before')
    expect(text).toContain('New date and time\nThursday, 10 December 2026')
  })
})

describe('a cancellation', () => {
  it('tells a person who withdrew that the seat is free, not that the clinic is cancelled', async () => {
    const registration = aRegistration({ status: 'withdrawn', revision: 2 })
    const { subject, text } = await decodeMail(
      await composeRegistrantMail(aRequest('cancelled', { gaveUp: 'seat', registration })),
    )
    expect(subject).toBe('Registration cancelled: DFS Security Clinic for Somalia')
    expect(text).not.toContain('has been cancelled')
  })

  it.each(['seat', 'waiting-list', 'offer', 'request'] as const)(
    'after a %s offers to register again only while registration is open',
    async (gaveUp) => {
      const closes = { date: '2026-12-01', time: '18:00' }
      const clinic = aPublishedClinic({ registrationWindow: { opens: null, closes } })
      const registration = aRegistration({ status: 'withdrawn', revision: 2 })
      const textAt = async (now: string) =>
        (
          await decodeMail(
            await composeRegistrantMail(aRequest('cancelled', { gaveUp, registration, clinic, now })),
          )
        ).text
      expect(await textAt('2026-12-01T14:59:59.000Z')).toMatch(/register (?:once )?again/)
      expect(await textAt('2026-12-01T15:00:00.000Z')).not.toMatch(/again/)
    },
  )

  it.each([
    ['waiting-list', 'You have left the waiting list'],
    ['offer', 'The seat offered to you has expired'],
    ['request', 'Registration cancelled'],
  ] as const)(
    'tells who had no seat, but a %s, just that, and touches no calendar',
    async (gaveUp, words) => {
      const registration = aRegistration({ status: 'withdrawn', revision: 2 })
      const { subject, calendars } = await decodeMail(
        await composeRegistrantMail(aRequest('cancelled', { gaveUp, registration })),
      )
      expect(subject).toBe(`${words}: DFS Security Clinic for Somalia`)
      expect(calendars).toEqual([])
    },
  )

  it('of the clinic is sent to people on the waiting list without a calendar', async () => {
    const registration = aRegistration({ status: 'waitlisted' })
    const mail = await decodeMail(await composeRegistrantMail(aRequest('cancelled', { registration })))
    expect(mail.subject).toContain('Cancelled')
    expect(mail.calendars).toEqual([])
  })
})

describe('a place on the waiting list', () => {
  it.each([
    [
      'says that the organiser has accepted whom the organiser has put there',
      '2026-11-19T09:00:00.000Z',
      true,
    ],
    ['says nothing of the organiser to whom the form has put there', '2026-11-20T09:00:00.000Z', false],
  ])('%s', async (_, submittedAt, accepted) => {
    const registration = aRegistration({
      status: 'waitlisted',
      submittedAt,
      statusSince: '2026-11-20T09:00:00.000Z',
    })
    const { text } = await decodeMail(await composeRegistrantMail(aRequest('waitlisted', { registration })))
    expect(text?.includes('has accepted your registration')).toBe(accepted)
  })
})

describe('an offered seat', () => {
  it('states its deadline in the zone of its reader, and is not mailed without one', async () => {
    const registration = aRegistration({ timeZone: 'Africa/Dakar' })
    const request = aRequest('seat-offered', { registration })
    const { text } = await decodeMail(await composeRegistrantMail(request))
    expect(text).toContain('until Sunday, 22 November 2026, 09:00 (Dakar, UTC+00:00)')
    const endless = { ...request, registration: { ...request.registration, offeredUntil: null } }
    expect(() => composeRegistrantMail(endless)).toThrow(MailCompositionError)
  })
})

describe('a missing value', () => {
  it('blocks a join link without a joining link, and a mail about a day that does not exist', () => {
    const request = aRequest('join-link')
    expect(() => composeRegistrantMail({ ...request, links: { ...request.links, join: null } })).toThrow(
      MailCompositionError,
    )
    expect(() => composeRegistrantMail({ ...request, day: 3 })).toThrow(MailCompositionError)
  })

  it('of the organiser’s address leaves out the reply address and the invitation to reply', async () => {
    const { text, headers } = await decodeMail(
      await composeRegistrantMail(aRequest('confirmation', { replyTo: null })),
    )
    expect(headers.has('reply-to')).toBe(false)
    expect(text).not.toContain('Reply to this mail')
  })

  it('of sessions leaves out the programme', async () => {
    const clinic = aPublishedClinic()
    const bare = { ...clinic, days: clinic.days.map((day) => ({ ...day, sessions: [] })) }
    const { text } = await decodeMail(await composeRegistrantMail(aRequest('reminder-day', { clinic: bare })))
    expect(text).not.toContain('Programme')
  })
})
