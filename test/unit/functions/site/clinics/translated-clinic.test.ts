import { describe, expect, it } from 'vitest'
import { aDay, aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const at = `/clinics/${somaliaClinicId}`
const title = 'ورشة الأمن'
const hostile = '</title><script>alert(1)</script>'
const clinic = aPublishedClinic({
  title,
  introduction: ['الهدف هو', '• الأمن', '• الهواتف', 'انتهى'],
  audience: ['البنوك', 'المشغلون'],
  translations: {
    original: 'ar',
    texts: {
      fr: [
        { original: title, text: 'Atelier' },
        { original: 'البنوك', text: 'Banques' },
        { original: 'الهدف هو', text: 'Le but est' },
        { original: '• الأمن', text: '• la sécurité' },
        { original: 'Opening remarks', text: 'Mots de bienvenue' },
        { original: 'SIM swap, SS7', text: 'Échange de SIM' },
      ],
      es: [{ original: title, text: hostile }],
    },
  },
})
const openPages = async (stored = clinic) => {
  const registration = aRegistration()
  const site = await aSite({
    now: '2026-11-20T09:00:00.000Z',
    clinics: [stored],
    registrations: [registration],
  })
  const my = `/my/${await site.tokenFor('my', registration)}`
  const join = `/join/${await site.tokenFor('join', registration)}`
  const read = async (path: string, language: string) =>
    (await site.get(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)).text()
  return { read, paths: ['/', at, `${at}/register`, `${at}/lost-link`, my, `${my}/change`, join] }
}

describe('a clinic with translations', () => {
  it('has its title in the language of every page, and the original nowhere', async () => {
    const { read, paths } = await openPages()
    for (const path of paths) {
      const page = await read(path, 'fr')
      expect([path, page.includes('Atelier'), page.includes(title)]).toEqual([path, true, false])
    }
  })

  it('has a title that is not translated on every page, marked with its language and direction', async () => {
    const { read, paths } = await openPages()
    for (const path of paths) {
      const page = await read(path, 'en')
      expect([path, page.includes(`<bdi lang="ar" dir="rtl">${title}</bdi>`)]).toEqual([path, true])
      expect(await read(path, 'ar')).toContain(`<bdi>${title}</bdi>`)
    }
  })

  it('has what is translated of audience and programme, and marks the rest', async () => {
    const { read } = await openPages()
    const page = await read(at, 'fr')
    expect(page).toContain('<bdi>Banques</bdi>, <bdi lang="ar" dir="rtl">المشغلون</bdi>')
    expect(page).toContain('<bdi>Mots de bienvenue</bdi>')
    expect(page).toContain('lang="fr" dir="ltr">Échange de SIM</div>')
    expect(await read(at, 'en')).toContain('lang="ar" dir="rtl">SIM swap, SS7</div>')
    expect(page).toContain('<bdi lang="ar" dir="rtl">Security risks of DFS</bdi>')
  })

  it('has its introduction, its points as one list, and marks what is not translated', async () => {
    const { read } = await openPages()
    expect(await read(at, 'fr')).toContain(
      '<h2>À propos de cet atelier</h2>' +
        '<p><bdi>Le but est</bdi></p>' +
        '<ul><li><bdi>la sécurité</bdi></li><li><bdi lang="ar" dir="rtl">الهواتف</bdi></li></ul>' +
        '<p><bdi lang="ar" dir="rtl">انتهى</bdi></p>',
    )
    expect(await read(at, 'ar')).toContain('<p><bdi>الهدف هو</bdi></p><ul><li><bdi>الأمن</bdi></li>')
    const without = await openPages(aPublishedClinic())
    expect(await without.read(at, 'fr')).not.toContain('À propos')
  })

  it('has them in title, shared link, event data and calendar', async () => {
    const { read } = await openPages()
    const page = await read(at, 'fr')
    expect(page).toMatch(/<title>Atelier\b/)
    expect(page).toContain('property="og:title" content="Atelier"')
    expect(page).toContain('"name":"Atelier"')
    expect(await read('/calendar.ics', 'fr')).toContain('Atelier')
  })

  it('escapes them', async () => {
    const { read, paths } = await openPages()
    for (const path of paths) expect(await read(path, 'es')).not.toContain('<script>alert')
  })

  it('is marked with no language where nobody has entered it', async () => {
    const { read, paths } = await openPages(aPublishedClinic({ title: 'Clinic' }))
    for (const path of paths) expect(await read(path, 'fr')).toContain('<bdi>Clinic</bdi>')
  })

  it('keeps the names of speakers in every language, marked with the language of the clinic', async () => {
    const speakers = [
      { name: 'أمينة مثال', affiliation: 'البنك' },
      { name: 'Ana Example', affiliation: '' },
    ]
    const [day = aDay()] = clinic.days
    const sessions = day.sessions.map((session, index) => (index === 0 ? { ...session, speakers } : session))
    const { read } = await openPages({ ...clinic, days: [{ ...day, sessions }] })
    const page = await read(at, 'fr')
    expect(page).toContain(
      'Interventions : <bdi lang="ar" dir="rtl">أمينة مثال (البنك)</bdi>, <bdi lang="ar" dir="rtl">Ana Example</bdi>',
    )
    expect(page).toContain(
      '"performer":[{"@type":"Person","name":"أمينة مثال","description":"البنك"},{"@type":"Person","name":"Ana Example"}]',
    )
    expect(await read(at, 'ar')).toContain('المداخلات: <bdi>أمينة مثال (البنك)</bdi>، <bdi>Ana Example</bdi>')
  })
})
