import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, it } from 'vitest'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { runCli } from '../support/execution/run-cli'
import { startStoryStack } from '../support/local-stack/sample-story'

const now = '2025-11-26T08:00:00.000Z'

it('a message that no worker can process is listed, explained and sent back, by the command and on the page', async () => {
  const port = await findFreePort()
  const stack = await startStoryStack({ now, ports: { awsEndpoint: port } })
  const awsEndpoint = `http://127.0.0.1:${port}`
  const client = new SQSClient({
    endpoint: awsEndpoint,
    region: 'eu-central-1',
    credentials: operatorCredentials,
  })
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}))
  const put = (queue: string, MessageBody: string) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: QueueUrls.find((url) => url.includes(`-${queue}`)) ?? '',
        MessageBody,
      }),
    )
  const run = async (...args: string[]) => {
    const line = ['dead-letters', ...args, '--local', awsEndpoint, '--json']
    return JSON.parse((await runCli(line, { now: stack.now })).text)
  }
  const counts = async () =>
    Object.fromEntries(
      (await run('list')).queues
        .filter(({ count }: { count: number }) => count > 0)
        .map(({ queue, count }: { queue: string; count: number }) => [queue, count]),
    )

  await put('UrgentMailsQueue', '{"not":"a mail"}')
  await put('SchedulesDeadLetters', '{"clinicId":"no-clinic","kind":"reminder-day","day":1,"version":1}')
  await stack.advanceTo(addMilliseconds(now, 9 * MINUTE_MS))
  expect(await counts()).toEqual({ urgent: 1, schedule: 1 })

  // The consumer of the dispatch queue takes the message and finds no work.
  expect(await run('redrive', 'schedule', '--yes')).toEqual({ queue: 'schedule', moved: 1 })
  await stack.waitUntilIdle()
  expect(await counts()).toEqual({ urgent: 1 })

  const cookie = await stack.signIn('admin')
  const page = `${stack.consoleUrl}/dead-letters`
  const listed = await fetch(`${page}/urgent`, { headers: { cookie } })
  expect(await listed.text()).toContain('unknown format')
  const origin = stack.siteUrl
  const sent = await fetch(`${page}/urgent`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
  })
  expect(sent.headers.get('location')).toBe('/console/dead-letters?redriven=1')
  expect(await counts()).toEqual({})
  await stack.advanceTo(addMilliseconds(now, 18 * MINUTE_MS))
  expect(await counts()).toEqual({ urgent: 1 })
})
