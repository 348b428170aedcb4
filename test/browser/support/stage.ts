import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { organiserAt } from '../../../cli/rehearse/organiser'
import { plannable, theClinic } from '../../../cli/the-clinic'
import { type House, startHouse } from '../../../infra/local/house'
import type { Instant } from '../../../shared/domain/time/instant'
import { launchChromium } from '../../support/chromium'
import { openVisitor, type Visitor } from './visitor'

/** Two mornings in Mogadishu, 10 and 11 December 2025: 06:00 to 10:00 in UTC. */
export const somaliaText = readFileSync(
  join(import.meta.dirname, '../../../samples/announcements/somalia-2025-12.txt'),
  'utf8',
)

export interface Stage {
  house: House
  browser: Browser
  /** Somebody with a browser of her own: cookies, zone and language are hers. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
  close(): Promise<void>
}

/** A house in memory whose clock stands at `now`, and one browser for everybody who visits it. */
export const openStage = async (now: Instant): Promise<Stage> => {
  // Nobody waits for mail: an account that may send much.
  const [house, browser] = await Promise.all([
    startHouse({ now, quiet: true, mailRate: 1000 }),
    launchChromium(),
  ])
  const close = async () => {
    await Promise.all([browser.close(), house.stop()])
  }
  return { house, browser, visitor: (options) => openVisitor(browser, house.siteUrl, options), close }
}

/** What an organiser does before the story begins. @returns the id of the Somalia clinic */
export const publishSomalia = async (house: House): Promise<string> => {
  const announced = plannable(theClinic(somaliaText, undefined), somaliaText, house.now(), undefined)
  return organiserAt(house.siteUrl, () => house.signIn('organiser')).publish(somaliaText, announced)
}
