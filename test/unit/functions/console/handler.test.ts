import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { handle, type LambdaContext } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { encryptCookie } from '../../../../functions/console/sign-in/cookie-encryption'
import { aClinic } from '../../../support/builders/builders'
import { aConsole, aStaff } from './in-memory-console'

/** What an HTTP API sends (payload format 2.0). */
const anEvent = (path: string, more: Partial<APIGatewayProxyEventV2> = {}) => ({
  version: '2.0' as const,
  routeKey: 'ANY /console/{proxy+}',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'clinics.example.org', 'accept-encoding': 'gzip, br' },
  isBase64Encoded: false,
  requestContext: {
    domainName: 'clinics.example.org',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' },
  },
  ...more,
})

type Answer = {
  statusCode: number
  headers: Record<string, string>
  cookies?: string[]
  body: string
  isBase64Encoded: boolean
}

describe('the console behind the HTTP API', () => {
  it('reads the session among the event’s cookies and answers compressed', async () => {
    const { app, deps } = await aConsole({ clinics: [aClinic()] })
    const sealed = { keys: await deps.secrets.sessionKeys(), purpose: 'session' as const, now: deps.now() }
    const session = await encryptCookie(sealed, { id: randomUUID(), staff: aStaff() }, 480)
    const event = anEvent('/console', { cookies: ['other=1', `__Host-session=${session}`] })
    const answer = (await handle(app)(event as never, {} as LambdaContext)) as unknown as Answer
    expect(answer.statusCode).toBe(200)
    expect(answer.isBase64Encoded).toBe(true)
    expect(gunzipSync(Buffer.from(answer.body, 'base64')).toString()).toContain(
      'DFS Security Clinic for Somalia',
    )
  })

  it('sends strangers to the sign-in with a relative address', async () => {
    const { app } = await aConsole({ staff: null })
    const answer = (await handle(app)(anEvent('/console') as never, {} as LambdaContext)) as unknown as Answer
    expect(answer).toMatchObject({ statusCode: 302, headers: { location: '/console/sign-in?to=%2Fconsole' } })
  })
})
