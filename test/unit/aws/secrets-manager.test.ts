import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, describe, expect, it } from 'vitest'
import { createSecretStore } from '../../../shared/aws/secrets-manager'
import { addMilliseconds, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import { testClientConfig } from '../../support/aws-client-config'
import {
  type HttpServer,
  type Responder,
  respondInOrder,
  respondWithJson,
  startHttpServer,
} from '../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const start = '2026-11-20T09:00:00.000Z'
let now = start

const secretsAnsweredBy = async (answer: Responder) => {
  now = start
  server = await startHttpServer(answer)
  return createSecretStore(
    new SecretsManagerClient({ ...testClientConfig(server.url), maxAttempts: 1 }),
    () => 'arn:stage',
    () => now,
  )
}

const holding = (SecretString: string) => respondWithJson(200, { SecretString })
const linksKey = (current: string) => JSON.stringify({ generated: 'g', links: { current } })
const asked = () => server.requests.map(({ body }) => JSON.parse(body).SecretId)

describe('the secrets', () => {
  it('return the current key first, then earlier ones and one that is to sign next', async () => {
    const links = { current: 'new', previous: ['old'], next: { key: 'later', since: start } }
    const secrets = await secretsAnsweredBy(
      respondInOrder(
        holding(JSON.stringify({ generated: 'g', links, sessions: { current: 'only' }, zoom: 'zoom' })),
      ),
    )

    expect(await secrets.tokenKeys()).toEqual(['new', 'old', 'later'])
    expect(await secrets.sessionKeys()).toEqual(['only'])
    const [badge, ...more] = await secrets.badgeKeys()
    expect([badge?.length, more, badge === 'only']).toEqual([43, [], false])
    expect(await secrets.institutionIdKey()).not.toBe(badge)
    expect(await secrets.zoomWebhook()).toBe('zoom')
    expect(asked()).toEqual(['arn:stage'])
  })

  it('are read once in five minutes, also by concurrent callers, and a new value is found after that', async () => {
    const secrets = await secretsAnsweredBy(
      respondInOrder(holding(linksKey('first')), holding(linksKey('second'))),
    )

    await Promise.all([secrets.tokenKeys(), secrets.tokenKeys()])
    now = addMilliseconds(start, 5 * MINUTE_MS - 1)
    expect(await secrets.tokenKeys()).toEqual(['first'])
    expect(server.requests).toHaveLength(1)
    now = addMilliseconds(start, 5 * MINUTE_MS)
    expect(await secrets.tokenKeys()).toEqual(['second'])
  })

  it('are read again after a failure', async () => {
    const secrets = await secretsAnsweredBy(
      respondInOrder(respondWithJson(400, { __type: 'AccessDeniedException' }), holding(linksKey('first'))),
    )

    await expect(secrets.tokenKeys()).rejects.toThrow()
    expect(await secrets.tokenKeys()).toEqual(['first'])
  })

  for (const wrong of [
    '{"genrated":"a-secret-value"}',
    '{"generated":"g","links":"a-secret-value"}',
    '{"generated":"g","zoon":"a-secret-value"}',
    '"a-secret-value"',
    'a-secret-value',
    '{"generated":""}',
  ]) {
    it(`refuse ${wrong} by the secret's name, without its value`, async () => {
      const secrets = await secretsAnsweredBy(holding(wrong))

      const reading = secrets.tokenKeys()

      await expect(reading).rejects.toThrow('the secret arn:stage')
      await expect(reading).rejects.not.toThrow('a-secret-value')
    })
  }
})
