import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { LocalStack } from '../../infra/local/local-stack'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { buildPreviousVersion } from '../support/local-stack/previous-version'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

const people = 12
/** Slow enough that a fan-out takes some seconds of real time. */
const mailRate = 4

const mailsOf = async (stack: LocalStack, kind: string) =>
  (await stack.inbox()).filter(({ tags }) => tags['kind'] === kind)

/** Deploys when a third of the mails have been sent and a third are still to come. */
const deployDuring = async (stack: LocalStack, kind: string, assembly: string): Promise<number> => {
  while ((await mailsOf(stack, kind)).length < people / 3) await sleep(20)
  stack.deploy(assembly)
  return (await mailsOf(stack, kind)).length
}

it('a deployment during a fan-out loses and duplicates no mail, and neither does the rollback', async () => {
  const present = await synthesizeTemplate()
  const before = await buildPreviousVersion(present)
  const now = addMilliseconds(storyInstants.reminderDay1, -2 * MINUTE_MS)
  const stack = await startStoryStack({ now, assembly: before, mailRate })
  const story = await publishSampleStory(stack)
  const registrants = await story.register(people)
  const everybody = registrants.map(({ email }) => email).sort()
  const recipients = async (kind: string) => (await mailsOf(stack, kind)).flatMap(({ to }) => to).sort()

  // The previous version has queued and started the reminder; the present one finishes it.
  const reminding = stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, 3 * MINUTE_MS))
  expect(await deployDuring(stack, 'reminder-day', present)).toBeLessThan(people)
  await reminding
  expect(await recipients('reminder-day')).toEqual(everybody)

  // The present version announces a moved day; the previous one, rolled back, finishes that.
  await story.organiser.move(story.clinicId, 1, { date: '2025-12-10', start: '10:00', end: '14:00' })
  expect(await deployDuring(stack, 'moved', before)).toBeLessThan(people)
  await stack.waitUntilIdle()
  await stack.advanceTo(addMilliseconds(stack.now(), 6 * MINUTE_MS))
  expect(await recipients('moved')).toEqual(everybody)

  // Lost 0, duplicated 0, unexpected 0: these mails and the confirmations are all.
  expect(await recipients('confirmation')).toEqual(everybody)
  expect(await stack.inbox()).toHaveLength(3 * people)
  expect(stack.problems()).toEqual([])
  expect(readFileSync(stack.logFile, 'utf8')).not.toContain('"handler-failed"')
})
