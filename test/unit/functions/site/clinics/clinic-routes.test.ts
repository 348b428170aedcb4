import { describe, expect, it } from 'vitest'
import { aClinic, aForm, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { readableText } from '../../../../support/pages/language-leaks'
import { aSite } from '../site-fixture'

const daysIn = (year: string) =>
  aPublishedClinic().days.map((day) => ({ ...day, date: day.date.replace('2026', year) }))

describe('the list of clinics', () => {
  it('shows clinics to come with their hours, place and offset, and past ones below', async () => {
    const past = aPublishedClinic({ id: 'past-clinic', title: 'DFS Security Clinic for Peru' })
    const days = past.days.map((day) => ({ ...day, date: day.date.replace('2026', '2025') }))
    const { get } = await aSite({ clinics: [aPublishedClinic(), { ...past, days }] })
    const html = await (await get('/')).text()
    expect(html).toContain('10–11 December 2026')
    expect(html).toContain('Mogadishu, UTC+03:00')
    expect(html.indexOf('Somalia')).toBeLessThan(html.indexOf('Past clinics'))
    expect(html.indexOf('Past clinics')).toBeLessThan(html.indexOf('Peru'))
  })

  it('shows the hours of each day where they differ, and dates that are not adjacent apart', async () => {
    const [first, second] = aPublishedClinic().days
    if (!first || !second) throw new Error('two days')
    const other = { ...second, date: '2026-12-12', start: '14:00', end: '17:00' }
    const { get } = await aSite({
      clinics: [
        aPublishedClinic({ days: [first, other] }),
        aPublishedClinic({ id: 'same-hours', days: [first, { ...first, number: 2, date: '2026-12-12' }] }),
      ],
    })
    const words = (await (await get('/')).text()).replace(/<[^>]+>/g, '')
    expect(words).toContain('10 December 2026, 09:00–12:30 (Mogadishu, UTC+03:00)')
    expect(words).toContain('12 December 2026, 14:00–17:00 (Mogadishu, UTC+03:00)')
    expect(words).toContain('10 and 12 December 2026, 09:00–12:30 (Mogadishu, UTC+03:00)')
  })

  it.each([
    ['en', '10–11 December 2026, 09:00–12:30 (Mogadishu, UTC+03:00)'],
    ['zh', '2026年12月10日至11日，09:00–12:30'],
  ])('shows the hours in the head of the page of a clinic (%s)', async (language, hours) => {
    const { get } = await aSite({ clinics: [aPublishedClinic()] })
    const html = await (
      await get(`/clinics/${aPublishedClinic().id}`, { 'accept-language': language })
    ).text()
    const [head = ''] = html.split('</h1>')[1]?.split('class="actions"') ?? []
    expect(head.replace(/<[^>]+>/g, '')).toContain(hours)
  })

  it('shows cancelled clinics apart from those to come, and marks them among the past ones', async () => {
    const peru = aPublishedClinic({ id: 'peru', title: 'Clinic for Peru', status: 'cancelled' })
    const past = { ...peru, id: 'chad', title: 'Clinic for Chad', days: daysIn('2025') }
    const { get } = await aSite({ clinics: [aPublishedClinic({ title: 'Clinic for Somalia' }), past, peru] })
    const words = readableText(await (await get('/')).text())
    expect(words).toMatch(
      /Upcoming\s.*Somalia.*Cancelled clinics\s.*Peru.*Past clinics\s.*Chad\s*, 10–11 December 2025\s*Cancelled/s,
    )
  })

  it('is split over pages, each below 15 KB, of which every clinic stands on exactly one', async () => {
    const clinics = Array.from({ length: 45 }, (_, index) =>
      aPublishedClinic({ id: `clinic-${index}`, days: daysIn(index % 2 === 0 ? '2026' : '2025') }),
    )
    const { get } = await aSite({ clinics })
    const found: string[] = []
    let next: string | undefined = '/'
    let pages = 0
    while (next) {
      const html: string = await (await get(next)).text()
      expect(Buffer.byteLength(html)).toBeLessThan(15_360)
      found.push(...[...html.matchAll(/href="\/clinics\/(clinic-\d+)"/g)].map(([, id = '']) => id))
      next = /href="(\/\?page=\d+)" rel="next"/.exec(html)?.[1]
      pages += 1
    }
    expect(pages).toBe(3)
    expect(found.toSorted()).toEqual(clinics.map(({ id }) => id).toSorted())
  })

  it.each(['0', '-1', '1e3', '99999999999', 'x'])('shows a page for the page number %s', async (page) => {
    const { get } = await aSite({ clinics: [aPublishedClinic()] })
    expect(await (await get(`/?page=${page}`)).text()).toContain('Somalia')
  })

  it('never shows a draft', async () => {
    const { get } = await aSite({ clinics: [aClinic()] })
    const html = await (await get('/')).text()
    expect(html).not.toContain('Somalia')
    expect(html).toContain('No clinics are scheduled at the moment')
  })
})

describe('a clinic’s page', () => {
  it('shows the programme in clinic time, and in the zone asked for', async () => {
    const { get } = await aSite()
    const plain = await (await get(`/clinics/${somaliaClinicId}`)).text()
    expect(plain).toContain('Security risks of DFS')
    expect(plain).not.toContain('UTC-05:00')
    const own = await (await get(`/clinics/${somaliaClinicId}?zone=America/Lima`)).text()
    expect(own).toContain('01:00–04:30 (Lima, UTC-05:00)')
    expect(own).toContain('01:30–02:45')
  })

  it('shows the visitor’s time only where their clock differs from the clinic’s', async () => {
    const { get } = await aSite()
    const isPageOpenIn = async (zone: string) =>
      (await get(`/clinics/${somaliaClinicId}?zone=${zone}`))
        .text()
        .then((html) => html.includes('Your time:'))
    expect(await isPageOpenIn('Africa/Kigali')).toBe(true)
    for (const zone of ['Africa/Mogadishu', 'Africa/Nairobi', 'Asia/Baghdad', 'Europe/Istanbul'])
      expect([zone, await isPageOpenIn(zone)]).toEqual([zone, false])
  })

  it('takes the name of a city for the zone, and says so when it knows none', async () => {
    const { get } = await aSite()
    expect(await (await get(`/clinics/${somaliaClinicId}?zone=lima`)).text()).toContain('Lima, UTC-05:00')
    expect(await (await get(`/clinics/${somaliaClinicId}?zone=Le%20Caire`)).text()).toContain(
      'Cairo, UTC+02:00',
    )
    const unknown = await (await get(`/clinics/${somaliaClinicId}?zone=<b>Atlantis`)).text()
    expect(unknown).toContain('We could not find that city')
    expect(unknown).toContain('&lt;b&gt;Atlantis')
  })

  it('is 404 for a draft and for anything else', async () => {
    const { get } = await aSite({ clinics: [aClinic()] })
    for (const path of [
      `/clinics/${somaliaClinicId}`,
      '/clinics/nothing-here',
      '/clinics/..%2f',
      '/elsewhere',
    ]) {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('Page not found')
    }
  })

  it('says that a clinic is cancelled, and offers no registration', async () => {
    const { get } = await aSite({ clinics: [aPublishedClinic({ status: 'cancelled' })] })
    const html = await (await get(`/clinics/${somaliaClinicId}`)).text()
    expect(html).toContain('This clinic has been cancelled')
    expect(html).not.toContain('/register"')
  })

  it('says only of the remaining days that they will not take place, once a day was held', async () => {
    const textOf = async (cancelledAt: string) => {
      const { get } = await aSite({ clinics: [aPublishedClinic({ status: 'cancelled', cancelledAt })] })
      return (await get(`/clinics/${somaliaClinicId}`)).text()
    }
    expect(await textOf('2026-12-01T12:00:00.000Z')).toContain('It will not take place.')
    const held = await textOf('2026-12-10T15:00:00.000Z')
    expect(held).toContain('The remaining days will not take place.')
    expect(held).not.toContain('It will not take place.')
  })

  it('shows no Zoom address and no joining link, nor does any other public page, even while a day is on', async () => {
    const { get, post, logged } = await aSite({ now: '2026-12-10T06:30:00.000Z' })
    const pages = ['', '/register', '/registered', '/pending', '/nothing'].map(
      (page) => `/clinics/${somaliaClinicId}${page}`,
    )
    const answers = [
      ...(await Promise.all(['/', '/nothing', ...pages].map((path) => get(path)))),
      await post(`/clinics/${somaliaClinicId}/register`, { ...aForm() }),
      await post(`/clinics/${somaliaClinicId}/register`, { email: 'x' }),
    ]
    expect(answers.map(({ status }) => status)).toContain(303)
    for (const answer of answers) {
      const said = `${JSON.stringify([...answer.headers])} ${await answer.text()}`
      expect(said).not.toMatch(/zoom\.example\.org|\/join\/|\/my\//)
    }
    expect(logged.join()).not.toMatch(/zoom\.example\.org|\/join\//)
  })
})

describe('the language', () => {
  it('is the one asked for, then the one chosen before, then the browser’s, then English', async () => {
    const { get } = await aSite()
    const languageOf = async (path: string, headers = {}) =>
      /<html lang="(..)"/.exec(await (await get(path, headers)).text())?.[1]
    expect(await languageOf('/')).toBe('en')
    expect(await languageOf('/', { 'accept-language': 'xx, fr-CH;q=0.9, en;q=0.8' })).toBe('fr')
    expect(await languageOf('/', { 'accept-language': 'fr', cookie: '__Host-lang=en' })).toBe('en')
    expect(await languageOf('/?lang=fr', { cookie: '__Host-lang=en' })).toBe('fr')
    expect(await languageOf('/?lang=xx', { 'accept-language': ';;;q=' })).toBe('en')
  })
})

describe('every answer', () => {
  it('carries the security headers', async () => {
    const { get } = await aSite()
    for (const path of [
      '/',
      `/clinics/${somaliaClinicId}/register`,
      '/nothing',
      '/style.css',
      '/zone.js',
      '/favicon.svg',
    ]) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toContain('max-age')
      expect(headers.get('referrer-policy')).toMatch(/no-referrer|same-origin/)
    }
  })

  it('is light: under 15 KB of HTML, under 50 KB with style and script, nothing inline, nothing from elsewhere', async () => {
    const { get } = await aSite()
    for (const language of ['en', 'fr']) {
      for (const path of ['/', `/clinics/${somaliaClinicId}`, `/clinics/${somaliaClinicId}/register`]) {
        const html = await (await get(`${path}?lang=${language}`)).text()
        expect(html.length).toBeLessThan(15_000)
        // Metadata: data, and the page's own address.
        const withoutMetadata = html.replaceAll(
          /<script type="application\/ld\+json">[^<]*<\/script>|<meta property="og:url"[^>]*>/g,
          '',
        )
        expect(withoutMetadata).not.toMatch(
          /<style|style="|<script(?! src="\/)|\son[a-z]+="|https?:\/\/(?!www\.w3\.org)/,
        )
      }
    }
    const files = await Promise.all(
      ['/style.css', '/zone.js'].map(async (path) => (await (await get(path)).text()).length),
    )
    expect(files.reduce((sum, size) => sum + size, 0)).toBeLessThan(35_000)
  })

  it('of a file may be kept for a year, because its address changes with its text', async () => {
    const { get } = await aSite()
    const html = await (await get(`/clinics/${somaliaClinicId}`)).text()
    const files = [...html.matchAll(/(?:href|src)="(\/(?:style\.css|zone\.js)\?v=[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    )
    expect(files).toHaveLength(2)
    for (const path of files) expect((await get(path)).headers.get('cache-control')).toContain('immutable')
  })

  it('to a failure is a page with an id that is in the log, and nothing of the error', async () => {
    const { app, deps, logged } = await aSite()
    deps.clinics.list = () => Promise.reject(new Error('secret table name'))
    const answer = await app.request('https://clinics.example.org/')
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).not.toContain('secret')
    const id = /logged under ([0-9a-f]{8})/.exec(html)?.[1] ?? 'none'
    expect(logged.join()).toContain(id)
  })
})

describe('the languages of a clinic', () => {
  const spoken = { languages: ['en', 'fr'], interpretation: ['so'] }

  it.each([
    ['en', 'Languages English, French', 'Interpretation into Somali'],
    ['fr', 'Langues anglais et français', 'Langues d’interprétation somali'],
    ['ar', 'اللغات الإنجليزية والفرنسية', 'لغات الترجمة الشفوية الصومالية'],
  ])('stand on its page in %s', async (language, ...texts) => {
    const { get } = await aSite({ clinics: [aPublishedClinic(spoken)] })
    const html = await (await get(`/clinics/${somaliaClinicId}?lang=${language}`)).text()
    for (const text of texts) expect(readableText(html).replace(/\s+/g, ' ')).toContain(text)
    expect(html).toContain('"inLanguage":["en","fr"]')
  })

  it('are not named where they are not known', async () => {
    const { get } = await aSite({ clinics: [aPublishedClinic()] })
    const html = await (await get(`/clinics/${somaliaClinicId}`)).text()
    expect(html).not.toMatch(/Languages|Interpretation|inLanguage/)
  })
})
