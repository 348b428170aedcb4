import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOrganiserClient } from '../../cli/rehearse/organiser-client'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { gapQuestionIds } from '../../shared/domain/survey/gap-analysis'
import type { Language } from '../../shared/domain/values/language'
import { certificateTranslator } from '../../shared/i18n/certificate-translator'
import { siteTranslator } from '../../shared/i18n/site-translator'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { findMailLink } from './support/mail-links'
import { aRegistrantForm, registerPeople } from './support/registrants'
import type { Visitor } from './support/visitor'

const people = {
  en: aRegistrantForm(),
  ar: aRegistrantForm({ name: 'هدى عثمان', email: 'huda.osman@example.org', language: 'ar' }),
} satisfies Partial<Record<Language, unknown>>

/** The report of a day with both people from its begin to its end, 09:00 to 13:00 in Mogadishu. */
const reportOf = (day: number): string => {
  const date = `12/${9 + day}/2025`
  const rows = Object.values(people).map(
    ({ name, email }) => `${name},${email},${date} 09:00:00 AM,${date} 01:00:00 PM,240,Yes`,
  )
  return ['Name (original name),Email,Join time,Leave time,Duration (minutes),Guest', ...rows].join('\n')
}

let fixture: BrowserFixture
let clinicId: string

beforeAll(async () => {
  fixture = await openBrowserFixture('2025-12-09T08:00:00.000Z')
  const { stack } = fixture
  clinicId = await publishSomaliaClinic(stack)
  await registerPeople(stack, clinicId, Object.values(people))
})

const endClinic = async () => {
  const { stack } = fixture
  await stack.advanceTo('2025-12-11T11:00:00.000Z')
  const organiser = createOrganiserClient(stack.siteUrl, () => stack.signIn('organiser'))
  for (const day of [1, 2]) await organiser.upload(clinicId, day, reportOf(day), 'Africa/Mogadishu')
  await stack.advanceTo('2025-12-14T06:10:00.000Z')
}
afterAll(() => fixture.close())

const ownQuestion = 'How useful was the laboratory?'

describe('an organiser before the clinic ends', () => {
  it('adds a question in English to the survey', async () => {
    const visitor = await fixture.openVisitor()
    const { page } = visitor
    const { consoleUrl } = fixture.stack
    await page.goto(consoleUrl)
    await page.getByRole('button', { name: /Tomas Lindqvist/ }).click()
    await page.goto(`${consoleUrl}/clinics/${clinicId}`)
    await page.getByRole('link', { name: 'Survey questions' }).click()
    await page.locator('[name="own.0.label.en"]').fill(ownQuestion)
    await visitor.checkPage({ dark: true })
    await page.getByRole('button', { name: 'Save questions' }).click()
    await page.waitForURL(/notice=saved/)
    await visitor.checkPage()
  })

  it('makes the clinic ask institutions for its gap analysis', async () => {
    const visitor = await fixture.openVisitor()
    const { page } = visitor
    const { consoleUrl } = fixture.stack
    await page.goto(consoleUrl)
    await page.getByRole('button', { name: /Tomas Lindqvist/ }).click()
    await page.goto(`${consoleUrl}/clinics/${clinicId}/gap-analysis`)
    await page.getByRole('button', { name: 'Ask institutions' }).click()
    await page.getByRole('button', { name: 'Stop asking' }).waitFor()
    await visitor.checkPage({ dark: true })
  })
})

describe.each(['en', 'ar'] as const)('a registrant before the clinic ends, in %s', (language) => {
  it('answers for the institution, from the personal page', async () => {
    const visitor = await fixture.openVisitor({ locale: language })
    const { page } = visitor
    const { t } = siteTranslator(language)
    await page.goto(await findMailLink(await fixture.stack.inbox(), people[language].email, 'my'))
    await page.getByRole('link', { name: t('gaps.title') }).click()
    await visitor.checkPage({ dark: true })
    await page.getByRole('button', { name: t('survey.send') }).click()
    await page.getByRole('alert').waitFor()
    await visitor.checkPage()
    for (const id of gapQuestionIds) await page.locator(`input[name=${id}][value=planned]`).check()
    await page.getByRole('button', { name: t('survey.send') }).click()
    await page.getByText(t('gaps.stored')).waitFor()
    await visitor.checkPage()
    expect(visitor.browserErrors()).toEqual([])
  })
})

/** Both days are over, and the mail after the clinic has been sent. Each step continues where the previous one ended. */
describe.each(['en', 'ar'] as const)('a registrant after the clinic, in %s', (language) => {
  let visitor: Visitor
  let page: Page
  let personalPage: string
  let certificatePage: string
  const { t } = certificateTranslator(language)
  const site = siteTranslator(language)

  beforeAll(async () => {
    if (language === 'en') await endClinic()
    visitor = await fixture.openVisitor({ locale: language })
    page = visitor.page
    personalPage = await findMailLink(await fixture.stack.inbox(), people[language].email, 'my')
  })

  it('answers the survey once', async () => {
    await page.goto(`${personalPage}/survey`)
    await visitor.checkPage({ dark: true })
    await page.getByRole('button', { name: site.t('survey.send') }).click()
    await page.getByRole('alert').waitFor()
    await visitor.checkPage()
    const question = page.locator(`bdi${language === 'en' ? ':not([lang])' : '[lang=en]'}`, {
      hasText: ownQuestion,
    })
    expect(await question.count()).toBe(1)
    for (const name of ['usefulness', 'clarity', 'own-1'])
      await page.locator(`input[name=${name}][value="4"]`).check()
    await page.locator('input[name=speed][value=right]').check()
    await page.locator('input[name=application][value=yes]').check()
    await page.getByRole('button', { name: site.t('survey.send') }).click()
    await page.getByText(site.t('survey.stored')).waitFor()
    await visitor.checkPage()
    await page.goto(`${personalPage}/survey`)
    await page.getByText(site.t('survey.answered')).waitFor()
  })

  it('downloads the certificate from the personal page', async () => {
    await page.goto(personalPage)
    const link = page.getByRole('link', { name: t('personal.download') })
    await visitor.checkPage({ dark: true })
    const href = (await link.getAttribute('href')) ?? ''
    certificatePage = `${fixture.stack.siteUrl}${href.replace(/\/pdf$/, '')}`
    const response = await page.request.get(`${certificatePage}/pdf`)
    expect(response.headers()['content-type']).toBe('application/pdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.body())), {
      mergePages: true,
    })
    expect(text).toContain(certificatePage.split('/').at(-1))
  })

  it('reads on the page that checks it for whom it is valid', async () => {
    await page.goto(certificatePage)
    await page.getByRole('heading', { name: t('page.valid') }).waitFor()
    await page.getByText(people[language].name).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    await visitor.checkPage({ dark: true })
  })

  it('reads there and on the personal page when it was revoked, and gets no PDF', async () => {
    const { stack } = fixture
    const browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
    const code = certificatePage.split('/').at(-1)
    const list = await browser.get(`/console/clinics/${clinicId}/certificates?text=${code}`)
    await browser.submit(list, findForm(list, /revoke/i), { change: 'revoke' })
    await page.reload()
    await page.getByRole('heading', { name: t('page.revoked') }).waitFor()
    await visitor.checkPage({ dark: true })
    expect((await page.goto(`${certificatePage}/pdf`))?.url()).toBe(certificatePage)
    await page.goto(personalPage)
    await page.getByRole('link', { name: t('page.revoked') }).waitFor()
    await visitor.checkPage()
  })

  it('has checked every page that was opened, and the browser has reported no error', () => {
    expect(visitor.uncheckedPages()).toEqual([])
    expect(visitor.browserErrors()).toEqual([])
  })
})
