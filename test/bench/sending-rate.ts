import { readFileSync } from 'node:fs'
import type { LocalStack } from '../../infra/local/local-stack'
import {
  addMilliseconds,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../shared/domain/values/time/instant'
import { aPerson } from '../support/builders/person-builder'
import { announcementText, startClinicStack } from '../support/local-stack/clinic-stack'

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
export const measureSendingRate = async (): Promise<void> => {
  const clinicStack = await startClinicStack({
    now: addMilliseconds(reminderAt, -20 * MINUTE_MS),
    mailRate: RATE,
  })
  try {
    const clinic = await clinicStack.publish(announcementText('rate', '10 December 2025'), '84512345678')
    for (let firstIndex = 0; firstIndex < PEOPLE; firstIndex += 8) {
      const registrants = Array.from({ length: 8 }, (_, index) => aPerson(`person-${firstIndex + index}`))
      await Promise.all(registrants.map((person) => clinicStack.registrants.register(clinic, person)))
    }
    await clinicStack.stack.waitUntilIdle()
    await clinicStack.stack.advanceTo(addMilliseconds(reminderAt, MINUTE_MS))
    const sent = (await clinicStack.stack.inbox()).filter(({ tags }) => tags.kind === 'reminder-day')
    printReport(sent.map(({ at }) => at).sort(), countThrottledCalls(clinicStack.stack))
  } finally {
    await clinicStack.stack.stop()
  }
}

const printReport = (sent: Instant[], refused: number): void => {
  const times = sent.map(toEpochMillis)
  const [firstIndex = 0, last = 0] = [times[0], times.at(-1)]
  const busiestSecond = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  )
  const usedShare = (100 * (times.length - 1)) / ((last - firstIndex) / 1000) / RATE
  console.log(
    `${times.length} mails at ${RATE} a second: ${usedShare.toFixed(1)} % of the rate used, ${busiestSecond} in the busiest second, ` +
      `${refused} refused as too fast; the last one ${((toEpochMillis(reminderAt) - last) / 1000).toFixed(1)} s before its instant`,
  )
}

/** Calls about the reminder that SES answered with its throttle. */
const countThrottledCalls = ({ logFile }: LocalStack): number =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) =>
      ['"ses-response"', '"throttled"', '.reminder-day.'].every((part) => line.includes(part)),
    ).length
