import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { configureStatus } from '../../cli/commands/status'
import { addMilliseconds, HOUR_MS, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { onlyCommand, runCli } from '../support/execution/run-cli'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

const commands = [...onlyCommand('status', configureStatus)]

it('in a new account with ten concurrent executions, visitors in a rush get their pages while reminders are sent', async () => {
  const port = await findFreePort()
  const stack = await startStoryStack({
    now: addMilliseconds(storyInstants.reminderDay1, -HOUR_MS),
    ports: { awsEndpoint: port },
    concurrentExecutions: 10,
  })
  const { register, clinicId } = await publishSampleStory(stack)
  await register(12)
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, -MINUTE_MS))

  const sending = stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, HOUR_MS))
  const statuses: number[] = []
  const visit = async (): Promise<number> => {
    for (let attempt = 1; ; attempt += 1) {
      const { status } = await fetch(`${stack.siteUrl}/clinics/${clinicId}`)
      statuses.push(status)
      if (status !== 503 || attempt === 20) return status
      await sleep(20 * attempt)
    }
  }
  const visits: Promise<number>[] = []
  for (let wave = 0; wave < 5; wave += 1) {
    visits.push(...Array.from({ length: 25 }, visit))
    await sleep(100)
  }
  expect(new Set(await Promise.all(visits))).toEqual(new Set([200]))
  // The limit was reached, and only moments long.
  expect(statuses).toContain(503)
  await sending

  const kinds = (await stack.inbox()).map(({ tags }) => tags['kind'])
  expect(kinds.filter((kind) => kind === 'reminder-day')).toHaveLength(12)
  const line = ['status', '--stage', 'test', '--local', `http://127.0.0.1:${port}`, '--json']
  const { text, errors } = await runCli(line, { commands, now: stack.now })
  expect(errors).toEqual([])
  const { queues } = JSON.parse(text) as {
    queues: { name: string; visible: number; inFlight: number; isDeadLetterQueue: boolean }[]
  }
  expect(queues.filter(({ isDeadLetterQueue }) => isDeadLetterQueue).length).toBeGreaterThan(4)
  expect(queues.filter(({ visible }) => visible > 0)).toEqual([])
  expect(stack.problems()).toEqual([])
})
