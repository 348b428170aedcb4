import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aDay, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { aSite, siteUrl } from '../site-fixture'

const page = `${siteUrl}/clinics/${somaliaClinicId}`
const texts = {
  en: {
    name: 'NCA Headquarters',
    address: 'Maka Al Mukarama Road\nMogadishu',
    arrival: 'Bring your passport.',
  },
}

const pageOf = async (clinic: Partial<PlannableClinic> = {}, language = 'en') => {
  const { get } = await aSite({ clinics: [aPublishedClinic(clinic)] })
  return (await get(`/clinics/${somaliaClinicId}?lang=${language}`)).text()
}

const eventIn = (html: string) => {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  expect(blocks).toHaveLength(1)
  return JSON.parse(blocks[0]?.[1] ?? '')
}
const eventOf = async (clinic: Partial<PlannableClinic> = {}, language = 'en') =>
  eventIn(await pageOf(clinic, language))

const metaIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  )

describe('the schema.org Event of a clinic’s page', () => {
  it('says name, times with offset, status, mode, place and organisers of an online clinic', async () => {
    expect(await eventOf()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'DFS Security Clinic for Somalia',
      description: expect.stringMatching(/^10–11 December 2026 · Somalia · Online \(Zoom\) · Free workshops/),
      url: page,
      startDate: '2026-12-10T09:00:00+03:00',
      endDate: '2026-12-11T12:30:00+03:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url: page }],
      isAccessibleForFree: true,
      organizer: [
        { '@type': 'Organization', name: 'International Telecommunication Union' },
        { '@type': 'Organization', name: 'National Communications Authority' },
      ],
      subEvent: [
        {
          '@type': 'Event',
          name: 'Day 1',
          startDate: '2026-12-10T09:00:00+03:00',
          endDate: '2026-12-10T12:30:00+03:00',
          eventStatus: 'https://schema.org/EventScheduled',
        },
        {
          '@type': 'Event',
          name: 'Day 2',
          startDate: '2026-12-11T09:00:00+03:00',
          endDate: '2026-12-11T12:30:00+03:00',
          eventStatus: 'https://schema.org/EventScheduled',
        },
      ],
    })
  })

  it('says the venue where people meet, and both of a hybrid clinic', async () => {
    const place = {
      '@type': 'Place',
      name: 'NCA Headquarters',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Maka Al Mukarama Road, Mogadishu',
        addressCountry: 'SO',
      },
    }
    const venue = aVenue({ texts })
    expect(await eventOf({ mode: 'in-person', venue })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [place],
    })
    expect(await eventOf({ mode: 'hybrid', venue })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url: page }, place],
    })
  })

  it('of a venue that is not decided says the country only, and nothing where that is unknown too', async () => {
    expect((await eventOf({ mode: 'in-person' })).location).toEqual([
      { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'SO' } },
    ])
    expect((await eventOf({ mode: 'in-person', country: null })).location).toEqual([])
  })

  it('says which days are cancelled: not those that took place before', async () => {
    const cancelled = { status: 'cancelled', cancelledAt: '2026-12-10T15:00:00.000Z' } as const
    const event = await eventOf(cancelled)
    const statuses = event.subEvent.map((day: { eventStatus: string }) => day.eventStatus)
    expect([event.eventStatus, ...statuses]).toEqual([
      'https://schema.org/EventCancelled',
      'https://schema.org/EventScheduled',
      'https://schema.org/EventCancelled',
    ])
  })

  it('says from when a day was moved', async () => {
    const zone = 'Africa/Mogadishu'
    const former = [{ planVersion: 1, date: '2026-12-03', start: '14:00', end: '17:00', zone }]
    const days = [aDay({ planVersion: 2, former }), aDay({ number: 2, date: '2026-12-11' })]
    const { subEvent } = await eventOf({ days })
    expect(subEvent[0]).toMatchObject({
      startDate: '2026-12-10T09:00:00+03:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-12-03T14:00:00+03:00',
    })
    expect(subEvent[1]).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' })
  })

  it.each([
    ['America/St_Johns', '2026-12-10T09:00:00-03:30'],
    ['Asia/Kathmandu', '2026-12-10T09:00:00+05:45'],
    ['UTC', '2026-12-10T09:00:00+00:00'],
  ])('writes the offset of %s', async (timeZone, startDate) => {
    expect(await eventOf({ timeZone })).toMatchObject({ startDate })
  })

  it('of one day that goes on over midnight ends on the next date, and has no parts', async () => {
    const event = await eventOf({ days: [aDay({ start: '22:00', end: '01:30' })] })
    expect(event.endDate).toBe('2026-12-11T01:30:00+03:00')
    expect(event.subEvent).toBeUndefined()
  })

  it('keeps any title as it is and lets none end the script', async () => {
    for (const title of ['</script><script src="/x.js">', 'A <!-- & "quoted" title', 'ورشة عمل \u2028 الأمن'])
      expect((await eventOf({ title })).name).toBe(title)
  })

  it('has no address of the meeting and no person', async () => {
    expect(JSON.stringify(await eventOf())).not.toMatch(/zoom\.example|Hodan|hodan/)
  })
})

describe('a clinic’s page that is shared as a link', () => {
  it('has a title, a description and its own address, in every language', async () => {
    for (const language of supportedLanguages) {
      const html = await pageOf({}, language)
      const meta = metaIn(html)
      expect([language, meta]).toEqual([
        language,
        expect.objectContaining({
          description: eventIn(html).description,
          'og:type': 'website',
          'og:title': 'DFS Security Clinic for Somalia',
          'og:description': eventIn(html).description,
          'og:site_name': expect.stringMatching(/./),
          'og:url': page,
        }),
      ])
    }
  })

  it('says that a clinic is cancelled', async () => {
    const { description } = metaIn(await pageOf({ status: 'cancelled' }))
    expect(description).toMatch(/^10–11 December 2026 · Somalia · Cancelled · /)
  })

  it('stays below 15 KB with six days at a venue, in every language', async () => {
    const days = [1, 2, 3, 4, 5, 6].map((number) =>
      aDay({ number, date: `2026-12-1${number}`, sessions: [] }),
    )
    for (const language of supportedLanguages) {
      const html = await pageOf({ days, mode: 'hybrid', venue: aVenue({ texts }) }, language)
      expect([language, Buffer.byteLength(html)]).toEqual([
        language,
        expect.toSatisfy((size: number) => size < 15_000),
      ])
    }
  })
})
