import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { VirtualClock } from '../../../../../infra/local/clock/clock'
import type { AwsRequest, AwsService } from '../../../../../infra/local/protocol/aws-service'
import type { Instant } from '../../../../../shared/domain/values/time/instant'

/** A service behind a tiny HTTP server, so that the real SDK can call it. */
export const serve = async (handle: AwsService['handle']) => {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const url = new URL(incoming.url ?? '/', 'http://localhost')
    const request: AwsRequest = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers as Record<string, string>,
      body: Buffer.concat(chunks),
    }
    const { status, headers, body } = await handle(request)
    outgoing.writeHead(status, headers).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/** What every SDK client in these tests is given. */
export const clientSettings = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'AKIDLOCAL', secretAccessKey: 'local' },
  maxAttempts: 1,
})

/** A clock that only a test moves. */
export const aClock = (start: Instant): VirtualClock & { set(to: Instant): void } => {
  let at = start
  return {
    now: () => at,
    set: (to) => {
      at = to
    },
  }
}
