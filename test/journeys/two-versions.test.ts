import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { House } from '../../infra/local/house'
import { synthesise } from '../../infra/local/synthesise'
import { MINUTE, plus } from '../../shared/domain/time/instant'
import { aStory, storyHouse, times } from '../support/house/story'
import { assemblyBefore } from '../support/house/version-before'

const people = 12
/** Slow enough that a fan-out takes some seconds of real time. */
const mailRate = 4

const mailsOf = async (house: House, kind: string) =>
  (await house.inbox()).filter(({ tags }) => tags['kind'] === kind)

/** Deploys when a third of the mails have left and a third are still to come. */
const deployAmid = async (house: House, kind: string, assembly: string): Promise<number> => {
  while ((await mailsOf(house, kind)).length < people / 3) await sleep(20)
  house.deploy(assembly)
  return (await mailsOf(house, kind)).length
}

it('a deployment amid a fan-out loses and doubles nothing, and neither does taking it back', async () => {
  const present = await synthesise()
  const before = await assemblyBefore(present)
  const now = plus(times.reminderDay1, -2 * MINUTE)
  const house = await storyHouse({ now, assembly: before, mailRate })
  const story = await aStory(house)
  const registrants = await story.register(people)
  const everybody = registrants.map(({ email }) => email).sort()
  const recipients = async (kind: string) => (await mailsOf(house, kind)).flatMap(({ to }) => to).sort()

  // The version before has queued and begun the reminder; the present one finishes it.
  const reminding = house.advanceTo(plus(times.reminderDay1, 3 * MINUTE))
  expect(await deployAmid(house, 'reminder-day', present)).toBeLessThan(people)
  await reminding
  expect(await recipients('reminder-day')).toEqual(everybody)

  // The present one tells of a moved day; the version before, put back, finishes that.
  await story.organiser.move(story.clinicId, 1, { date: '2025-12-10', start: '10:00', end: '14:00' })
  expect(await deployAmid(house, 'moved', before)).toBeLessThan(people)
  await house.quiet()
  await house.advanceTo(plus(house.now(), 6 * MINUTE))
  expect(await recipients('moved')).toEqual(everybody)

  // Lost 0, doubled 0, unexpected 0: these, and the confirmations, are all.
  expect(await recipients('confirmation')).toEqual(everybody)
  expect(await house.inbox()).toHaveLength(3 * people)
  expect(house.problems()).toEqual([])
  expect(readFileSync(house.logFile, 'utf8')).not.toContain('"threw"')
})
