import { describe, expect, it } from 'vitest'
import type { FaultPlan } from '../../infra/local/faults/fault-plan'
import { addMilliseconds } from '../../shared/domain/values/time/instant'
import { tinyAssembly } from '../support/local-stack/tiny-assembly'
import { lookFunction, readItems, startTinyStack, tinyStackStart } from '../support/local-stack/tiny-stack'

const mine = { 'Fn::GetAtt': ['Table', 'Arn'] }

describe('a function of the local stack', () => {
  it('is replaced when it is killed during its work', async () => {
    const source = `
      globalThis.calls = (globalThis.calls ?? 0) + 1
      if (event.hang) { await put('began'); await new Promise(() => {}) }
      return globalThis.calls`
    const stack = await startTinyStack(tinyAssembly({ Worker: { source }, Look: lookFunction }))
    expect(await stack.invokeFunction('worker', {})).toBe(1)
    expect(await stack.invokeFunction('worker', {})).toBe(2)

    const hanging = stack.invokeFunction('worker', { hang: true })
    const failure = hanging.catch((error: unknown) => String(error))
    while ((await readItems(stack)).length === 0);
    stack.killContainers('worker')
    expect(await failure).toMatch(/exited with SIGKILL/)

    expect(await stack.invokeFunction('worker', {})).toBe(1)
    expect(stack.problems()[0]).toMatch(/SIGKILL/)
  })

  it('runs another version after a deployment, and finishes work in the version that started it', async () => {
    const version = (number: number) => ({
      source: `if (event.slow) { await put('began'); while ((await scan()).length < 2); } return ${number}`,
    })
    const statements = `await put('go on')`
    const stack = await startTinyStack(
      tinyAssembly({ Worker: version(1), Other: { source: statements }, Look: lookFunction }),
    )
    const slow = stack.invokeFunction('worker', { slow: true })
    while ((await readItems(stack)).length === 0);
    stack.deploy(tinyAssembly({ Worker: version(2), Other: { source: statements }, Look: lookFunction }))
    expect(await stack.invokeFunction('worker', {})).toBe(2)
    await stack.invokeFunction('other', {})
    expect(await slow).toBe(1)
    expect([await stack.invokeFunction('worker', {}), await stack.invokeFunction('worker', {})]).toEqual([
      2, 2,
    ])
    expect(stack.problems()).toEqual([])
  })

  it('is ended at the time limit of the template', async () => {
    const hangs = {
      source: 'if (event.hang) await new Promise(() => setInterval(() => {}, 1000))',
      timeout: 0.5,
    }
    const stack = await startTinyStack(tinyAssembly({ Worker: hangs }))
    await expect(stack.invokeFunction('worker', { hang: true })).rejects.toThrow(
      /Task timed out after 0.5 seconds/,
    )
    expect(await stack.invokeFunction('worker', {})).toBeNull()
  })

  it('pauses by the virtual clock with a fault plan, and its time limit continues', async () => {
    const pauses = {
      source: `
        const { setTimeout: sleep } = await import('node:timers/promises')
        const began = Date.now()
        return [await sleep(event.milliseconds, 'over'), Date.now() - began]`,
    }
    const faultPlan: FaultPlan = { seed: 7, rules: [{ stream: true, fault: 'repeat', rate: 0 }] }
    const stack = await startTinyStack(tinyAssembly({ Worker: pauses }), { faultPlan })
    const [value, passed] = (await stack.invokeFunction('worker', { milliseconds: 4_000 })) as [
      string,
      number,
    ]
    expect(value).toBe('over')
    expect(passed).toBeGreaterThanOrEqual(4_000)
    expect(stack.now() >= addMilliseconds(tinyStackStart, 4_000)).toBe(true)
    await expect(stack.invokeFunction('worker', { milliseconds: 6_000 })).rejects.toThrow(
      /timed out after 5 seconds/,
    )
  })

  it('gets answers of AWS with the date of the local stack: with another date its SDK would treat a refusal as temporary', async () => {
    const asks = `
      const ask = (operation, body) => fetch(endpoint, {
        method: 'POST',
        headers: {
          authorization: 'AWS4-HMAC-SHA256 Credential=' + key + '/20260101/eu/dynamodb/aws4_request',
          'x-amz-target': 'DynamoDB_20120810.' + operation,
          'content-type': 'application/x-amz-json-1.0',
        },
        body: JSON.stringify(body),
      })
      const answers = [await ask('Scan', { TableName: process.env.TABLE }), await ask('Scan', {})]
      return answers.map(({ status, headers }) => [status, headers.get('date')])`
    const stack = await startTinyStack(tinyAssembly({ Worker: { source: asks } }))
    const [done, refused] = (await stack.invokeFunction('worker', {})) as [number, string][]
    expect([done?.[0], refused?.[0]]).toEqual([200, 400])
    for (const [, date] of [done, refused] as [number, string][])
      expect(Math.abs(Date.parse(date) - Date.parse(stack.now()))).toBeLessThan(60_000)
  })

  it('reports the type and message of the error that it raised', async () => {
    const throws = { source: `throw new RangeError('too far')` }
    const stack = await startTinyStack(tinyAssembly({ Worker: throws }))
    await expect(stack.invokeFunction('worker', {})).rejects.toMatchObject({
      errorType: 'RangeError',
      errorMessage: 'too far',
    })
  })

  it('answers at the HTTP API, by the most exact route', async () => {
    const answers = (name: string) => ({
      source: `return { statusCode: 201, headers: { 'x-route': event.routeKey }, cookies: ['a=1', 'b=2'],
        body: JSON.stringify(['${name}', event.rawPath, event.pathParameters, Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()]) }`,
    })
    const route = (id: string, name: string, key: string) => ({
      [`${id}Integration`]: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': [`${name}Function`, 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      [`${id}Route`]: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          RouteKey: key,
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${id}Integration` }]] },
        },
      },
      [`${id}Permission`]: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: { Ref: `${name}Function` },
          Principal: 'apigateway.amazonaws.com',
        },
      },
    })
    const assembly = tinyAssembly(
      { Site: answers('site'), Console: answers('console') },
      {
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
        ...route('Default', 'Site', '$default'),
        ...route('Deep', 'Console', 'ANY /console/{proxy+}'),
      },
    )
    const stack = await startTinyStack(assembly)
    const body = new URLSearchParams({ name: 'Ève & co' })
    const deep = await fetch(`${stack.siteUrl}/console/a/b?x=1&x=2`, { method: 'POST', body })
    expect([deep.status, deep.headers.get('x-route')]).toEqual([201, 'ANY /console/{proxy+}'])
    expect(deep.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await deep.json()).toEqual(['console', '/console/a/b', { proxy: 'a/b' }, String(body)])
    expect(await (await fetch(`${stack.siteUrl}/other`)).json()).toEqual(['site', '/other', null, ''])
  })
})

describe('the AWS endpoint', () => {
  it('refuses a call that the role of the function does not allow, and says what is missing', async () => {
    const statements = [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: mine }]
    const writes = { source: `await put('one')`, statements }
    const stack = await startTinyStack(tinyAssembly({ Worker: writes }))
    await expect(stack.invokeFunction('worker', {})).rejects.toThrow(
      /AccessDeniedException.*dynamodb:PutItem.*not granted/,
    )
    expect(stack.problems().join()).toContain('WorkerRole is not authorized to perform: dynamodb:PutItem')
  })

  it('refuses an unknown access key', async () => {
    const source = `const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=nobody/20260101/eu/dynamodb/aws4_request', 'x-amz-target': 'DynamoDB_20120810.ListTables' }
      return (await fetch(endpoint, { method: 'POST', headers, body: '{}' })).status`
    const stack = await startTinyStack(tinyAssembly({ Worker: { source } }))
    expect(await stack.invokeFunction('worker', {})).toBe(403)
  })

  it('injects faults by the plan: a call that is reset afterwards has taken effect', async () => {
    const faults = ({ operation }: { operation: string }) =>
      operation === 'PutItem' ? ({ kind: 'reset-after' } as const) : undefined
    const stack = await startTinyStack(
      tinyAssembly({ Worker: { source: `await put('one')` }, Look: lookFunction }),
      {
        faultFor: faults,
      },
    )
    await expect(stack.invokeFunction('worker', {})).rejects.toThrow(/fetch failed/)
    expect(await readItems(stack)).toEqual([{ id: 'one' }])
  })

  it.each([
    ['throttle', /ThrottlingException/],
    ['status-500', /InternalFailure/],
    ['reset-before', /fetch failed/],
  ] as const)('makes a fault %s before the service saw the call', async (kind, words) => {
    const faults = ({ operation }: { operation: string }) => (operation === 'PutItem' ? { kind } : undefined)
    const stack = await startTinyStack(
      tinyAssembly({ Worker: { source: `await put('one')` }, Look: lookFunction }),
      {
        faultFor: faults,
      },
    )
    await expect(stack.invokeFunction('worker', {})).rejects.toThrow(words)
    expect(await readItems(stack)).toEqual([])
  })
})
