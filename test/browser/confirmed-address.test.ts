import { afterAll, beforeAll, expect, it } from 'vitest'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'
import { findMailLink } from './support/mail-links'

let fixture: BrowserFixture
let clinicId: string

beforeAll(async () => {
  fixture = await openBrowserFixture('2025-11-20T08:00:00.000Z')
  clinicId = await publishSomaliaClinic(fixture.stack)
})
afterAll(() => fixture.close())

const mailsTo = async (address: string) => {
  await fixture.stack.advanceTo(addMilliseconds(fixture.stack.now(), MINUTE_MS))
  return (await fixture.stack.inbox()).filter(({ to }) => to.includes(address))
}

it('an address is confirmed from the form to the confirmation', async () => {
  const organiser = openBrowser(fixture.stack.siteUrl, await fixture.stack.signIn('organiser'))
  const edit = await organiser.get(`/console/clinics/${clinicId}/edit`)
  await organiser.submit(edit, findForm(edit, /^Save/), { confirmsAddress: 'yes' })

  const email = 'zoe@example.org'
  const visitor = await fixture.openVisitor()
  const { page } = visitor
  await page.goto(`${fixture.stack.siteUrl}/clinics/${clinicId}/register`)
  await page.getByLabel('Name').fill('Zoë')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Organisation').fill('Bank')
  await page.getByLabel('Sector').selectOption('bank')
  await page.getByLabel('Country').selectOption('Peru')
  await page.getByLabel(/I agree/).check()
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByText('confirm the address: only then will your registration be accepted').waitFor()
  await visitor.checkPage({ dark: true })

  const [check, ...others] = await mailsTo(email)
  expect([check?.tags['kind'], others]).toEqual(['address-check', []])
  await page.goto(await findMailLink(await fixture.stack.inbox(), email, 'my'))
  await page.getByText('Address not confirmed', { exact: true }).waitFor()
  await visitor.checkPage({ dark: true })
  expect(await mailsTo(email)).toHaveLength(1)

  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('link', { name: 'Join the clinic' }).waitFor()
  expect((await mailsTo(email)).map(({ tags }) => tags['kind'])).toEqual(['address-check', 'confirmation'])
  const list = await organiser.get(`/console/clinics/${clinicId}/registrations`)
  expect(list.html).toContain('Zoë')
  expect(visitor.browserErrors()).toEqual([])
})
