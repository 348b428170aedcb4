import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'

/** Texts are sent unchanged, every other body in base64; a form too, as API Gateway does. */
const isText = (contentType: string): boolean =>
  /^(text\/|application\/(json|xml|javascript)\b)/.test(contentType)

/** A request in the payload format 2.0 of an HTTP API. */
export const toHttpApiEvent = (
  incoming: IncomingMessage,
  body: Buffer,
  route: { key: string; parameters: Record<string, string> },
  context: { now: Instant; apiId: string; account: string },
): APIGatewayProxyEventV2 => {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]),
  )
  const sourceIp = incoming.socket.remoteAddress ?? ''
  // API Gateway is a hop too: it adds the address that connected to it behind what the header has already.
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], sourceIp].filter(Boolean).join(', ')
  const query: Record<string, string> = {}
  for (const [name, value] of url.searchParams)
    query[name] = name in query ? `${query[name]},${value}` : value
  const plain = isText(headers['content-type'] ?? '')
  const method = incoming.method ?? 'GET'
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: decodeURI(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(headers.cookie && { cookies: headers.cookie.split(/;\s*/) }),
    headers,
    ...(url.search && { queryStringParameters: query }),
    ...(Object.keys(route.parameters).length > 0 && { pathParameters: route.parameters }),
    requestContext: {
      accountId: context.account,
      apiId: context.apiId,
      domainName: url.hostname,
      domainPrefix: url.hostname.split('.')[0] ?? '',
      http: {
        method,
        path: decodeURI(url.pathname),
        protocol: `HTTP/${incoming.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: context.now,
      timeEpoch: toEpochMillis(context.now),
    },
    ...(body.length > 0 && { body: body.toString(plain ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !plain,
  }
}

const answerShape = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.string().array().default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** The response to the visitor. */
export interface HttpResponse {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

/** A function's result as HTTP; one without a status code is the body itself. */
export const toHttpResponse = (result: unknown): HttpResponse => {
  const parsed = answerShape.safeParse(result)
  if (!parsed.success) return jsonHttpResponse(200, result)
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

export const jsonHttpResponse = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(value)),
})
