import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearsalMeeting } from '../../cli/rehearse/organiser-client'
import { createRegistrantClient } from '../../cli/rehearse/registrant-client'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { firstVisitBytes } from './support/first-visit'
import { findMailLink } from './support/mail-links'
import { aRegistrantForm, registerPeople } from './support/registrants'
import type { Visitor } from './support/visitor'
import { stubZoom, type ZoomArrival } from './support/zoom-stub'

/** Each step continues where the previous one has ended: the second day’s morning, open from 05:30 to 10:00 in UTC. */
describe('the personal joining link', () => {
  const amina = aRegistrantForm({ timeZone: 'Asia/Kathmandu' })
  const liban = aRegistrantForm({ name: 'Liban Osman', email: 'liban.osman@example.org' })
  let fixture: BrowserFixture
  let visitor: Visitor
  let page: Page
  let arrivals: ZoomArrival[]
  let joinLink: string

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

  beforeAll(async () => {
    fixture = await openBrowserFixture('2025-12-11T05:15:00.000Z')
    const { stack } = fixture
    await registerPeople(stack, await publishSomaliaClinic(stack), [amina, liban])
    joinLink = await findMailLink(await stack.inbox(), amina.email, 'join')
    visitor = await fixture.openVisitor()
    page = visitor.page
    arrivals = await stubZoom(page)
  })
  afterAll(() => fixture.close())

  it('says before the opening how much time is left, in the clinic’s time and in the visitor’s', async () => {
    const answer = await page.goto(joinLink)
    await heading('The meeting is not open yet')
    await page.getByText(/The meeting opens in 1\d minutes/).waitFor()
    await page.getByText(/11:15 \(Kathmandu, UTC\+05:45\)/).waitFor()
    await page.getByText(/08:30 \(Mogadishu, UTC\+03:00\)/).waitFor()
    await visitor.checkPage({ dark: true })
    expect(answer?.headers()['refresh'], 'looks again by itself, without a script').toMatch(/^\d+$/)
    expect(await firstVisitBytes(fixture.browser, joinLink)).toBeLessThan(50_000)
  })

  it('leads to Zoom from half an hour before the start, and does not tell Zoom where the visitor comes from', async () => {
    await fixture.stack.advanceTo('2025-12-11T05:30:00.000Z')
    await page.reload()
    await page.getByText('The Zoom room').waitFor()
    expect(arrivals).toEqual([{ url: rehearsalMeeting.joinUrl, referrer: undefined }])
  })

  it('leads back in after a lost connection, until the end', async () => {
    await fixture.stack.advanceTo('2025-12-11T09:59:00.000Z')
    await page.goto(joinLink)
    await page.getByText('The Zoom room').waitFor()
    expect(arrivals).toHaveLength(2)
  })

  it('tells a person who has withdrawn that the link no longer opens the meeting', async () => {
    const { stack } = fixture
    await createRegistrantClient(stack.siteUrl, () => stack.inbox()).withdraw(liban)
    await page.goto(await findMailLink(await stack.inbox(), liban.email, 'join'))
    await heading('Your registration is cancelled')
    await visitor.checkPage()
  })

  it('says in plain words when the clinic is over, and so does the personal page', async () => {
    const { stack } = fixture
    await stack.advanceTo('2025-12-11T10:01:00.000Z')
    await page.goto(joinLink)
    await heading('This clinic is over')
    await visitor.checkPage({ dark: true })
    await page.goto(await findMailLink(await stack.inbox(), amina.email, 'my'))
    await page.getByText('This clinic is over. Thank you for your interest.').waitFor()
    await visitor.checkPage()
    expect(arrivals).toHaveLength(2)
  })

  it('answers 404 for a token that was never issued', async () => {
    await page.goto(joinLink.slice(0, -4))
    await heading('Page not found')
    await visitor.checkPage()
  })

  it('has not caused an error in the browser', () => {
    expect(visitor.uncheckedPages()).toEqual([])
    expect(visitor.browserErrors()).toEqual([])
  })
})
