import { expect, it } from 'vitest'
import { findFreePort } from '../support/engines/database-engine'
import { runCli } from '../support/execution/run-cli'
import { startStoryStack } from '../support/local-stack/sample-story'

it('an operator checks the local stack with the command for AWS, by a mail whose event comes back', async () => {
  const port = await findFreePort()
  const stack = await startStoryStack({
    now: '2025-11-25T08:00:00.000Z',
    followsRealTime: true,
    ports: { awsEndpoint: port },
  })
  const args = ['check-aws', '--stage', 'test', '--local', `http://127.0.0.1:${port}`, '--json']
  const { status, text, errors } = await runCli(args, { now: stack.now })
  const rows: { name: string; state: string; found: string }[] = JSON.parse(text).checks
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['SES identity', 'ok'],
    ['SES account', 'ok'],
    // The local account takes as many mails a second as this test says.
    ['SES rate and quota', 'ok'],
    ['an e-mail and its event', 'ok'],
    ['DKIM records', 'not here'],
    ['MAIL FROM records', 'not here'],
    ['DMARC record', 'not here'],
    ["site's address", 'ok'],
    ['Lambda concurrency', 'ok'],
    ['alarm recipients', 'ok'],
    ['alarms may publish', 'ok'],
    ['secrets', 'ok'],
    ['clock and tz data', 'ok'],
  ])
  expect([status, errors]).toEqual([0, []])
  expect((await stack.inbox()).map(({ to }) => to)).toEqual([['success@simulator.amazonses.com']])
  const again = await runCli(args, { now: stack.now })
  expect(again.status).toBe(0)
  await stack.waitUntilIdle()
  expect(stack.problems()).toEqual([])
})
