/** Takes the pictures of the documents anew, in a few minutes: npx tsx docs/pictures/take.ts */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { launchChromium } from '../../test/support/chromium'
import { announcement, type DemoSession, startDemoSession } from './demo-session'

const desktopWidth = 1200

const take = async (): Promise<void> => {
  const session = await startDemoSession()
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Zurich' })
    const page = await context.newPage()
    await takeAfterDayOne(session, page)
    await takeAfterDayTwo(session, page)
    await takeProgramme(page)
  } finally {
    await browser.close()
    await session.stack.stop()
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

/** The report on all clinics of the sample programme, on a desktop and on a phone. */
const takeProgramme = async (page: Page): Promise<void> => {
  const file = join(import.meta.dirname, '../../samples/programme/programme.ndjson.gz')
  const sampleProgramme = readSampleProgramme(readFileSync(file))
  const stack = await startLocalStack({ now: '2025-11-28T08:00:00.000Z', silent: true, sampleProgramme })
  try {
    await page.context().clearCookies()
    await signIn(page, stack.consoleUrl)
    await shoot(page, 'programme', `${stack.consoleUrl}/programme`, 1040, 1280)
    await shoot(page, 'programme-phone', `${stack.consoleUrl}/programme`, 1180, 360)
  } finally {
    await stack.stop()
  }
}

/** Sessions last some hours, and between two visits days may pass. */
const signIn = async (page: Page, consoleUrl: string): Promise<void> => {
  await page.goto(consoleUrl)
  await page.getByRole('button', { name: /Tomas/ }).click()
  await page.getByRole('heading', { name: 'Clinics', exact: true }).waitFor()
}

/** The upper part of a page. */
const shoot = async (
  page: Page,
  name: string,
  url: string,
  height: number,
  width = desktopWidth,
): Promise<void> => {
  await page.setViewportSize({ width, height })
  await page.goto(url)
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
}

await take()
