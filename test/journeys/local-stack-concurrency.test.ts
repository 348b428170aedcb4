import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import {
  consumesQueue,
  consumesTableStream,
  startsEveryFiveMinutes,
  tinyAssembly,
} from '../support/local-stack/tiny-assembly'
import { lookFunction, readItems, startTinyStack, tinyStackStart } from '../support/local-stack/tiny-stack'

const sleeps = (milliseconds: number) => `await new Promise((resume) => setTimeout(resume, ${milliseconds}))`
const minutesLater = (minutes: number) => addMilliseconds(tinyStackStart, minutes * MINUTE_MS)

describe('when the account has no concurrent execution left', () => {
  it('a call of Lambda is refused with the reason, and a page is 503 until one is free', async () => {
    const route = {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['SiteFunction', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          RouteKey: '$default',
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        },
      },
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: { Ref: 'SiteFunction' },
          Principal: 'apigateway.amazonaws.com',
        },
      },
    }
    const site = { source: `await put(event.rawPath); ${sleeps(1500)}; return { statusCode: 200 }` }
    const stack = await startTinyStack(tinyAssembly({ Site: site, Look: lookFunction }, route), {
      concurrentExecutions: 2,
    })
    const slow = ['/a', '/b'].map((path) => fetch(stack.siteUrl + path))
    while (stack.awsCalls().filter(({ operation }) => operation === 'PutItem').length < 2)
      await new Promise((resume) => setTimeout(resume, 5))
    await expect(stack.invokeFunction('look', {})).rejects.toMatchObject({
      message: 'Rate Exceeded.',
      reason: 'ConcurrentInvocationLimitExceeded',
    })
    const refused = await fetch(`${stack.siteUrl}/c`)
    expect([refused.status, await refused.json()]).toEqual([503, { message: 'Service Unavailable' }])
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200])
    expect((await fetch(`${stack.siteUrl}/d`)).status).toBe(200)
    expect((await readItems(stack)).map(({ id }) => id)).toEqual(['/a', '/b', '/d'])
  })

  it.each([
    [3, 'answers'],
    [undefined, 'is throttled'],
  ] as const)('a function with %s reserved executions %s', async (reservedConcurrency, outcome) => {
    const site = { source: `return 'answers'`, ...(reservedConcurrency && { reservedConcurrency }) }
    const stack = await startTinyStack(tinyAssembly({ Site: site, Worker: { source: sleeps(20) } }), {
      concurrentExecutions: 103,
    })
    const unreserved = 103 - (reservedConcurrency ?? 0)
    const busy = Array.from({ length: unreserved + 1 }, () => stack.invokeFunction('worker', {}))
    const settled = Promise.allSettled(busy)
    expect(await stack.invokeFunction('site', {}).catch(() => 'is throttled')).toBe(outcome)
    expect((await settled).filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })

  it('messages return to their queue, and none becomes a dead letter', async () => {
    const sender = { source: `for (let n = 1; n <= 8; n += 1) await send('mail ' + n); ${sleeps(300)}` }
    const worker = {
      source: `for (const { body, attributes } of event.Records)
        await put(body, { received: { S: attributes.ApproximateReceiveCount } })`,
    }
    const mapping = consumesQueue('Worker', { BatchSize: 1 })
    const stack = await startTinyStack(
      tinyAssembly({ Sender: sender, Worker: worker, Look: lookFunction }, { Mapping: mapping }),
      { concurrentExecutions: 1 },
    )
    await stack.invokeFunction('sender', {})
    await stack.advanceTo(minutesLater(30))
    const items = await readItems(stack)
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, n) => `mail ${n + 1}`))
    // The others were not taken while the mapping stayed back.
    const repeated = items.filter(({ received }) => received !== '1')
    expect(repeated.length).toBeGreaterThan(0)
    expect(repeated.length).toBeLessThan(8)
    expect(stack.problems()).toEqual([])
  })

  it('records of the stream are delivered later, and no attempt is counted', async () => {
    const writer = { source: `for (let n = 1; n <= 4; n += 1) await put('write ' + n); ${sleeps(300)}` }
    const worker = {
      source: `for (const { dynamodb } of event.Records) {
        const id = dynamodb.Keys.id.S
        if (id.startsWith('write')) await put('seen ' + id)
      }`,
    }
    const mapping = consumesTableStream('Worker', {
      MaximumRetryAttempts: 0,
      BisectBatchOnFunctionError: true,
    })
    const stack = await startTinyStack(
      tinyAssembly({ Writer: writer, Worker: worker, Look: lookFunction }, { Mapping: mapping }),
      { concurrentExecutions: 1 },
    )
    await stack.invokeFunction('writer', {})
    await stack.advanceTo(minutesLater(2))
    const ids = (await readItems(stack)).map(({ id }) => String(id))
    expect(ids.filter((id) => id.startsWith('seen'))).toHaveLength(4)
  })

  it('an event for a function waits at Lambda, until its maximum age', async () => {
    const runs = (name: string) => ({
      source: `await put('${name} ' + new Date().toISOString()); ${sleeps(200)}`,
    })
    const first = startsEveryFiveMinutes('First')
    const second = Object.fromEntries(
      Object.entries(startsEveryFiveMinutes('Second')).map(([id, resource]) => [
        `Second${id}`,
        JSON.parse(JSON.stringify(resource).replace('"Tick"', '"SecondTick"')),
      ]),
    )
    const stack = await startTinyStack(
      tinyAssembly(
        { First: runs('first'), Second: runs('second'), Look: lookFunction },
        { ...first, ...second },
      ),
      { concurrentExecutions: 1 },
    )
    await stack.advanceTo(addMilliseconds(minutesLater(5), 30_000))
    const ids = (await readItems(stack)).map(({ id }) => String(id))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toMatch(/^first 2026-03-02T09:05:00/)
    expect(ids[1]).toMatch(/^second 2026-03-02T09:05:0[1-7]/)
    expect(stack.problems()).toEqual([])
  })

  it('a template that reserves too many is refused', async () => {
    const site = { source: 'return 1', reservedConcurrency: 1 }
    await expect(startTinyStack(tinyAssembly({ Site: site }), { concurrentExecutions: 10 })).rejects.toThrow(
      "The template reserves 1 of the account's 10 concurrent executions, of which Lambda keeps 10 unreserved",
    )
  })
})
