import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { personId } from '../../shared/domain/ids'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { signUnsubscribeToken } from '../../shared/domain/values/token'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { firstVisitBytes } from './support/first-visit'
import type { Visitor } from './support/visitor'
import { writeQuestions } from './support/write-questions'

/** Each step continues where the previous one has ended. */
describe('a registrant in a browser', () => {
  const email = 'lucia.quispe@example.org'
  let fixture: BrowserFixture
  let clinicId: string
  let lucia: Visitor
  let page: Page
  let personal: Page

  beforeAll(async () => {
    fixture = await openBrowserFixture('2025-11-20T08:00:00.000Z')
    clinicId = await publishSomaliaClinic(fixture.stack)
    lucia = await fixture.openVisitor({ timezoneId: 'America/Lima' })
    page = lucia.page
  })
  afterAll(() => fixture.close())

  const field = (name: string | RegExp, at = page) => at.getByLabel(name)
  const zoneField = (at = page) => at.getByRole('combobox', { name: 'Your time zone' })
  /** The question below the field, with the present time of the computer. */
  const isAsked = async (timeZone: string, place: string) => {
    await expect
      .poll(
        async () => {
          const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format()
          return (await page.locator('[data-now]').innerText()).replace(time, 'now')
        },
        { timeout: 15_000 },
      )
      .toBe(`Is it now (${place}) with you now? If not, enter another city.`)
  }
  const registered = (at = page) => at.getByRole('heading', { name: 'Check your e-mail' }).waitFor()
  const mailsTo = async (address: string) => {
    await fixture.stack.advanceTo(addMilliseconds(fixture.stack.now(), MINUTE_MS))
    return (await fixture.stack.inbox()).filter(({ to }) => to.includes(address))
  }

  it('finds the clinic in the public list', async () => {
    await page.goto(fixture.stack.siteUrl)
    await lucia.checkPage({ dark: true })
    await page.getByRole('link', { name: /Somalia/ }).click()
    await page.getByRole('heading', { name: 'Programme' }).waitFor()
  })

  it('sees the programme in the zone that the browser reports, and in any other', async () => {
    await page
      .getByText(/^Your time: .*, 01:00–05:00 \(Lima, UTC-05:00\)/)
      .first()
      .waitFor()
    expect(await zoneField().inputValue()).toBe('Lima')
    await lucia.checkPage({ dark: true })
    await zoneField().fill('Kathmandu')
    await page.getByRole('button', { name: 'Show' }).click()
    await page
      .getByText(/^Your time: .*, 11:45–15:45 \(Kathmandu, UTC\+05:45\)/)
      .first()
      .waitFor()
  })

  it('may read every page in French', async () => {
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Programme' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await lucia.checkPage()
    await page.getByRole('link', { name: 'English' }).click()
  })

  it('is asked what the organiser wants to know, who writes it into a form', async () => {
    const organiser = await fixture.openVisitor()
    await writeQuestions(organiser, fixture.stack, clinicId)
    expect(organiser.browserErrors()).toEqual([])
  })

  it('reads at each field what is wrong with it, and loses nothing that was typed', async () => {
    await page.getByRole('link', { name: 'Register' }).first().click()
    await field('Name').waitFor()
    // The previous page has a zone field as well; the browser reports its zone only when this page is read.
    await expect.poll(() => zoneField().inputValue()).toBe('Lima')
    await lucia.checkPage({ dark: true })
    await field('Name').fill('Lucía Quispe')
    await field('E-mail address').fill('lucia at example.org')
    await isAsked('America/Lima', 'Lima, UTC-05:00')
    await zoneField().fill('katmandu')
    await isAsked('Asia/Katmandu', 'Katmandu, UTC+05:45')
    await zoneField().fill('Africa/Abidjan')
    await isAsked('Africa/Abidjan', 'Abidjan, UTC+00:00')
    await zoneField().fill('Atlantis')
    expect(await page.locator('[data-now]').isVisible()).toBe(false)
    await field('Français').check()
    await page.getByRole('button', { name: 'Register' }).click()

    const problems = page.getByRole('alert')
    await problems.getByRole('heading', { name: '7 problems' }).waitFor()
    await lucia.checkPage({ dark: true })
    await problems
      .getByRole('link', { name: 'Enter an e-mail address in the correct format, like name@example.org.' })
      .click()
    expect(await page.locator(':focus').getAttribute('name')).toBe('email')
    expect(await field('E-mail address').getAttribute('aria-invalid')).toBe('true')
    expect(await field('Name').inputValue()).toBe('Lucía Quispe')
    expect(await field('E-mail address').inputValue()).toBe('lucia at example.org')
    expect(await zoneField().inputValue()).toBe('Atlantis')
    expect(await field('Français').isChecked()).toBe(true)
  })

  it('registers once, even after several clicks', async () => {
    await field('E-mail address').fill(email)
    await field('Organisation').fill('Superintendencia de Banca, Seguros y AFP')
    await field('Sector').selectOption({ label: 'Regulator' })
    await field('Country').selectOption({ label: 'Peru' })
    await zoneField().fill('Nairobi')
    await field('English').check()
    await field('Gender').selectOption({ label: 'Woman' })
    await field('Accessibility or interpretation needs').fill('Captions')
    const phone = page.getByRole('group', { name: /^Will you bring a phone/ })
    await phone.getByLabel('No').check()
    await page.getByLabel('Apps').check()
    await field(/I agree/).check()
    await page.getByRole('button', { name: 'Register' }).dblclick()
    await registered()
    await lucia.checkPage()
    expect(await mailsTo(email)).toHaveLength(1)
    const console = openBrowser(fixture.stack.siteUrl, await fixture.stack.signIn('organiser'))
    const { html } = await console.get(`/console/clinics/${clinicId}/registrations`)
    expect(html).toContain('1 in all')
    expect(html).toContain('<span class="small muted">Woman</span>')
    expect(html).toContain('<span dir="auto">Captions</span>')
    expect(html).toContain('<bdi class="muted">Will you bring a phone?</bdi> <bdi>No</bdi>')
  })

  it('gets the confirmation by mail, in the clinic’s time and in their own', async () => {
    await page.goto(fixture.stack.inboxUrl)
    await lucia.checkPage({ dark: true })
    await page.getByRole('link', { name: email }).click()
    const mail = page.frameLocator('iframe')
    await mail
      .getByText(/09:00–13:00 \(Mogadishu/)
      .first()
      .waitFor()
    await lucia.checkPage({ dark: true })
    const popup = lucia.context.waitForEvent('page')
    await mail
      .getByRole('link', { name: /your page|personal page/i })
      .first()
      .click()
    personal = await popup
    // A page that is still loading cannot be requested again.
    await personal.waitForURL(/\/my\//)
    await personal.reload()
  })

  it('has a personal page', async () => {
    await personal.getByText('Registered', { exact: true }).waitFor()
    await personal.getByText('Lucía Quispe').waitFor()
    await personal.getByText('Woman', { exact: true }).waitFor()
    await personal.getByText('Captions', { exact: true }).waitFor()
    await personal.getByText('Apps', { exact: true }).waitFor()
    await personal
      .getByText(/Nairobi \(UTC\+03:00\)|Nairobi, UTC\+03:00/)
      .first()
      .waitFor()
    await lucia.checkPage({ at: personal, dark: true })
    const download = personal.waitForEvent('download')
    await personal.getByRole('link', { name: 'Add the days to your calendar' }).click()
    expect((await download).suggestedFilename()).toBe(`${clinicId}.ics`)
  })

  it('changes their details, and reads in Arabic and English what is stored', async () => {
    await personal.getByRole('link', { name: 'Change my details' }).click()
    await field('Organisation', personal).fill('SBS')
    await field('USSD', personal).check()
    await lucia.checkPage({ at: personal, dark: true })
    await personal.getByRole('button', { name: 'Save changes' }).click()
    await personal.getByText('Your changes have been saved.').waitFor()
    await personal.getByText('SBS', { exact: true }).waitFor()
    await personal.getByText('USSD', { exact: true }).waitFor()
    await lucia.checkPage({ at: personal })
    await personal.getByRole('link', { name: 'العربية' }).click()
    await personal.waitForURL(/lang=ar/)
    expect(await personal.locator('html').getAttribute('dir')).toBe('rtl')
    await lucia.checkPage({ at: personal })
    await personal.getByRole('link', { name: 'English' }).click()
    await personal.waitForURL(/lang=en/)
  })

  it('asks for a lost link, also in Arabic, and gets the answer that everybody gets', async () => {
    for (const language of ['ar', 'en']) {
      await page.goto(`${fixture.stack.siteUrl}/clinics/${clinicId}/lost-link?lang=${language}`)
      await page.locator('input[name=email]').fill(email)
      await lucia.checkPage()
      await page.locator('main button').click()
      await page.waitForURL(/link-sent/)
      await lucia.checkPage()
    }
  })

  it('unsubscribes from invitations by a button and can undo it; on a phone, on a desktop and in dark mode', async () => {
    const { stack } = fixture
    const token = signUnsubscribeToken([await stack.tokenKey()], personId(email))
    await page.goto(`${stack.siteUrl}/unsubscribe/${token}?lang=en`)
    await page.getByRole('heading', { name: 'Unsubscribe from invitations?' }).waitFor()
    await lucia.checkPage({ dark: true })
    await page.getByRole('button', { name: 'Unsubscribe' }).dblclick()
    await page.getByRole('heading', { name: 'You are unsubscribed from invitations' }).waitFor()
    await lucia.checkPage({ dark: true })
    await page.getByRole('button', { name: 'Subscribe again' }).click()
    await page.getByRole('heading', { name: 'You will receive invitations again' }).waitFor()
    await lucia.checkPage()
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByRole('button', { name: 'Me désabonner' }).click()
    await page.getByRole('heading', { name: 'Désabonnement confirmé' }).waitFor()
    await lucia.checkPage()
    await page.getByRole('link', { name: 'English' }).click()
  })

  it('withdraws on that page, only after a confirmation', async () => {
    const confirm = personal.getByRole('button', { name: 'Yes, cancel my registration' })
    expect(await confirm.isVisible()).toBe(false)
    await personal.locator('summary', { hasText: 'Cancel my registration' }).click()
    await lucia.checkPage({ at: personal })
    await confirm.click()
    await personal.getByText('Cancelled', { exact: true }).waitFor()
    await lucia.checkPage({ at: personal })
    expect((await mailsTo(email)).map(({ tags }) => tags['kind'])).toEqual(['confirmation', 'withdrawn'])
  })

  it('needs no JavaScript for any step', async () => {
    const visitor = await fixture.openVisitor({ javaScriptEnabled: false, timezoneId: 'America/Lima' })
    const { page: plain } = visitor
    await plain.goto(fixture.stack.siteUrl)
    await plain.getByRole('link', { name: /Somalia/ }).click()
    await plain.getByRole('link', { name: 'Register' }).first().click()
    expect(await zoneField(plain).inputValue()).toBe('Mogadishu')
    expect(await plain.locator('[data-now]').innerText()).toMatch(
      /^Is it \d\d:\d\d \(Mogadishu, UTC\+03:00\) with you now\? If not, enter another city\.$/,
    )
    await plain.getByRole('button', { name: 'Register' }).click()
    await plain.getByRole('alert').getByRole('heading', { name: '7 problems' }).waitFor()
    await field('Name', plain).fill('Zoë')
    await field('E-mail address', plain).fill('zoe@example.org')
    await field('Organisation', plain).fill('Bank')
    await field('Sector', plain).selectOption('bank')
    await field('Country', plain).selectOption('Peru')
    await zoneField(plain).fill('lima')
    await field('Yes', plain).check()
    await field(/I agree/, plain).check()
    await plain.getByRole('button', { name: 'Register' }).click()
    await registered(plain)
    expect(await mailsTo('zoe@example.org')).toHaveLength(1)
    expect(visitor.browserErrors()).toEqual([])
  })

  it('reads when registration has closed, in place of the form', async () => {
    const organiser = openBrowser(fixture.stack.siteUrl, await fixture.stack.signIn('organiser'))
    const edit = await organiser.get(`/console/clinics/${clinicId}/edit`)
    const saved = await organiser.submit(edit, findForm(edit, /^Save/), {
      'registrationWindow.closes.date': '2025-11-20',
      'registrationWindow.closes.time': '11:00',
    })
    expect(saved.html).toContain('Registration closes')
    await page.goto(`${fixture.stack.siteUrl}/clinics/${clinicId}/register`)
    await page.getByRole('heading', { name: 'Registration is closed' }).waitFor()
    await page
      .getByText('Registration closed on Thursday, 20 November 2025, 11:00 (Mogadishu, UTC+03:00).')
      .waitFor()
    await lucia.checkPage({ dark: true })
    await page.getByRole('link', { name: 'Back to the clinic' }).click()
    await page.getByText('Registration closed on Thursday').waitFor()
    await lucia.checkPage()
    expect(await page.getByRole('link', { name: 'Register' }).count()).toBe(0)
  })

  it('loads less than 50 KB at the first visit, on every page', async () => {
    const pages = lucia.publicPages()
    expect(pages.length).toBeGreaterThan(5)
    for (const url of pages) expect(await firstVisitBytes(fixture.browser, url), url).toBeLessThan(50_000)
  })

  it('has checked every page that was opened, and the browser has reported no error', () => {
    expect(lucia.uncheckedPages()).toEqual([])
    expect(lucia.browserErrors()).toEqual([])
  })
})
