import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BrowserFixture, openBrowserFixture, publishSomaliaClinic } from './support/browser-fixture'

let fixture: BrowserFixture
let clinicPage: string

beforeAll(async () => {
  fixture = await openBrowserFixture('2025-11-20T08:00:00.000Z')
  clinicPage = `${fixture.stack.siteUrl}/clinics/${await publishSomaliaClinic(fixture.stack)}`
})
afterAll(() => fixture.close())

/** Each city is written alike in the tz database and in the language; those of the last two lines show other dates. */
it.each([
  ['America/Lima', 'en', 'Lima'],
  ['America/Lima', 'fr', 'Lima'],
  ['Africa/Dakar', 'es', 'Dakar'],
  ['Africa/Nairobi', 'en', 'Nairobi'],
  ['UTC', 'ru', 'UTC'],
  ['UTC', 'zh', 'UTC'],
  ['Pacific/Auckland', 'ar', 'Auckland'],
  ['America/Los_Angeles', 'pt', 'Los Angeles'],
])('a browser in %s writes its times in %s as the server does, and loads the page once', async (...row) => {
  const [timezoneId, language, city] = row
  const { page, context, browserErrors } = await fixture.openVisitor({ timezoneId })
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  const readText = async () =>
    (await page.locator('main').innerText()).replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s*\n\s*/g, '\n')

  await page.goto(`${clinicPage}?lang=${language}`)
  const written = await readText()
  expect(loaded).toEqual([new URL(clinicPage).pathname, '/style.css', '/zone.js'])
  expect(await page.locator('input[list=zones]').inputValue()).toBe(city)
  expect(await page.locator('datalist option').count()).toBe(0)
  await page.locator('input[list=zones]').focus()
  expect(await page.locator('datalist option').count()).toBeGreaterThan(400)

  await page.goto(`${clinicPage}?${new URLSearchParams({ lang: language, zone: city })}`)
  expect(written).toBe(await readText())
  expect(browserErrors()).toEqual([])
  await context.close()
})
