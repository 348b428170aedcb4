import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, it } from 'vitest'
import { deadLetters } from '../../cli/dead-letters'
import { operator } from '../../infra/local/gate/operator'
import { MINUTE, plus } from '../../shared/domain/time/instant'
import { freePort } from '../support/engines/engine'
import { storyHouse } from '../support/house/story'

const now = '2025-11-26T08:00:00.000Z'

it('what no worker understands is listed, explained and sent back, by the command and on the page', async () => {
  const port = await freePort()
  const house = await storyHouse({ now, ports: { gate: port } })
  const gate = `http://127.0.0.1:${port}`
  const client = new SQSClient({ endpoint: gate, region: 'eu-central-1', credentials: operator })
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}))
  const put = (queue: string, MessageBody: string) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: QueueUrls.find((url) => url.includes(`-${queue}`)) ?? '',
        MessageBody,
      }),
    )
  const run = async (...args: string[]) => {
    const printed: string[] = []
    await deadLetters([...args, '--house', gate, '--json'], {
      print: (text) => printed.push(text),
      now: house.now,
    })
    return JSON.parse(printed[0] ?? '')
  }
  const counts = async () =>
    Object.fromEntries(
      (await run('list')).queues
        .filter(({ count }: { count: number }) => count > 0)
        .map(({ queue, count }: { queue: string; count: number }) => [queue, count]),
    )

  await put('UrgentMailsQueue', '{"not":"a mail"}')
  await put('SchedulesDeadLetters', '{"clinicId":"no-clinic","kind":"reminder-day","day":1,"planVersion":1}')
  await house.advanceTo(plus(now, 9 * MINUTE))
  expect(await counts()).toEqual({ urgent: 1, schedule: 1 })

  // The dispatch queue takes the message and finds nothing to do.
  expect(await run('redrive', 'schedule', '--yes')).toEqual({ queue: 'schedule', moved: 1 })
  await house.quiet()
  expect(await counts()).toEqual({ urgent: 1 })

  const cookie = await house.signIn('admin')
  const page = `${house.consoleUrl}/dead-letters`
  const listed = await fetch(`${page}/urgent`, { headers: { cookie } })
  expect(await listed.text()).toContain('of no known form')
  const origin = house.siteUrl
  const sent = await fetch(`${page}/urgent`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
  })
  expect(sent.headers.get('location')).toBe('/console/dead-letters?back=1')
  expect(await counts()).toEqual({})
  await house.advanceTo(plus(now, 18 * MINUTE))
  expect(await counts()).toEqual({ urgent: 1 })
})
