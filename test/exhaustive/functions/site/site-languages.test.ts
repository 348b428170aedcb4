import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../shared/domain/clinic/clinic'
import { MAX_FORMS_PER_HOUR } from '../../../../shared/domain/form-rate-limit'
import { registrationId } from '../../../../shared/domain/ids'
import { MessageKind, messageKinds } from '../../../../shared/domain/mail/kinds/message-kinds'
import { type Language, supportedLanguages } from '../../../../shared/domain/values/language'
import { signAddressToken } from '../../../../shared/domain/values/token'
import { nativeLanguageNames, textDirectionOf } from '../../../../shared/i18n/language-properties'
import { siteSentences } from '../../../../shared/i18n/site-translator'
import { aDay, aForm, aLedgerEntry, aRegistration, somaliaClinicId } from '../../../support/builders/builders'
import { aClinicWithoutLanguage } from '../../../support/builders/clinic-without-language'
import { answersWithoutLanguage } from '../../../support/builders/question-builder'
import { aVenue } from '../../../support/builders/venue-builder'
import {
  findPhrases,
  foreignPhrases,
  readableText,
  unusedSentences,
} from '../../../support/pages/language-leaks'
import { createPageBudget, gzipAccepted } from '../../../support/pages/page-budget'
import { aSite, siteUrl } from '../../../unit/functions/site/site-fixture'
import { pagesOfFollowing } from './pages-of-following'
import { pagesOfGapAnalysis, pagesOfSurvey } from './pages-of-surveys'

const before = '2026-11-21T09:00:00.000Z'
const during = '2026-12-10T06:30:00.000Z'
const after = '2026-12-12T09:00:00.000Z'

/** The pages for everyone, and those for a person with a given status. */
const openSite = async (
  language: Language,
  now: string,
  clinic: PlannableClinic,
  status: ReturnType<typeof aRegistration>['status'] = 'confirmed',
) => {
  const site = await aSite({ now, clinics: [clinic] })
  const offeredUntil = status === 'offered' ? '2026-11-22T09:00:00.000Z' : null
  const person = { name: 'Aa Bb', organisation: 'Xx', jobTitle: 'Qq', timeZone: 'America/Lima', language }
  const registration = aRegistration({ ...person, status, offeredUntil })
  const other = aRegistration({ email: 'other@example.org' })
  if (status === 'waitlisted')
    await site.deps.registrations.register(other, aLedgerEntry({ recipientId: other.id }), null)
  const mail = aLedgerEntry({ state: 'accepted', acceptedAt: before })
  await site.deps.registrations.register(registration, mail, status === 'waitlisted' ? 1 : null)
  const page = async (path: string, init: RequestInit = {}) => {
    const query = `${path.includes('?') ? '&' : '?'}lang=${language}`
    const answer = await site.app.request(`${siteUrl}${path}${query}`, init)
    return { path: `${init.method ?? 'GET'} ${path} of ${status} at ${now}`, html: await answer.text() }
  }
  const send = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
    page(path, {
      method: 'POST',
      body: body ?? null,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: siteUrl, ...headers },
    })
  const my = `/my/${await site.tokenFor('my', registration)}`
  const join = `/join/${await site.tokenFor('join', registration)}`
  return { ...site, page, send, personal: () => Promise.all([page(my), page(join)]), my }
}

const at = `/clinics/${somaliaClinicId}`
const opened = new Map<Language, ReturnType<typeof openAll>>()
const everyPage = (language: Language) => {
  const all = opened.get(language) ?? openAll(language)
  opened.set(language, all)
  return all
}

const registrationWindow = {
  opens: { date: '2026-11-25', time: '09:00' },
  closes: { date: '2026-12-08', time: '18:00' },
}

const openAll = async (language: Language) => {
  const open = await openSite(language, before, aClinicWithoutLanguage())
  const unsubscribe = `/unsubscribe/${await open.unsubscribeToken()}`
  const pages = [
    ...(await Promise.all(
      [
        '/',
        at,
        `${at}?zone=Lima`,
        `${at}?zone=Zzyzx`,
        `${at}/register`,
        `${at}/registered`,
        `${at}/lost-link`,
        `${at}/link-sent`,
        '/nothing',
        '/privacy',
        '/follow',
        '/follow?notice=requested',
        unsubscribe,
      ].map((path) => open.page(path)),
    )),
    ...(await open.personal()),
    await open.page(`${unsubscribe}?notice=resubscribed`),
    await open.send(unsubscribe, 'List-Unsubscribe=One-Click'),
    await open.page(unsubscribe),
    await open.send(`${at}/register`, ''),
    await open.send(
      `${at}/register`,
      new URLSearchParams({
        ...aForm(),
        organisation: 'Xx',
        name: 'x'.repeat(5000),
        jobTitle: 'x'.repeat(300),
        gender: 'x',
        accessNeeds: 'www.example.org',
        timeZone: 'Zzyzx',
        language: 'xx',
      }),
    ),
    await open.send(
      `${at}/register`,
      new URLSearchParams({ ...aForm(), organisation: 'Xx', name: 'https://xx' }),
    ),
    await open.send(`${at}/register`, 'a=1', { origin: 'https://evil.example.org' }),
    await open.send(`${at}/register`, 'x'.repeat(100_000)),
    await open.send(`${at}/register`, '--x\r\nContent-Disp', {
      'content-type': 'multipart/form-data; boundary=x',
    }),
    ...(await pagesOfChange(open)),
    ...(await pagesOfAddress(open)),
    ...(await pagesOfSurvey(
      await openSite(language, after, aClinicWithoutLanguage()),
      await openSite(language, before, aClinicWithoutLanguage()),
    )),
    ...(await pagesOfGapAnalysis(
      await openSite(language, before, aClinicWithoutLanguage({ asksGaps: true })),
      await openSite(language, after, aClinicWithoutLanguage({ asksGaps: true })),
    )),
    await open.send(`${at}/lost-link`, 'email=x'),
    ...(await pagesOfFollowing(open)),
    await open.send(
      `${at}/register`,
      new URLSearchParams({ ...aForm(), organisation: 'Xx', email: 'aa@gmial.com' }),
    ),
    await open.send(`${open.my}/erase`, ''),
  ]
  open.deps.visitors.countForm = async () => MAX_FORMS_PER_HOUR + 1
  pages.push(
    await open.send(
      `${at}/register`,
      new URLSearchParams({ ...aForm(), ...answersWithoutLanguage, organisation: 'Xx' }),
    ),
  )
  open.deps.clinics.list = () => Promise.reject(new Error('no table'))
  pages.push(await open.page('/'))

  const empty = await aSite({ now: before, clinics: [] })
  pages.push({ path: '/ of no clinic', html: await (await empty.get(`/?lang=${language}`)).text() })

  const many = Array.from({ length: 41 }, (_, index) => aClinicWithoutLanguage({ id: `clinic-${index}` }))
  const crowded = await aSite({ now: before, clinics: many })
  const path = `/?page=2&lang=${language}`
  pages.push({ path: '/ of many clinics', html: await (await crowded.get(path)).text() })

  const bare = aClinicWithoutLanguage({ mode: 'in-person', days: [aDay({ sessions: [] })] })
  const cancelled = aClinicWithoutLanguage({ status: 'cancelled', cancelledAt: before })
  const full = aClinicWithoutLanguage({ capacity: 1, languages: ['xh'], interpretation: ['qu'] })
  for (const [now, clinic, status] of [
    [before, bare, 'confirmed'],
    [during, bare, 'confirmed'],
    [before, aClinicWithoutLanguage({ mode: 'hybrid', venue: aVenue() }), 'confirmed'],
    [before, aClinicWithoutLanguage({ approval: true }), 'pending'],
    [before, aClinicWithoutLanguage({ confirmsAddress: true }), 'unconfirmed'],
    [before, aClinicWithoutLanguage({ approval: true }), 'rejected'],
    [before, aClinicWithoutLanguage({ approval: true, capacity: 1 }), 'confirmed'],
    ...[before, '2026-11-30T00:00:00.000Z', '2026-12-09T00:00:00.000Z'].map(
      (now) => [now, aClinicWithoutLanguage({ registrationWindow }), 'withdrawn'] as const,
    ),
    [before, full, 'confirmed'],
    [before, full, 'waitlisted'],
    [before, full, 'offered'],
    ['2026-11-23T09:00:00.000Z', full, 'offered'],
    [before, aClinicWithoutLanguage(), 'withdrawn'],
    [before, cancelled, 'confirmed'],
    [
      after,
      aClinicWithoutLanguage({ status: 'cancelled', cancelledAt: '2026-12-10T12:00:00.000Z' }),
      'confirmed',
    ],
    [during, aClinicWithoutLanguage({ zoom: null }), 'confirmed'],
    ['2026-12-10T05:00:00.000Z', aClinicWithoutLanguage(), 'confirmed'],
    [
      after,
      aClinicWithoutLanguage({ materials: [{ title: 'Xx', url: 'https://slides.example.org/1' }] }),
      'confirmed',
    ],
    ['2026-12-10T20:00:00.000Z', aClinicWithoutLanguage(), 'confirmed'],
    [during, aClinicWithoutLanguage(), 'waitlisted'],
  ] as const) {
    const { page, personal } = await openSite(language, now, clinic, status)
    const answers = ['registered', 'waitlisted', 'pending', 'unconfirmed']
    const paths = ['/', at, `${at}/register`, ...answers.map((answer) => `${at}/${answer}`)]
    pages.push(...(await Promise.all(paths.map((path) => page(path)))), ...(await personal()))
  }
  const begun = await openSite(language, during, aClinicWithoutLanguage(), 'confirmed')
  pages.push(await begun.page(`${begun.my}/address`))
  return pages.map(({ path, html }) => ({ path, html, said: readableText(html.replaceAll(ownNames, '')) }))
}

/** The form that changes a registration, with its errors, and the page after each of its buttons. */
const pagesOfChange = async ({ page, send, my, deps }: Awaited<ReturnType<typeof openSite>>) => {
  const registration = aRegistration()
  for (const kind of kinds) {
    const key = {
      kind,
      state: 'accepted' as const,
      acceptedAt: before,
      planVersion: 1,
      recipientId: registration.id,
    }
    await deps.ledger.add(
      aLedgerEntry({ ...key, request: 1, revision: 7, ...(kind === 'reminder-day' && { day: 1 }) }),
    )
  }
  const details = {
    ...aForm(),
    ...answersWithoutLanguage,
    organisation: 'Xx',
    name: 'Aa Bb',
    jobTitle: 'Qq',
    timeZone: 'Lima',
  }
  const conflict = await send(
    `${my}/change`,
    new URLSearchParams({ ...details, 'days.2': 'yes', seen: '9-9' }),
  )
  const problem = await send(`${my}/change`, new URLSearchParams(details))
  const stored = await deps.registrations.get(somaliaClinicId, registration.id)
  if (!stored) throw new RangeError('nobody is registered')
  await deps.registrations.saveDetails(stored, { ...stored, attendingDays: [2] })
  const paths = ['/change', '', '?notice=saved', '?notice=resent', '?notice=not-resent', '?notice=reached']
  return [conflict, problem, ...(await Promise.all(paths.map((path) => page(`${my}${path}`))))]
}

/** The form for another address, its answers, and the pages behind the link to it. */
const pagesOfAddress = async ({ page, send, my, deps }: Awaited<ReturnType<typeof openSite>>) => {
  const ask = (email: string) => send(`${my}/address`, new URLSearchParams({ email }))
  const pages = [await page(`${my}/address`), await ask('x'), await ask('new1@example.org')]
  const { id, clinicId, email: own } = aRegistration()
  const linkFor = async (email: string) => {
    const claims = { clinicId, registrationId: id }
    return `/address/${signAddressToken(await deps.secrets.tokenKeys(), claims, registrationId(clinicId, email))}`
  }
  pages.push(
    await ask(own),
    await page(await linkFor('new1@example.org')),
    await send(await linkFor('x'), ''),
  )
  const stored = await deps.registrations.get(clinicId, id)
  if (!stored) throw new RangeError('nobody is registered')
  const other = aRegistration({ email: 'new1@example.org' })
  await deps.registrations.register(other, aLedgerEntry({ recipientId: other.id }), null)
  pages.push(await send(await linkFor('new1@example.org'), ''))
  for (const number of [2, 3, 4]) pages.push(await ask(`new${number}@example.org`))
  // The third is the latest, for the fourth was refused.
  pages.push(await send(await linkFor('new3@example.org'), ''))
  return pages
}

const kinds = Object.values(messageKinds).flatMap(({ recipient }, index) =>
  recipient === 'registrant' ? [MessageKind.options[index] ?? 'confirmation'] : [],
)

/** How each language calls itself, in the choice of language; it says so with its own `lang`. */
const ownNames = new RegExp(`(${Object.values(nativeLanguageNames).join('|')})(?=<)`, 'g')

describe.each(supportedLanguages)('every public page in %s', (own) => {
  it('says its language and direction, and holds no sentence of another language', async () => {
    const pages = await everyPage(own)
    for (const { path, html } of pages)
      expect([path, html]).toEqual([
        path,
        expect.stringContaining(`<html lang="${own}" dir="${textDirectionOf(own)}"`),
      ])
    const lines = pages.flatMap(({ path, said }) => [path, ...said.split('\n')])
    const all = [...new Set(lines)].join('\n')
    for (const other of supportedLanguages.filter((language) => language !== own)) {
      const foreign = foreignPhrases([own, siteSentences[own]], [other, siteSentences[other]])
      expect(foreign.length).toBeGreaterThan(150)
      expect([other, findPhrases(all, foreign)]).toEqual([other, []])
    }
  })

  it('is at most 15 KB, with at most 15 KB more in two requests to the site, and to nobody else', async () => {
    const { app } = await aSite({ clinics: [] })
    const budget = createPageBudget((path) => app.request(`${siteUrl}${path}`, gzipAccepted))
    // Without the longest text that somebody has typed.
    for (const { path, html } of await everyPage(own))
      expect([path, await budget(path, html.replace(/x{200,}/g, 'x'))]).toEqual([path, []])
  })

  it('is among these: together they contain every sentence but one that no page leads to', async () => {
    const all = (await everyPage(own)).map(({ said }) => said).join('\n')
    // Every field has a sentence; that of the job title, which may be empty, is only ever too long.
    expect(unusedSentences(all, siteSentences[own])).toEqual(['error.jobTitle'])
  })
})
