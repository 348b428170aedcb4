import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearsalZoom } from '../../cli/rehearse/organiser'
import { registrantsAt } from '../../cli/rehearse/registrant'
import { firstVisitBytes } from './support/first-visit'
import { linkTo } from './support/mail-links'
import { aPerson, registerAll } from './support/people'
import { openStage, publishSomalia, type Stage } from './support/stage'
import type { Visitor } from './support/visitor'
import { type Arrival, standInForZoom } from './support/zoom'

/** Each step goes on where the one before has ended: the second day's morning, open from 05:30 to 10:00 in UTC. */
describe('the personal way in', () => {
  const amina = aPerson({ timeZone: 'Asia/Kathmandu' })
  const liban = aPerson({ name: 'Liban Osman', email: 'liban.osman@example.org' })
  let stage: Stage
  let visitor: Visitor
  let page: Page
  let arrivals: Arrival[]
  let wayIn: string

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

  beforeAll(async () => {
    stage = await openStage('2025-12-11T05:15:00.000Z')
    const { house } = stage
    await registerAll(house, await publishSomalia(house), [amina, liban])
    wayIn = await linkTo(await house.inbox(), amina.email, 'join')
    visitor = await stage.visitor()
    page = visitor.page
    arrivals = await standInForZoom(page)
  })
  afterAll(() => stage.close())

  it('says before the time how long it is, in the clinic’s time and in one’s own', async () => {
    const answer = await page.goto(wayIn)
    await heading('You are early')
    await page.getByText(/The room opens in 1\d minutes/).waitFor()
    await page.getByText(/11:15 \(Kathmandu, UTC\+05:45\)/).waitFor()
    await page.getByText(/08:30 \(Mogadishu, UTC\+03:00\)/).waitFor()
    await visitor.looks({ dark: true })
    expect(answer?.headers()['refresh'], 'looks again by itself, without a script').toMatch(/^\d+$/)
    expect(await firstVisitBytes(stage.browser, wayIn)).toBeLessThan(50_000)
  })

  it('leads to Zoom from half an hour before the start, and does not tell Zoom where from', async () => {
    await stage.house.advanceTo('2025-12-11T05:30:00.000Z')
    await page.reload()
    await page.getByText('The Zoom room').waitFor()
    expect(arrivals).toEqual([{ url: rehearsalZoom.joinUrl, referrer: undefined }])
  })

  it('leads back in after a broken line, until the end', async () => {
    await stage.house.advanceTo('2025-12-11T09:59:00.000Z')
    await page.goto(wayIn)
    await page.getByText('The Zoom room').waitFor()
    expect(arrivals).toHaveLength(2)
  })

  it('tells who has withdrawn that it leads no longer in', async () => {
    const { house } = stage
    await registrantsAt(house.siteUrl, () => house.inbox()).withdraw(liban)
    await page.goto(await linkTo(await house.inbox(), liban.email, 'join'))
    await heading('You have withdrawn from this clinic')
    await visitor.looks()
  })

  it('ends in a plain word when the clinic is over, and so does the personal page', async () => {
    const { house } = stage
    await house.advanceTo('2025-12-11T10:01:00.000Z')
    await page.goto(wayIn)
    await heading('This clinic is over')
    await visitor.looks({ dark: true })
    await page.goto(await linkTo(await house.inbox(), amina.email, 'my'))
    await page.getByText('This clinic is over. Thank you for your interest.').waitFor()
    await visitor.looks()
    expect(arrivals).toHaveLength(2)
  })

  it('is as if it were not there for an address that nobody was given', async () => {
    await page.goto(wayIn.slice(0, -4))
    await heading('There is nothing at this address')
    await visitor.looks()
  })

  it('has not made the browser complain', () => {
    expect(visitor.overlooked()).toEqual([])
    expect(visitor.complaints()).toEqual([])
  })
})
