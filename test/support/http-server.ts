import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AwsService } from '../../infra/local/protocol/aws-service'

/** A request as a test sees it. */
export interface ReceivedRequest {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

/** Answers a request that was read to its end; may also break the connection. */
export type Responder = (
  request: ReceivedRequest,
  response: ServerResponse,
  incoming: IncomingMessage,
) => unknown

export interface HttpServer {
  url: string
  /** Every request, in order. */
  requests: ReceivedRequest[]
  close(): Promise<void>
}

/** A real server on this machine that gives the answers of the test. */
export const startHttpServer = async (respond: Responder): Promise<HttpServer> => {
  const requests: ReceivedRequest[] = []
  const listener: RequestListener = async (incoming, response) => {
    const request = await readRequest(incoming)
    requests.push(request)
    await respond(request, response, incoming)
  }
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Gives the requests to a service of the local stack. */
export const respondWithService =
  (service: Pick<AwsService, 'handle'>): Responder =>
  async (request, response) => {
    const { status, headers, body } = await service.handle(request)
    response.writeHead(status, headers).end(body)
  }

/** Answers in turn; the last answer is repeated. */
export const respondInOrder = (...responders: Responder[]): Responder => {
  let next = 0
  return (request, response, incoming) => {
    const responder = responders[Math.min(next, responders.length - 1)]
    next += 1
    return responder?.(request, response, incoming)
  }
}

export const xmlResponse =
  (status: number, body: string): Responder =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body)

export const respondWithJson =
  (status: number, body: unknown, headers: Record<string, string> = {}): Responder =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers })
      .end(JSON.stringify(body))

/** The connection breaks with a reset after the whole request was read. */
export const resetConnection: Responder = (_, __, incoming) => incoming.socket.resetAndDestroy()

const readRequest = async (incoming: IncomingMessage): Promise<ReceivedRequest> => {
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
