import { readFileSync } from 'node:fs'
import type { House } from '../../infra/local/house'
import { type Instant, MINUTE, millisOf, plus } from '../../shared/domain/time/instant'
import { announcementOf, clinicHouse } from '../support/house/clinic-house'
import { aPerson } from '../support/people'

/** What SES allows an account that has left the sandbox: mails a second. */
const RATE = 14
const PEOPLE = 160
/** 09:00 in Mogadishu on the day before the clinic. */
const reminderAt = '2025-12-09T06:00:00.000Z'

/**
 * The bundles that would be deployed, in their containers, send a large reminder by the clock: how much of the rate
 * they use, how many mails the busiest second has, what SES refuses, and whether the last one is out in time. On a
 * busy machine late calls make room for themselves, so less of the rate is used.
 */
export const rate = async (): Promise<void> => {
  const home = await clinicHouse({ now: plus(reminderAt, -20 * MINUTE), mailRate: RATE })
  try {
    const clinic = await home.publish(announcementOf('rate', '10 December 2025'), '84512345678')
    for (let first = 0; first < PEOPLE; first += 8) {
      const few = Array.from({ length: 8 }, (_, index) => aPerson(`person-${first + index}`))
      await Promise.all(few.map((person) => home.registrants.register(clinic, person)))
    }
    await home.house.quiet()
    await home.house.advanceTo(plus(reminderAt, MINUTE))
    const sent = (await home.house.inbox()).filter(({ tags }) => tags.kind === 'reminder-day')
    report(sent.map(({ at }) => at).sort(), refusals(home.house))
  } finally {
    await home.house.stop()
  }
}

const report = (sent: Instant[], refused: number): void => {
  const times = sent.map(millisOf)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const busiest = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  )
  const used = (100 * (times.length - 1)) / ((last - first) / 1000) / RATE
  console.log(
    `${times.length} mails at ${RATE} a second: ${used.toFixed(1)} % of the rate used, ${busiest} in the busiest second, ` +
      `${refused} refused as too fast; the last one ${((millisOf(reminderAt) - last) / 1000).toFixed(1)} s before its instant`,
  )
}

/** Calls about the reminder that SES answered with its throttle. */
const refusals = ({ logFile }: House): number =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) =>
      ['"ses-answered"', '"throttled"', '.reminder-day.'].every((part) => line.includes(part)),
    ).length
