import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { Service } from '../../infra/local/services/types'

/** A request as a test looks at it. */
export interface Seen {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

/** Answers a request that was read to its end; may as well break the connection. */
export type Answer = (request: Seen, response: ServerResponse, incoming: IncomingMessage) => unknown

export interface HttpServer {
  url: string
  /** Every request, in order. */
  seen: Seen[]
  close(): Promise<void>
}

/** A real server on this machine that answers as the test says. */
export const httpServer = async (answer: Answer): Promise<HttpServer> => {
  const seen: Seen[] = []
  const listener: RequestListener = async (incoming, response) => {
    const request = await readRequest(incoming)
    seen.push(request)
    await answer(request, response, incoming)
  }
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Gives the requests to a service of the laptop house. */
export const answeredBy =
  (service: Pick<Service, 'handle'>): Answer =>
  async (request, response) => {
    const { status, headers, body } = await service.handle(request)
    response.writeHead(status, headers).end(body)
  }

/** Answers in turn; the last answer is repeated. */
export const inTurn = (...answers: Answer[]): Answer => {
  let turn = 0
  return (request, response, incoming) => {
    const answer = answers[Math.min(turn, answers.length - 1)]
    turn += 1
    return answer?.(request, response, incoming)
  }
}

export const xml =
  (status: number, body: string): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body)

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers })
      .end(JSON.stringify(body))

/** The connection breaks with a reset after the whole request was read. */
export const reset: Answer = (_, __, incoming) => incoming.socket.resetAndDestroy()

const readRequest = async (incoming: IncomingMessage): Promise<Seen> => {
  const url = new URL(incoming.url ?? '/', 'http://any')
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return {
    method: incoming.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(parts).toString('utf8'),
  }
}
