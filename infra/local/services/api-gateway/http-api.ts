import type { IncomingMessage, RequestListener } from 'node:http'
import type { VirtualClock } from '../../clock/clock'
import type { PendingWork } from '../../clock/pending-work'
import type { PolicyEvaluator } from '../../iam/policy-evaluator'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { FunctionThrottledError } from '../lambda/concurrent-executions'
import type { FunctionPool } from '../lambda/function-pool'
import { type HttpResponse, jsonHttpResponse, toHttpApiEvent, toHttpResponse } from './payload'
import { type HttpApiRoute, readRoutes } from './routes'

export interface HttpApiOptions {
  template: ResolvedTemplate
  policies: PolicyEvaluator
  findPool(name: string): FunctionPool
  pendingWork: PendingWork
  clock: VirtualClock
  /** Called with the status of each answer. */
  onResponse?(status: number): void
}

/** API Gateway's limit for a request's body, in bytes ("HTTP API quotas"). */
const MAXIMUM_BODY_BYTES = 10 * 1024 * 1024

/**
 * The HTTP API of the stack.
 * @throws Error when API Gateway may not call the function of a route
 */
export const createHttpApi = ({
  template,
  policies,
  findPool,
  pendingWork,
  clock,
  onResponse,
}: HttpApiOptions): RequestListener => {
  const { account, region } = template.awsEnvironment
  const apiId = template.resourcesOfType('AWS::ApiGatewayV2::Api')[0]?.ref ?? ''
  const routes = readRoutes(template)
  for (const { key, functionArn } of routes) {
    const source = `arn:aws:execute-api:${region}:${account}:${apiId}/$default/${key.replace(' ', '')}`
    const permission = {
      action: 'lambda:InvokeFunction',
      resource: functionArn,
      context: { 'aws:SourceArn': source },
    }
    policies.authorize({ service: 'apigateway.amazonaws.com' }, permission)
  }
  const answer = async (incoming: IncomingMessage): Promise<HttpResponse> => {
    const body = await readLimitedBody(incoming)
    if (!body) return jsonHttpResponse(413, { message: 'Request Entity Too Large' })
    const path = new URL(incoming.url ?? '/', 'http://local').pathname
    for (const route of routes) {
      const parameters = route.match(incoming.method ?? 'GET', path)
      if (parameters) return invokeRoute(route, parameters, incoming, body)
    }
    return jsonHttpResponse(404, { message: 'Not Found' })
  }
  const invokeRoute = async (
    route: HttpApiRoute,
    parameters: Record<string, string>,
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<HttpResponse> => {
    const event = toHttpApiEvent(
      incoming,
      body,
      { key: route.key, parameters },
      { now: clock.now(), apiId, account },
    )
    return findPool(route.functionArn)
      .invoke(event)
      .then(toHttpResponse, (error) =>
        error instanceof FunctionThrottledError
          ? jsonHttpResponse(503, { message: 'Service Unavailable' })
          : jsonHttpResponse(500, { message: 'Internal Server Error' }),
      )
  }
  return (incoming, outgoing) => {
    const respond = async (): Promise<void> => {
      const { status, headers, body } = await answer(incoming).catch(badRequest)
      onResponse?.(status)
      outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
    }
    pendingWork.track(respond).catch(() => outgoing.destroy())
  }
}

/** An invalid path: API Gateway answers without calling a function. */
const badRequest = (): HttpResponse => jsonHttpResponse(400, { message: 'Bad Request' })

/** The whole body; undefined when it is too large. */
const readLimitedBody = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += (part as Buffer).length
    if (size <= MAXIMUM_BODY_BYTES) parts.push(part as Buffer)
  }
  return size > MAXIMUM_BODY_BYTES ? undefined : Buffer.concat(parts)
}
