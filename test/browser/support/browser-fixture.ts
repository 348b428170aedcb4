import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { createOrganiserClient } from '../../../cli/rehearse/organiser-client'
import { selectClinic, toPlannableClinic } from '../../../cli/select-clinic'
import type { LocalStack, LocalStackOptions } from '../../../infra/local/local-stack'
import { startLocalStack } from '../../../infra/local/start-local-stack'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { launchChromium } from '../../support/chromium'
import { openVisitor, type Visitor } from './visitor'

/** Two mornings in Mogadishu, 10 and 11 December 2025: 06:00 to 10:00 in UTC. */
export const somaliaAnnouncement = readFileSync(
  join(import.meta.dirname, '../../../samples/announcements/somalia-2025-12.txt'),
  'utf8',
)

export interface BrowserFixture {
  stack: LocalStack
  browser: Browser
  /** A visitor with a browser profile of their own: cookies, zone and language. */
  openVisitor(options?: BrowserContextOptions): Promise<Visitor>
  close(): Promise<void>
}

/** A local stack in memory whose clock is paused at `now`, and one browser for all visitors. */
export const openBrowserFixture = async (
  now: Instant,
  options: Pick<LocalStackOptions, 'sampleProgramme'> = {},
): Promise<BrowserFixture> => {
  // No test waits for mail: the account has a high rate.
  const [stack, browser] = await Promise.all([
    startLocalStack({ ...options, now, silent: true, mailRate: 1000 }),
    launchChromium(),
  ])
  const close = async () => {
    await Promise.all([browser.close(), stack.stop()])
  }
  return { stack, browser, openVisitor: (options) => openVisitor(browser, stack.siteUrl, options), close }
}

/** The organiser’s actions before the test begins. @returns the id of the Somalia clinic */
export const publishSomaliaClinic = async (stack: LocalStack): Promise<string> => {
  const announced = toPlannableClinic(
    selectClinic(somaliaAnnouncement, undefined),
    somaliaAnnouncement,
    stack.now(),
    undefined,
  )
  return createOrganiserClient(stack.siteUrl, () => stack.signIn('organiser')).publish(
    somaliaAnnouncement,
    announced,
  )
}
