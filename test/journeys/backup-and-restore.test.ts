import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { terminalIo } from '../../cli/cli-io'
import { runClinic } from '../../cli/run-clinic'
import { addMilliseconds, HOUR_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

it('an operator writes the table into a folder and sets it back from there; nobody gets a mail twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await findFreePort()
  const local = ['--local', `http://127.0.0.1:${port}`]
  const stack = await startStoryStack({
    now: addMilliseconds(storyInstants.reminderDay1, -HOUR_MS),
    followsRealTime: false,
    ports: { awsEndpoint: port },
  })
  const run = async (...args: string[]) => {
    const printed: string[] = []
    const io = { ...terminalIo, print: (text: string) => void printed.push(text), now: stack.now }
    const errors: string[] = []
    const status = await runClinic([...args, ...local], { ...io, printToStderr: (line) => errors.push(line) })
    expect([status, errors]).toEqual([0, []])
    return printed.join('\n')
  }
  const { register } = await publishSampleStory(stack)
  const kept = await register(2)
  const { table, items } = JSON.parse(
    await run('backup', '--stage', 'test', '--to', join(folder, 'one'), '--json'),
  )
  expect(items).toBeGreaterThan(5)

  const lost = await register(1)
  await run('halt', '--stage', 'test')
  const restore = ['restore', '--from', join(folder, 'one'), '--into', table]
  expect(await run(...restore)).toMatch(/^[1-9]\d* items would be put back, [1-9]\d* newer ones removed/)
  expect(await run(...restore, '--write')).toMatch(/^[1-9]\d* items put back/)
  // Set back already: a second run changes nothing.
  expect(await run(...restore, '--write')).toMatch(/^0 items put back, 0 newer ones removed/)
  await run('resume', '--stage', 'test')
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, HOUR_MS / 4))

  const mails = (await stack.inbox()).map(({ to, tags }) => `${to} ${tags['kind']}`)
  expect(mails.toSorted()).toEqual(
    [
      ...[...kept, ...lost].map(({ email }) => `${email} confirmation`),
      ...kept.map(({ email }) => `${email} reminder-day`),
    ].sort(),
  )
  expect(stack.problems()).toEqual([])
})
