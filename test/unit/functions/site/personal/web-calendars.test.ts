import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aDay, aPublishedClinic, aRegistration } from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { aSite, siteUrl } from '../site-fixture'

const before = '2026-11-21T09:00:00.000Z'

/** A site with a registrant, and where their buttons of a day lead. */
const withButtons = async (
  clinic: Parameters<typeof aPublishedClinic>[0] = {},
  registration: Parameters<typeof aRegistration>[0] = {},
  now = before,
) => {
  const site = await aSite({
    now,
    clinics: [aPublishedClinic(clinic)],
    registrations: [aRegistration(registration)],
  })
  const my = `/my/${await site.tokenFor('my')}`
  const target = async (button: string) => {
    const answer = await site.get(`${my}/calendars/${button}`)
    return { status: answer.status, location: answer.headers.get('location') ?? '' }
  }
  const fields = async (button: string) => {
    const { location } = await target(button)
    const url = new URL(location)
    return { address: url.origin + url.pathname, ...Object.fromEntries(url.searchParams), raw: location }
  }
  const page = async (language = 'en') => (await site.get(`${my}?lang=${language}`)).text()
  return { ...site, my, target, fields, page }
}

const buttonsOf = (html: string): string[] =>
  [...html.matchAll(/href="\/my\/[^"]+\/calendars\/([^"]+)"/g)].map(([, button = '']) => button)

describe('the buttons for calendars on the web', () => {
  it('open the form of each calendar with title, place and times in UTC', async () => {
    const { fields, my } = await withButtons()
    const title = 'DFS Security Clinic for Somalia, day 2'
    const place = `${siteUrl}${my}`
    const outlook = {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: '2026-12-11T06:00:00Z',
      enddt: '2026-12-11T09:30:00Z',
      location: place,
    }
    expect(await fields('google/2')).toMatchObject({
      address: 'https://calendar.google.com/calendar/render',
      action: 'TEMPLATE',
      text: title,
      dates: '20261211T060000Z/20261211T093000Z',
      location: place,
    })
    expect(await fields('office/2')).toMatchObject({
      address: 'https://outlook.office.com/calendar/deeplink/compose',
      ...outlook,
    })
    expect(await fields('outlook/2')).toMatchObject({
      address: 'https://outlook.live.com/calendar/deeplink/compose',
      ...outlook,
    })
    expect(await fields('yahoo/2')).toMatchObject({
      address: 'https://calendar.yahoo.com/',
      v: '60',
      title,
      st: '20261211T060000Z',
      et: '20261211T093000Z',
      in_loc: place,
    })
  })

  it.each([
    'Fraud & SIM swap: 100% of "cases" + more?',
    'ورشة عمل الأمن؛ اليوم #1',
    '安全讲习班 <演示> = 1/2',
    'Line\nbreak 🛡 clinic',
  ])('keep every character of the title %j', async (title) => {
    const { fields } = await withButtons({ title, days: [aDay()] })
    const shown = title.replace('\n', ' ')
    for (const [button, name] of [
      ['google/1', 'text'],
      ['office/1', 'subject'],
      ['outlook/1', 'subject'],
      ['yahoo/1', 'title'],
    ] as const) {
      const form: Record<string, string> = await fields(button)
      expect(form[name]).toBe(shown)
      // Outlook shows a plus sign where a space is written as one.
      expect(form['raw']).not.toMatch(/[+\s]/)
    }
  })

  it('name the venue where people meet, and never the address of the meeting', async () => {
    const texts = { en: { name: 'NCA Headquarters', address: 'Maka Al Mukarama Road', arrival: '' } }
    for (const mode of ['in-person', 'hybrid'] as const) {
      const { fields, my } = await withButtons({ mode, venue: aVenue({ texts }) })
      const { location, raw } = (await fields('google/1')) as { location?: string; raw: string }
      const venue = 'NCA Headquarters, Maka Al Mukarama Road'
      expect(location).toBe(mode === 'hybrid' ? `${venue}; online: ${siteUrl}${my}` : venue)
      expect(raw).not.toContain('zoom.example')
    }
  })

  it('end a day that goes on over midnight on the next date', async () => {
    const { fields } = await withButtons({ days: [aDay({ start: '22:00', end: '01:30' })] })
    expect(await fields('google/1')).toMatchObject({ dates: '20261210T190000Z/20261210T223000Z' })
  })

  it('are there for each day that is attended and not over', async () => {
    const all = ['google', 'office', 'outlook', 'yahoo']
    const { page, target, my } = await withButtons({}, { attendingDays: [2] })
    expect(buttonsOf(await page())).toEqual(all.map((name) => `${name}/2`))
    expect(await target('google/1')).toEqual({ status: 302, location: my })
    const later = await withButtons({}, {}, '2026-12-10T12:00:00.000Z')
    expect(buttonsOf(await later.page())).toEqual(all.map((name) => `${name}/2`))
  })

  it('are not there without a seat, and lead back to the page', async () => {
    for (const status of ['withdrawn', 'waitlisted', 'pending'] as const) {
      const { page, target, my } = await withButtons({}, { status })
      expect([status, buttonsOf(await page())]).toEqual([status, []])
      expect(await target('google/1')).toEqual({ status: 302, location: my })
    }
    const cancelled = await withButtons({ status: 'cancelled', cancelledAt: before })
    expect(buttonsOf(await cancelled.page())).toEqual([])
  })

  it.each(['icloud/1', 'google/3', 'google/0', 'google/1x', 'toString/1'])('know no %s', async (button) => {
    expect((await (await withButtons()).target(button)).status).toBe(404)
  })

  it('leave the page of six days under 15 KB in every language', async () => {
    const days = [1, 2, 3, 4, 5, 6].map((number) => aDay({ number, date: `2026-12-1${number}` }))
    const { page } = await withButtons({ days }, { timeZone: 'America/Lima' })
    for (const language of supportedLanguages) {
      const html = await page(language)
      expect(buttonsOf(html)).toHaveLength(24)
      expect([language, Buffer.byteLength(html)]).toEqual([
        language,
        expect.toSatisfy((size: number) => size < 15_000),
      ])
    }
  })
})
