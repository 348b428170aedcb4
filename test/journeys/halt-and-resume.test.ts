import { expect, it } from 'vitest'
import { configureHalt } from '../../cli/commands/halt'
import { configureResume } from '../../cli/commands/resume'
import { configureStatus } from '../../cli/commands/status'
import { connectToStage, type StageTarget } from '../../cli/stage/connect-to-stage'
import { addMilliseconds, HOUR_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { onlyCommand, runCli } from '../support/execution/run-cli'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

const withoutWaiting = (target: StageTarget) => ({ ...connectToStage(target), sleep: async () => {} })
const commands = [
  ...onlyCommand('halt', (command, io) => configureHalt(command, io, withoutWaiting)),
  ...onlyCommand('resume', (command, io) => configureResume(command, io, withoutWaiting)),
  ...onlyCommand('status', (command, io) => configureStatus(command, io, withoutWaiting)),
]

it('a halted stage sends nothing and answers nobody, and sends what is due after it was resumed', async () => {
  const port = await findFreePort()
  const start = addMilliseconds(storyInstants.reminderDay1, -HOUR_MS)
  const stack = await startStoryStack({ now: start, ports: { awsEndpoint: port } })
  const run = async (...args: string[]) => {
    const line = [...args, '--stage', 'test', '--local', `http://127.0.0.1:${port}`, '--json']
    const { status, text, errors } = await runCli(line, { commands, now: stack.now })
    expect([status, errors]).toEqual([0, []])
    return JSON.parse(text)
  }
  const { register } = await publishSampleStory(stack)
  await register(3)
  expect(await run('status')).toMatchObject({ stoppedSince: null, pause: { state: 'open' } })

  const halted = await run('halt')
  expect(halted.isComplete).toBe(true)
  // The clock of the local stack goes on with real time.
  expect(halted.stoppedSince >= start && halted.stoppedSince <= stack.now()).toBe(true)
  expect(halted.parts.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 6 }, () => 'event source mapping'),
    'pages',
    'pages',
    'schedule',
  ])
  const home = async () => (await fetch(stack.siteUrl)).status
  expect(await home()).toBe(503)
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, HOUR_MS / 4))
  expect(await stack.inbox()).toHaveLength(3)
  const { queues } = await run('status')
  const dispatches = queues.find(({ name }: { name: string }) => name.startsWith('DispatchesQueue'))
  expect(dispatches).toMatchObject({ visible: 1, isDeadLetterQueue: false })

  await run('resume', '--pages')
  expect([await home(), (await stack.inbox()).length]).toEqual([200, 3])
  expect(await run('resume')).toMatchObject({ isComplete: true, changed: 7 })
  await stack.waitUntilIdle()
  expect((await stack.inbox()).map(({ tags }) => tags['kind'])).toEqual([
    ...Array.from({ length: 3 }, () => 'confirmation'),
    ...Array.from({ length: 3 }, () => 'reminder-day'),
  ])
  expect(stack.problems()).toEqual([])
})
