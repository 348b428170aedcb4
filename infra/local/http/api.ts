import type { IncomingMessage, RequestListener } from 'node:http'
import type { FunctionPool } from '../functions/pool'
import type { Rights } from '../iam/rights'
import type { HouseClock } from '../services/types'
import type { Stack } from '../stack'
import type { Activity } from '../time/activity'
import { answerOf, eventOf, type HttpAnswer, jsonAnswer } from './payload'
import { type Route, routesOf } from './routes'

export interface ApiOptions {
  stack: Stack
  rights: Rights
  poolNamed(name: string): FunctionPool
  activity: Activity
  clock: HouseClock
}

/** API Gateway's limit for a request's body, in bytes ("HTTP API quotas"). */
const largestBody = 10 * 1024 * 1024

/**
 * The HTTP API of the stack.
 * @throws Error when API Gateway may not call the function of a route
 */
export const createApi = ({ stack, rights, poolNamed, activity, clock }: ApiOptions): RequestListener => {
  const { account, region } = stack.place
  const apiId = stack.ofType('AWS::ApiGatewayV2::Api')[0]?.ref ?? ''
  const routes = routesOf(stack)
  for (const { key, functionArn } of routes) {
    const source = `arn:aws:execute-api:${region}:${account}:${apiId}/$default/${key.replace(' ', '')}`
    const ask = {
      action: 'lambda:InvokeFunction',
      resource: functionArn,
      context: { 'aws:SourceArn': source },
    }
    rights.check({ service: 'apigateway.amazonaws.com' }, ask)
  }
  const answer = async (incoming: IncomingMessage): Promise<HttpAnswer> => {
    const body = await bodyOf(incoming)
    if (!body) return jsonAnswer(413, { message: 'Request Entity Too Large' })
    const path = new URL(incoming.url ?? '/', 'http://house').pathname
    for (const route of routes) {
      const parameters = route.match(incoming.method ?? 'GET', path)
      if (parameters) return call(route, parameters, incoming, body)
    }
    return jsonAnswer(404, { message: 'Not Found' })
  }
  const call = async (
    route: Route,
    parameters: Record<string, string>,
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<HttpAnswer> => {
    const event = eventOf(
      incoming,
      body,
      { key: route.key, parameters },
      { now: clock.now(), apiId, account },
    )
    return poolNamed(route.functionArn)
      .invoke(event)
      .then(answerOf, () => jsonAnswer(500, { message: 'Internal Server Error' }))
  }
  return (incoming, outgoing) => {
    const respond = async (): Promise<void> => {
      const { status, headers, body } = await answer(incoming).catch(notUnderstood)
      outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
    }
    activity.during(respond).catch(() => outgoing.destroy())
  }
}

/** A path that is no path: API Gateway answers before any function does. */
const notUnderstood = (): HttpAnswer => jsonAnswer(400, { message: 'Bad Request' })

/** The whole body; undefined when it is too large. */
const bodyOf = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += (part as Buffer).length
    if (size <= largestBody) parts.push(part as Buffer)
  }
  return size > largestBody ? undefined : Buffer.concat(parts)
}
