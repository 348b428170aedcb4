/** Takes the pictures of the README anew, in a few minutes: npx tsx docs/pictures/take.ts */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../test/support/chromium'
import { announcement, type DemoSession, startDemoSession } from './scene'

const width = 1200

const take = async (): Promise<void> => {
  const scene = await startDemoSession()
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Zurich' })
    const page = await context.newPage()
    await takeAfterDayOne(scene, page)
    await takeAfterDayTwo(scene, page)
  } finally {
    await browser.close()
    await scene.stack.stop()
  }
}

const takeAfterDayOne = async (
  { stack, clinicId, people, playUntil }: DemoSession,
  page: Page,
): Promise<void> => {
  await playUntil('2025-12-10T11:00:00.000Z')
  await signIn(page, stack.consoleUrl)
  await shoot(page, 'public-clinic', `${stack.siteUrl}/clinics/${clinicId}?zone=Europe/Zurich`, 880)
  await shoot(page, 'console-clinic', `${stack.consoleUrl}/clinics/${clinicId}`, 1150)
  await shoot(page, 'console-timeline', `${stack.consoleUrl}/clinics/${clinicId}/timeline`, 980)
  const abroad = people.filter(
    ({ language, timeZone }) => language === 'en' && timeZone !== 'Africa/Mogadishu',
  )
  const mail = (await stack.inbox()).find(
    ({ to, tags }) => tags['kind'] === 'confirmation' && abroad.some(({ email }) => email === to[0]),
  )
  await shoot(page, 'inbox-mail', `${stack.inboxUrl}/mail/${mail?.id}`, 1000)
}

const takeAfterDayTwo = async ({ stack, clinicId, playUntil }: DemoSession, page: Page): Promise<void> => {
  await playUntil('2025-12-11T12:30:00.000Z')
  await signIn(page, stack.consoleUrl)
  await shoot(page, 'day-summary', `${stack.consoleUrl}/clinics/${clinicId}/days/2`, 1165)
  await page.goto(`${stack.consoleUrl}/clinics/new`)
  await page.getByLabel('Announcement').fill(announcement)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Review the announcement' }).waitFor()
  await shoot(page, 'announcement', page.url(), 900)
}

/** Sessions last some hours, and between two visits days may pass. */
const signIn = async (page: Page, consoleUrl: string): Promise<void> => {
  await page.goto(consoleUrl)
  await page.getByRole('button', { name: /Tomas/ }).click()
  await page.getByRole('heading', { name: 'Clinics', exact: true }).waitFor()
}

/** The upper part of a page as a desktop shows it. */
const shoot = async (page: Page, name: string, url: string, height: number): Promise<void> => {
  await page.setViewportSize({ width, height })
  await page.goto(url)
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
}

await take()
