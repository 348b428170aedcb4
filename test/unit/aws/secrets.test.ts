import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, describe, expect, it } from 'vitest'
import { secretsManager } from '../../../shared/aws/secrets'
import { MINUTE, plus } from '../../../shared/domain/time/instant'
import { clientAt } from '../../support/aws-client'
import { type Answer, type HttpServer, httpServer, inTurn, json } from '../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const start = '2026-11-20T09:00:00.000Z'
let now = start

const secretsAnsweredBy = async (answer: Answer) => {
  now = start
  server = await httpServer(answer)
  const arns = { token: () => 'arn:token', session: () => 'arn:session', zoom: () => 'arn:zoom' }
  return secretsManager(
    new SecretsManagerClient({ ...clientAt(server.url), maxAttempts: 1 }),
    arns,
    () => now,
  )
}

const holding = (SecretString: string) => json(200, { SecretString })
const asked = () => server.seen.map(({ body }) => JSON.parse(body).SecretId)

describe('the secrets', () => {
  it('give the present key first and the one before it', async () => {
    const secrets = await secretsAnsweredBy(
      inTurn(
        holding('{"current":"new","previous":"old"}'),
        holding('{"current":"only"}'),
        holding('{"token":"zoom"}'),
      ),
    )

    expect(await secrets.tokenKeys()).toEqual(['new', 'old'])
    expect(await secrets.sessionKeys()).toEqual(['only'])
    expect(await secrets.zoomWebhook()).toBe('zoom')
    expect(asked()).toEqual(['arn:token', 'arn:session', 'arn:zoom'])
  })

  it('are read once in five minutes, also by many at once, and a new value is found after that', async () => {
    const secrets = await secretsAnsweredBy(
      inTurn(holding('{"current":"first"}'), holding('{"current":"second"}')),
    )

    await Promise.all([secrets.tokenKeys(), secrets.tokenKeys()])
    now = plus(start, 5 * MINUTE - 1)
    expect(await secrets.tokenKeys()).toEqual(['first'])
    expect(server.seen).toHaveLength(1)
    now = plus(start, 5 * MINUTE)
    expect(await secrets.tokenKeys()).toEqual(['second'])
  })

  it('are asked again after a failure', async () => {
    const secrets = await secretsAnsweredBy(
      inTurn(json(400, { __type: 'AccessDeniedException' }), holding('{"current":"first"}')),
    )

    await expect(secrets.tokenKeys()).rejects.toThrow()
    expect(await secrets.tokenKeys()).toEqual(['first'])
  })

  for (const wrong of [
    '{"curent":"a-secret-value"}',
    '"a-secret-value"',
    'a-secret-value',
    '{"current":""}',
  ]) {
    it(`refuse ${wrong} by the secret's name, without its value`, async () => {
      const secrets = await secretsAnsweredBy(holding(wrong))

      const reading = secrets.tokenKeys()

      await expect(reading).rejects.toThrow('the secret arn:token')
      await expect(reading).rejects.not.toThrow('a-secret-value')
    })
  }
})
