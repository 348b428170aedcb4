import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SesRefusal } from '../../infra/local/faults/ses-refusals'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { aPerson } from '../support/builders/person-builder'
import { announcementText, type ClinicStack, startClinicStack } from '../support/local-stack/clinic-stack'

/** The clinic's reminders are due at 06:00 UTC of 3 and 9 December, its joining link at 05:00 of the 10th. */
const weekBefore = '2025-12-03T06:00:00.000Z'
const hourBefore = '2025-12-10T05:00:00.000Z'

const refusedBetween = (fault: SesRefusal, from: Instant, to: Instant) => ({
  service: 'ses',
  fault,
  rate: 1,
  between: [from, to] as [string, string],
})

const people = ['amina', 'guled', 'hodan'].map((name) => aPerson(name))
const addresses = people.map(({ email }) => email).sort()
let clinicStack: ClinicStack
let clinic: string

beforeAll(async () => {
  clinicStack = await startClinicStack({
    now: '2025-12-02T08:00:00.000Z',
    faultPlan: {
      seed: 3,
      rules: [
        refusedBetween('account-paused', '2025-12-03T05:55:00Z', '2025-12-03T07:00:00Z'),
        refusedBetween('credentials-expired', '2025-12-08T06:00:00Z', '2025-12-08T06:20:00Z'),
        refusedBetween('domain-unverified', '2025-12-09T05:55:00Z', '2025-12-09T12:00:00Z'),
        refusedBetween('clock-skewed', '2025-12-10T04:59:00Z', '2025-12-10T05:10:00Z'),
      ],
    },
  })
  clinic = await clinicStack.publish(announcementText('refusals', '10 December 2025'), '84512345677')
  for (const person of people.slice(0, 2)) await clinicStack.registrants.register(clinic, person)
  await clinicStack.stack.waitUntilIdle()
})
afterAll(() => clinicStack.stack.stop())

const mailsOf = async (kind: string) =>
  (await clinicStack.stack.inbox())
    .filter(({ tags }) => tags.kind === kind)
    .map(({ to, at }) => ({ to: to[0] ?? '', at }))
    .sort((a, b) => (a.to < b.to ? -1 : 1))
const readersOf = async (kind: string) => (await mailsOf(kind)).map(({ to }) => to)
const logged = (word: string) =>
  readFileSync(clinicStack.stack.logFile, 'utf8').split(`"message":"${word}"`).length - 1

it('a paused account fails no mail: all stay due, a few calls probe, and all leave when it is over', async () => {
  await clinicStack.stack.advanceTo(addMilliseconds(weekBefore, 59 * MINUTE_MS))
  expect(await mailsOf('reminder-week')).toEqual([])
  // The alarm counts this word; every five minutes one call finds out whether the account works again.
  const refused = logged('account-refused')
  expect(refused).toBeGreaterThan(0)
  const calls = clinicStack.stack.awsCalls().filter(({ operation }) => operation === 'SendRawEmail')
  expect(calls.length).toBeLessThan(20)
  await clinicStack.stack.advanceTo(addMilliseconds(weekBefore, 80 * MINUTE_MS))
  expect(await readersOf('reminder-week')).toEqual(addresses.slice(0, 2))
})

it('a person who registers while the credentials are refused has the confirmation when they work', async () => {
  await clinicStack.stack.advanceTo('2025-12-08T06:05:00.000Z')
  const [, , third] = people
  if (!third) throw new Error('there are three')
  await clinicStack.registrants.register(clinic, third)
  await clinicStack.stack.advanceTo('2025-12-08T06:19:00.000Z')
  expect(await readersOf('confirmation')).toEqual(addresses.slice(0, 2))
  await clinicStack.stack.advanceTo('2025-12-08T06:40:00.000Z')
  expect(await readersOf('confirmation')).toEqual(addresses)
})

it('a domain that is unverified for six hours delays the reminder, which is still useful', async () => {
  await clinicStack.stack.advanceTo('2025-12-09T11:59:00.000Z')
  expect(await mailsOf('reminder-day')).toEqual([])
  await clinicStack.stack.advanceTo('2025-12-09T12:20:00.000Z')
  expect(await readersOf('reminder-day')).toEqual(addresses)
})

it('a wrong clock delays the joining link by a few minutes, and nothing is ever sent twice', async () => {
  await clinicStack.stack.advanceTo(addMilliseconds(hourBefore, 25 * MINUTE_MS))
  const mails = await mailsOf('join-link')
  expect(mails.map(({ to }) => to)).toEqual(addresses)
  expect(mails.every(({ at }) => at < addMilliseconds(hourBefore, 20 * MINUTE_MS))).toBe(true)
  for (const kind of ['confirmation', 'reminder-week', 'reminder-day'])
    expect(new Set(await readersOf(kind)).size).toBe((await readersOf(kind)).length)
  expect(logged('failed')).toBe(0)
})
