import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { aRegistrantForm, registerPeople } from './support/registrants'
import type { Visitor } from './support/visitor'

const samples = join(import.meta.dirname, '../../samples')

/** The whole programme of the samples, and one clinic more from the last minute of its first day. */
describe('the programme in a browser', () => {
  let fixture: BrowserFixture
  let visitor: Visitor
  let page: Page
  let somaliaUrl: string

  beforeAll(async () => {
    const sampleProgramme = readSampleProgramme(readFileSync(join(samples, 'programme/programme.ndjson.gz')))
    fixture = await openBrowserFixture('2025-12-10T09:55:00.000Z', { sampleProgramme })
    const { stack } = fixture
    const id = await publishSomaliaClinic(stack)
    somaliaUrl = `${stack.consoleUrl}/clinics/${id}`
    await registerPeople(stack, id, [aRegistrantForm()])
    visitor = await fixture.openVisitor()
    page = visitor.page
  })
  afterAll(() => fixture.close())

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
  /** Moves the focus with the Tab key, as people without a mouse do. */
  const tabTo = async (button: string): Promise<void> => {
    const focused = page.locator('button:focus')
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await focused.count()) > 0 && (await focused.innerText()) === button) return
    }
    throw new Error(`no key reaches the button ${button}`)
  }
  /** Cells of tables that are cut off at the edge of a sheet of paper. */
  const countCutCells = (): Promise<number> =>
    page.locator('html').evaluate((root) => {
      const cells = [...root.querySelectorAll('th, td')].map((cell) => cell.getBoundingClientRect())
      return cells.filter(({ left, right }) => left < 0 || right > root.clientWidth).length
    })
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
  const readFigure = async (label: string): Promise<number> => {
    const figure = page.locator('.numbers > div', { has: page.getByText(label, { exact: true }) })
    return Number(/^[\d.,]+/.exec(await figure.locator('dd').innerText())?.[0].replaceAll(',', ''))
  }
  const readFigures = async () => {
    await page.goto(`${fixture.stack.consoleUrl}/programme`)
    await heading('Programme')
    const labels = ['Clinics', 'Registered', 'Joined', 'Attended', 'People', 'Person-hours']
    return Promise.all(labels.map(readFigure))
  }

  it('shows what all past clinics reached, by year and by clinic', async () => {
    await page.goto(fixture.stack.consoleUrl)
    await press(/Tomas Lindqvist/)
    await heading('Clinics')
    await follow('Programme')
    await heading('Over the years')
    expect(await readFigure('Clinics')).toBe(28)
    await visitor.checkPage({ dark: true })
    await page.getByRole('link', { name: 'Clinic', exact: true }).click()
    await heading('By clinic')
    await visitor.checkPage()
    await page.goto(`${fixture.stack.consoleUrl}/programme?by=country`)
    const lesotho = page.getByRole('row', { name: /^Lesotho/ })
    await lesotho.getByRole('link').first().click()
    await page.getByText('Only the clinics of Lesotho').waitFor()
    expect(await readFigure('Clinics')).toBe(1)
    await visitor.checkPage()
    await page
      .getByRole('row', { name: /Lesotho/ })
      .getByRole('link', { name: /show the list/ })
      .first()
      .click()
    await page.waitForURL(/attendees\?reach=registered/)
  })

  it('prints its reports whole: every column, every note, no form', async () => {
    const lesothoUrl = async () => {
      await page.goto(fixture.stack.consoleUrl)
      return (await page.getByRole('link', { name: /Lesotho/ }).getAttribute('href')) ?? ''
    }
    const clinic = fixture.stack.siteUrl + (await lesothoUrl())
    const programme = `${fixture.stack.consoleUrl}/programme`
    // A sheet of A4 between margins of 12 mm.
    await page.setViewportSize({ width: 703, height: 1030 })
    await page.emulateMedia({ media: 'print' })
    for (const url of [
      programme,
      `${programme}?by=clinic`,
      `${programme}?by=country&a=LS&b=RW`,
      `${clinic}/report`,
      `${clinic}/attendees`,
      `${clinic}/attendees?day=1`,
      `${clinic}/days/1`,
      `${clinic}/days/1/sign-in-sheet`,
    ]) {
      await page.goto(url)
      await heading(/./)
      expect([url, await countCutCells()]).toEqual([url, 0])
      expect(await page.locator('form:visible, nav:visible, .button:visible').count()).toBe(0)
      for (const row of await page.locator('thead').all()) expect(await row.isVisible()).toBe(true)
    }
    await page.goto(programme)
    await page.getByText('registered: not known for 25 of 28 clinics').waitFor()
    expect(await page.getByRole('heading', { name: 'Export' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  it('sets two clinics with long titles side by side without cutting a column off', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${fixture.stack.consoleUrl}/programme?by=clinic`)
    const values = await page
      .locator('select[name="a"] option')
      .evaluateAll((options) =>
        options.map(
          (option) => [option.textContent?.length ?? 0, option.getAttribute('value') ?? ''] as const,
        ),
      )
    const [first, second] = values.toSorted(([a], [b]) => b - a).map(([, value]) => value)
    await page.locator('select[name="a"]').selectOption(first ?? '')
    await page.locator('select[name="b"]').selectOption(second ?? '')
    await press('Compare')
    await heading('Side by side')
    const table = page.getByRole('group', { name: 'Side by side' })
    expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(await table.getByRole('columnheader', { name: 'Difference' }).isVisible()).toBe(true)
  })

  it('leads from a figure of people to these people, of all clinics and of one year', async () => {
    await page.goto(`${fixture.stack.consoleUrl}/programme`)
    await page.locator('.numbers a[href$="figure=attended"]').click()
    await heading('People who attended')
    await page.getByText(/^\d+ people of 2 clinics, page 1 of 2\./).waitFor()
    await visitor.checkPage({ dark: true })
    await follow('Next page')
    await page.getByText('page 2 of 2').waitFor()
    await page.goto(`${fixture.stack.consoleUrl}/programme/people?figure=joined&dimension=country&value=LS`)
    await page.getByText('In the clinics of Lesotho').waitFor()
    expect(await page.getByRole('link', { name: /Lesotho/ }).count()).toBeGreaterThan(10)
  })

  it('leads from the list of clinics to a recorded one, and to the attendees of another', async () => {
    await page.goto(fixture.stack.consoleUrl)
    await visitor.checkPage()
    await follow(/Peru|Superintendencia/)
    await page.getByText('recorded afterwards').first().waitFor()
    await visitor.checkPage({ dark: true })
    await page.goto(fixture.stack.consoleUrl)
    await follow(/Lesotho/)
    await heading(/Lesotho/)
    await visitor.checkPage({ dark: true })
    const clinicUrl = page.url().replace(/\?.*/, '')
    for (const path of ['attendees', 'report', 'days/1', 'days/1/participants']) {
      await page.goto(`${clinicUrl}/${path}`)
      await heading(/./)
      await visitor.checkPage()
    }
  })

  it('proposes spellings that may be one institution', async () => {
    await follow('Institutions')
    await heading('Institutions')
    await follow('Lesotho')
    await heading(/Lesotho/)
    await visitor.checkPage({ dark: true })
  })

  it('comes by mail to who subscribes, with the keyboard alone, until they end it', async () => {
    await page.goto(`${fixture.stack.consoleUrl}/programme`)
    await tabTo('Subscribe')
    await page.keyboard.press('Enter')
    await page.getByText('You get this report by e-mail each month').waitFor()
    await visitor.checkPage({ dark: true })
    await tabTo('Unsubscribe')
    await page.keyboard.press('Enter')
    await page.getByText('This report can come by e-mail each month').waitFor()
  })

  it('is read by a regulator for its own clinics through a link, until it is withdrawn', async () => {
    await page.goto(`${fixture.stack.consoleUrl}/programme`)
    await follow('Links for regulators')
    await heading('Links for regulators')
    await page.getByLabel(/^The Gambia Public Utilities/).check()
    await press('Create link')
    const link = page.getByRole('link', { name: /\/programme\// })
    const address = (await link.getAttribute('href')) ?? ''
    await visitor.checkPage({ dark: true })

    const stranger = await fixture.openVisitor({ locale: 'ar' })
    await stranger.page.goto(fixture.stack.siteUrl + address)
    await stranger.page.getByRole('heading', { name: 'Figures of your clinics' }).waitFor()
    await stranger.page
      .getByRole('rowheader', { name: /Gambia/ })
      .first()
      .waitFor()
    expect(await stranger.page.getByRole('rowheader', { name: /Lesotho|Rwanda|Peru/ }).count()).toBe(0)
    await stranger.checkPage({ dark: true })

    await press(/^Withdraw/)
    await page.getByText('Withdrawn: it shows no figures').waitFor()
    await visitor.checkPage()
    expect((await stranger.page.reload())?.status()).toBe(410)
    await stranger.page.getByText('ITU withdrew it on').waitFor()
    await stranger.checkPage({ dark: true })
    expect(stranger.browserErrors()).toEqual([])
  })

  it('counts a clinic in its figures as soon as the report of its first day is counted', async () => {
    const before = await readFigures()
    await fixture.stack.advanceTo('2025-12-10T09:59:00.000Z')
    expect(await readFigures(), 'in the last minute of the day').toEqual(before)
    await fixture.stack.advanceTo('2025-12-10T10:10:00.000Z')
    await page.goto(somaliaUrl)
    await follow('Upload Zoom report of day 1')
    const report = page.getByLabel('Participant report (CSV)')
    await report.setInputFiles(join(samples, 'zoom/joins-current.csv'))
    await page.getByLabel('Time zone of the report').selectOption('Europe/Zurich')
    await press('Upload report')
    await page.getByLabel(/It belongs to this clinic/).check()
    await press('Count this report')
    await page.waitForURL(/notice=report/)
    await fixture.stack.waitUntilIdle()
    const [clinics = 0, registered = 0, joined = 0, attended = 0, people = 0, hours = 0] = before
    const after = await readFigures()
    expect(after.slice(0, 5)).toEqual([clinics + 1, registered + 1, joined + 1, attended + 1, people + 1])
    expect(after[5]).toBeGreaterThan(hours)
    await page.goto(`${fixture.stack.consoleUrl}/programme?by=clinic`)
    await page.getByRole('row', { name: /Somalia/ }).waitFor()
  })

  it('has reported no error of the browser', () => {
    expect(visitor.browserErrors()).toEqual([])
  })
})
