import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { parseCalendar } from '../unit/mail/decode-mail'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import type { Visitor } from './support/visitor'

const title = 'Clinique de sécurité pour la Somalie'
const session = 'Mots de bienvenue'

/** Each step continues where the previous one has ended. */
describe('a clinic whose organiser gives its words in French', () => {
  let fixture: BrowserFixture
  let clinicId: string
  let original: string
  let originalSession: string
  let organiser: Visitor
  let awa: Visitor

  beforeAll(async () => {
    // After the reminder of the first day: its programme is in the confirmation.
    fixture = await openBrowserFixture('2025-12-10T05:00:00.000Z')
    clinicId = await publishSomaliaClinic(fixture.stack)
    organiser = await fixture.openVisitor()
    awa = await fixture.openVisitor({
      timezoneId: 'Africa/Ndjamena',
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
    })
  })
  afterAll(() => fixture.close())

  const clinicPage = (language: string) => `${fixture.stack.siteUrl}/clinics/${clinicId}?lang=${language}`

  const registerIn = async (language: string, email: string) => {
    const { page } = awa
    await page.goto(`${fixture.stack.siteUrl}/clinics/${clinicId}/register?lang=${language}`)
    await page.locator('[name=name]').fill('Awa Exemple')
    await page.locator('[name=email]').fill(email)
    await page.locator('[name=organisation]').fill('Exemple')
    await page.locator('[name=sector]').selectOption('regulator')
    await page.locator('[name=country]').selectOption({ index: 30 })
    await page.locator(`[name=language][value=${language}]`).check()
    await page.locator('[name=consent]').check()
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/registered|check/)
    await fixture.stack.advanceTo(addMilliseconds(fixture.stack.now(), MINUTE_MS))
    const [mail] = (await fixture.stack.inbox()).filter(({ to }) => to.includes(email))
    if (!mail) throw new Error(`no mail has come to ${email}`)
    const { subject = '', text = '', html, attachments } = await simpleParser(mail.raw)
    const calendars = attachments.map(({ content }) => content.toString('utf8'))
    return { subject, text, html: html || '', calendars }
  }

  it('takes title and programme on the page “Translations”', async () => {
    const { page } = organiser
    await page.goto(fixture.stack.consoleUrl)
    await page.getByRole('button', { name: /Tomas Lindqvist/ }).click()
    await page.goto(`${fixture.stack.siteUrl}/console/clinics/${clinicId}/translations`)
    await page.getByRole('link', { name: /^French/ }).click()
    await page.getByLabel(/are written in/).selectOption({ label: 'English' })
    original = (await page.locator('[name="of.0"]').getAttribute('value')) ?? ''
    const opening = page
      .locator('[name^="of."][value*="Opening" i], [name^="of."][value*="Welcome" i]')
      .first()
    originalSession = (await opening.getAttribute('value')) ?? ''
    const row = ((await opening.getAttribute('name')) ?? '').replace('of.', '')
    await page.locator('[name="text.0"]').fill(title)
    await page.locator(`[name="text.${row}"]`).fill(session)
    await page.getByRole('button', { name: 'Save French' }).click()
    await page.getByRole('link', { name: /^French \(2 of/ }).waitFor()
    await organiser.checkPage({ dark: true })
  })

  it('shows them on its page in French, and what is not translated marked', async () => {
    const { page } = awa
    await page.goto(clinicPage('fr'))
    expect(await page.locator('h1').innerText()).toBe(title)
    await page.locator('.programme').getByText(session, { exact: true }).first().waitFor()
    expect(await page.locator('.programme bdi[lang=en]').count()).toBeGreaterThan(0)
    await awa.checkPage({ dark: true })
  })

  it('has them in the French confirmation and its calendar entry', async () => {
    const { subject, text, html, calendars } = await registerIn('fr', 'awa@example.org')
    for (const part of [subject, text, html]) expect(part).toContain(title)
    for (const part of [text, html]) {
      expect(part).toContain(session)
      expect(part).not.toContain(originalSession)
    }
    expect(html).toMatch(/<bdi lang="en" dir="ltr">/)
    const { events } = parseCalendar(calendars[0] ?? '')
    expect(events.length).toBeGreaterThan(0)
    for (const { summary } of events) expect(summary).toContain(title)
  })

  it('marks the English words on the Arabic page and in the Arabic mail', async () => {
    const { page } = awa
    await page.goto(clinicPage('ar'))
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('h1 bdi[lang=en][dir=ltr]').innerText()).toBe(original)
    await page
      .locator('.programme bdi[lang=en][dir=ltr]')
      .getByText(originalSession, { exact: true })
      .first()
      .waitFor()
    await awa.checkPage({ dark: true })
    const { html } = await registerIn('ar', 'salma@example.org')
    expect(html).toContain(`<bdi lang="en" dir="ltr">${originalSession}</bdi>`)
    expect(html).not.toContain(session)
    expect(awa.browserErrors()).toEqual([])
  })
})
