import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectToStage } from '../../cli/stage/connect-to-stage'
import type { CallFault } from '../../infra/local/faults/inject-fault'
import type { LocalStack } from '../../infra/local/local-stack'
import type { AwsCall } from '../../infra/local/protocol/aws-service'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { readAssembly } from '../../infra/local/template/cloud-assembly'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { clinicKey } from '../../shared/aws/dynamodb/item-keys'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { openTableDirectly } from '../support/local-stack/direct-table'
import {
  publishSampleStory,
  type SampleStory,
  startStoryStack,
  storyInstants,
} from '../support/local-stack/sample-story'

let stack: LocalStack
let story: SampleStory
let awsEndpoint: string
/** What goes wrong with the calls of the functions; each test sets it. */
let faultOf: ((call: AwsCall) => CallFault | undefined) | undefined

const shortName = (alarm: string) => alarm.replace('dfs-security-clinics-test-', '')
const raised = (from: LocalStack) => [
  ...new Set(from.alarms().flatMap(({ alarm, state }) => (state === 'ALARM' ? [shortName(alarm)] : []))),
]
const advance = (minutes: number) => stack.advanceTo(addMilliseconds(stack.now(), minutes * MINUTE_MS))
const stage = () => connectToStage({ stage: 'test', local: awsEndpoint })
/** Stops parts of the stage by hand, as an accident or a person would. */
const stop = async (isMeant: (name: string) => boolean): Promise<void> => {
  const { control } = stage()
  const parts = (await control.listParts()).filter(({ name }) => isMeant(name))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) await control.stop(part)
}
const start = async (): Promise<void> => {
  const { control } = stage()
  for (const part of await control.listParts()) {
    while ((await control.readState(part)).state === 'changing');
    if ((await control.readState(part)).state === 'stopped') await control.start(part)
  }
  await stack.waitUntilIdle()
}

beforeAll(async () => {
  const port = await findFreePort()
  awsEndpoint = `http://127.0.0.1:${port}`
  stack = await startLocalStack({
    silent: true,
    mailRate: 1000,
    now: '2025-12-10T01:00:00.000Z',
    ports: { awsEndpoint: port },
    faultFor: (call) => faultOf?.(call),
  })
  story = await publishSampleStory(stack)
  await story.register(1)
})
afterAll(() => stack.stop())

// One local stack runs through all tests, so each continues where the previous one has ended.
describe('an alarm goes off', () => {
  it('for bounces and complaints', async () => {
    const names = [...Array.from({ length: 7 }, (_, index) => `bounce+${index}`), 'complaint']
    for (const name of names) await story.register(1, { email: `${name}@simulator.amazonses.com` })
    await advance(90)
    expect(raised(stack)).toEqual(['mail-health-bounces', 'mail-health-complaints'])
  })

  it('for a message that no function can process', async () => {
    const table = await openTableDirectly(awsEndpoint)
    const poison = { ...clinicKey('poison'), type: 'clinic', id: 'poison' }
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(poison) }))
    await advance(10)
    expect(raised(stack)).toContain('work-failed')
  })

  it('for a table that throttles for a quarter of an hour', async () => {
    let calls = 0
    faultOf = ({ service }) => {
      if (service !== 'dynamodb') return undefined
      calls += 1
      return calls % 3 === 0 ? { kind: 'throttle' } : undefined
    }
    await advance(25)
    faultOf = undefined
    expect(raised(stack)).toContain('table-unavailable')
  })

  it('for pages that find no concurrent execution', async () => {
    await stop((name) => name.startsWith('SiteFunction'))
    for (let period = 0; period < 4; period += 1) {
      expect((await fetch(stack.siteUrl)).status).toBe(503)
      await advance(5)
    }
    await start()
    expect(raised(stack)).toEqual(expect.arrayContaining(['throttles', 'web-server-errors']))
  })

  it('for mails that nobody takes from their queue', async () => {
    await stop((name) => name.includes('UrgentMails'))
    await story.register(1).catch(() => {})
    await advance(15)
    await start()
    expect(raised(stack)).toContain('work-late')
  })

  it('for a sweep that does not run', async () => {
    await stop((name) => name.startsWith('SweepTick'))
    await advance(40)
    await start()
    expect(raised(stack)).toContain('sweep-not-running')
  })

  it('for an account that SES pauses, and for the joining links that are then too late', async () => {
    faultOf = ({ service, operation }) =>
      service === 'ses' && operation === 'SendRawEmail' ? { kind: 'account-paused' } : undefined
    await stack.advanceTo(addMilliseconds(storyInstants.joinLinkDay1, 30 * MINUTE_MS))
    expect(raised(stack)).toContain('sending-waits')
    expect(raised(stack)).not.toContain('mails-not-sent')
    await stack.advanceTo(addMilliseconds(storyInstants.endDay1, 30 * MINUTE_MS))
    expect(raised(stack)).toContain('mails-not-sent')
  })

  it('each of them has by now, and its topic was told with the meaning', async () => {
    const { resources } = readAssembly(await synthesizeTemplate())
    const alarms = resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
    expect(alarms).toHaveLength(10)
    expect(raised(stack).toSorted()).toEqual(
      alarms.map(({ properties }) => shortName(String(properties['AlarmName']))).toSorted(),
    )
    for (const { topic, description, refusal } of stack.alarms()) {
      expect(topic).toContain('AlarmMailTopic')
      expect([description.length > 30, refusal]).toEqual([true, null])
    }
  })
})

it('no alarm goes off in a week with a clinic in which nothing is wrong', async () => {
  const stack = await startStoryStack({ now: '2025-12-03T11:00:00.000Z' })
  const { register } = await publishSampleStory(stack)
  await register(3)
  await stack.advanceTo('2025-12-10T11:00:00.000Z')
  expect((await stack.inbox()).length).toBeGreaterThan(8)
  expect(stack.alarms()).toEqual([])
})
