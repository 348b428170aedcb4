import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSesClient, createSesMailer } from '../../../../shared/aws/ses/ses-mailer'
import type { SendResult } from '../../../../shared/ports/mail'
import { testClientConfig } from '../../../support/aws-client-config'
import {
  type HttpServer,
  type Responder,
  resetConnection,
  startHttpServer,
  xmlResponse,
} from '../../../support/http-server'

const raw = Buffer.from('From: clinics@example.org\r\nSubject: Bonjour\r\n\r\nné')
const tags = { clinic: 'clinic-a', recipient: 'registration-1', mail: 'mail-1' }

let server: HttpServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const mailerAt = (endpoint: string) =>
  createSesMailer(
    createSesClient(testClientConfig(endpoint), { connectionTimeout: 150, requestTimeout: 150 }),
    'clinic-mails',
    300,
  )

const sendTo = (endpoint: string) => mailerAt(endpoint).send(raw, 'ayaan@example.org', tags)

const sendAnsweredBy = async (answer: Responder): Promise<SendResult> => {
  server = await startHttpServer(answer)
  return sendTo(server.url)
}

const accepted = xmlResponse(
  200,
  '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
)
const refused = (status: number, code: string, message: string) =>
  xmlResponse(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  )

describe('the mailer', () => {
  // The client's first call loads its modules, which may take longer than the time-outs of these tests.
  beforeAll(async () => void (await sendTo('http://127.0.0.1:9')))

  it('gives SES the raw message, its one recipient, the configuration set and the tags', async () => {
    const result = await sendAnsweredBy(accepted)
    const sent = new URLSearchParams(server?.requests[0]?.body)

    expect(result).toEqual({ outcome: 'accepted', sesMessageId: 'ses-1' })
    expect(sent.get('Action')).toBe('SendRawEmail')
    expect(Buffer.from(sent.get('RawMessage.Data') ?? '', 'base64')).toEqual(raw)
    expect(sent.get('Destinations.member.1')).toBe('ayaan@example.org')
    expect(sent.has('Destinations.member.2')).toBe(false)
    expect(sent.get('ConfigurationSetName')).toBe('clinic-mails')
    expect(
      [1, 2, 3].map((n) => [sent.get(`Tags.member.${n}.Name`), sent.get(`Tags.member.${n}.Value`)]),
    ).toEqual(Object.entries(tags))
  })

  const answers: [string, Responder, SendResult][] = [
    [
      'a rate that is exceeded: throttled',
      refused(400, 'Throttling', 'Maximum sending rate exceeded.'),
      { outcome: 'throttled' },
    ],
    [
      'a quota that is used up: quota exceeded',
      refused(400, 'Throttling', 'Daily message quota exceeded.'),
      { outcome: 'over-quota' },
    ],
    [
      'a refused message: rejected, with the code and no address',
      refused(400, 'MessageRejected', 'Email address is not verified: ayaan@example.org'),
      { outcome: 'rejected', code: 'MessageRejected' },
    ],
    [
      'missing rights: refused for the account',
      refused(403, 'AccessDenied', 'not authorized to perform: ses:SendRawEmail'),
      { outcome: 'account-refused', code: 'AccessDenied' },
    ],
    [
      'a 4xx that is no answer of SES: rejected',
      xmlResponse(413, '<html>too large'),
      { outcome: 'rejected', code: 'http-413' },
    ],
    ['a 500: ambiguous', refused(500, 'InternalFailure', ''), { outcome: 'ambiguous', code: 'http-500' }],
    ['a 503: ambiguous', refused(503, 'ServiceUnavailable', ''), { outcome: 'ambiguous', code: 'http-503' }],
    [
      'a 5xx that is no answer of SES: ambiguous',
      xmlResponse(502, '<html>'),
      { outcome: 'ambiguous', code: 'http-502' },
    ],
    [
      'a 200 that cannot be read: ambiguous',
      xmlResponse(200, '<html>'),
      { outcome: 'ambiguous', code: 'http-200' },
    ],
    [
      'a 200 without a message id: ambiguous',
      xmlResponse(200, ''),
      { outcome: 'ambiguous', code: 'no-message-id' },
    ],
    ['a reset: ambiguous', resetConnection, { outcome: 'ambiguous', code: 'ECONNRESET' }],
    ['no answer in time: ambiguous', () => undefined, { outcome: 'ambiguous', code: 'ETIMEDOUT' }],
    [
      'an answer that breaks off: ambiguous',
      (_, response, incoming) => {
        response.writeHead(200, { 'content-length': 500 }).write('<Send', () => incoming.socket.destroy())
      },
      { outcome: 'ambiguous', code: expect.any(String) },
    ],
    [
      'an answer that never ends: ambiguous',
      (_, response) => response.writeHead(200, { 'content-length': 500 }).write('<Send'),
      { outcome: 'ambiguous', code: expect.any(String) },
    ],
    [
      'an answer that comes in drops: ambiguous, before the function must end',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100_000 })
        const drops = setInterval(() => response.write('<'), 20)
        response.once('close', () => clearInterval(drops))
      },
      { outcome: 'ambiguous', code: expect.any(String) },
    ],
  ]
  for (const [title, answer, result] of answers) {
    it(`reports ${title}, and has called once`, async () => {
      expect(await sendAnsweredBy(answer)).toEqual(result)
      expect(server?.requests).toHaveLength(1)
    })
  }

  it('reports a refused connection: unreachable', async () => {
    server = await startHttpServer(accepted)
    await server.close()

    expect(await sendTo(server.url)).toEqual({ outcome: 'unreachable', code: 'ECONNREFUSED' })
  })

  it('reports a name that is not found: unreachable', async () => {
    const result = await sendTo('http://ses.invalid')

    expect(result.outcome).toBe('unreachable')
  })

  it('reports a connection time-out: unreachable', async () => {
    const deaf = await serverThatAcceptsNothing()

    const result = await sendTo(deaf.url)
    deaf.stop()

    expect(result).toEqual({ outcome: 'unreachable', code: 'TimeoutError' })
  })

  it('reports missing credentials: refused for the account', async () => {
    const client = createSesClient({
      ...testClientConfig('http://127.0.0.1:9'),
      credentials: async () => {
        throw Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' })
      },
    })

    const result = await createSesMailer(client, 'clinic-mails').send(raw, 'ayaan@example.org', tags)

    expect(result).toEqual({ outcome: 'account-refused', code: 'CredentialsProviderError' })
  })

  it('reuses no connection: a stale one would fail with an unknown outcome', async () => {
    const sockets = new Set<Socket>()
    server = await startHttpServer((request, response, incoming) => {
      sockets.add(incoming.socket)
      return accepted(request, response, incoming)
    })
    const mailer = mailerAt(server.url)

    await mailer.send(raw, 'ayaan@example.org', tags)
    await mailer.send(raw, 'guled@example.org', tags)

    expect(sockets.size).toBe(2)
  })
})

/**
 * A server that listens and is suspended: the kernel accepts two connections for it and leaves the next ones waiting.
 */
const serverThatAcceptsNothing = async () => {
  const program = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port) })`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = await once(child.stdout, 'data')
  const port = Number(String(printed))
  child.kill('SIGSTOP')
  const first = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all(first.map((socket) => once(socket, 'connect')))
  const stop = () => {
    for (const socket of first) socket.destroy()
    child.kill('SIGKILL')
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}
