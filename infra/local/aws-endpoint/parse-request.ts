import type { IncomingMessage } from 'node:http'
import type { ParsedAwsCall } from '../iam/parsed-aws-call'
import { AwsError } from '../protocol/aws-error'
import type { AwsRequest } from '../protocol/aws-service'

/** A call and the access key it came with. */
export interface SignedAwsCall extends ParsedAwsCall {
  accessKey: string
  /** The caller's session: a container signs with its own. */
  container: string | undefined
}

const credential = /Credential=([^/,\s]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/

/** Operations of the services that speak REST, by method and first part of the path. */
const restOperations: Record<string, string> = {
  'POST /schedules/': 'CreateSchedule',
  'PUT /schedules/': 'UpdateSchedule',
  'GET /schedules/': 'GetSchedule',
  'DELETE /schedules/': 'DeleteSchedule',
  'GET /schedules': 'ListSchedules',
}

/**
 * Reads an HTTP request as a signed call of an AWS service. The signature itself is not verified: a process that can
 * reach the endpoint on this machine could read the keys as well.
 * @throws AwsError when it is unsigned or its operation is unknown
 */
export const parseAwsRequest = (incoming: IncomingMessage, body: Buffer): SignedAwsCall => {
  const url = new URL(incoming.url ?? '/', 'http://aws-endpoint')
  const headers = incoming.headers as Record<string, string>
  const signed = credential.exec(headers.authorization ?? '')
  if (!signed) throw new AwsError('MissingAuthenticationToken', 'The call carries no signature.', 403)
  const request: AwsRequest = {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers,
    body,
  }
  const service = signed[2] ?? ''
  const container = headers['x-amz-security-token']
  return { accessKey: signed[1] ?? '', container, service, request, ...parseOperation(request, body) }
}

const parseOperation = (
  request: AwsRequest,
  body: Buffer,
): Pick<ParsedAwsCall, 'operation' | 'parameters'> => {
  const text = body.toString('utf8')
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const parameters = Object.fromEntries(new URLSearchParams(text))
    return { operation: parameters.Action ?? '', parameters }
  }
  const parameters: Record<string, unknown> = text ? JSON.parse(text) : {}
  const target = request.headers['x-amz-target']
  const [, part = '', name] = request.path.split('/')
  const rest = restOperations[`${request.method} /${part}${name ? '/' : ''}`]
  const operation = target?.split('.').at(-1) ?? rest
  if (!operation) throw new AwsError('UnknownOperationException', `${request.method} ${request.path}`, 404)
  return { operation, parameters }
}
