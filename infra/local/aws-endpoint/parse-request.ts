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

/** The same where the path names the operation by more than its first part (API references of Lambda and SES v2). */
const restPaths: [method: string, path: RegExp, operation: string][] = [
  ['GET', /^\/2015-03-31\/event-source-mappings\/[^/]+$/, 'GetEventSourceMapping'],
  ['PUT', /^\/2015-03-31\/event-source-mappings\/[^/]+$/, 'UpdateEventSourceMapping'],
  ['GET', /^\/2019-09-30\/functions\/[^/]+\/concurrency$/, 'GetFunctionConcurrency'],
  ['PUT', /^\/2017-10-31\/functions\/[^/]+\/concurrency$/, 'PutFunctionConcurrency'],
  ['DELETE', /^\/2017-10-31\/functions\/[^/]+\/concurrency$/, 'DeleteFunctionConcurrency'],
  ['POST', /^\/2015-03-31\/functions\/[^/]+\/invocations$/, 'Invoke'],
  ['GET', /^\/2016-08-19\/account-settings\/?$/, 'GetAccountSettings'],
  ['GET', /^\/v2\/email\/account$/, 'GetAccount'],
  ['GET', /^\/v2\/email\/identities\/[^/]+$/, 'GetEmailIdentity'],
  ['PUT', /^\/v2\/email\/suppression\/addresses$/, 'PutSuppressedDestination'],
  ['GET', /^\/v2\/email\/suppression\/addresses\/[^/]+$/, 'GetSuppressedDestination'],
  ['DELETE', /^\/v2\/email\/suppression\/addresses\/[^/]+$/, 'DeleteSuppressedDestination'],
]

const restOperationOf = ({ method, path }: AwsRequest): string | undefined => {
  const [, part = '', name] = path.split('/')
  return (
    restOperations[`${method} /${part}${name ? '/' : ''}`] ??
    restPaths.find(([verb, form]) => verb === method && form.test(path))?.[2]
  )
}

/**
 * Reads an HTTP request as a signed call of an AWS service. The signature itself is not verified: a process that can
 * reach the endpoint on this machine could read the keys as well.
 * @throws AwsError when it is unsigned or its operation is unknown
 */
export const parseAwsRequest = (incoming: IncomingMessage, body: Buffer): SignedAwsCall => {
  const { pathname, searchParams } = parseUrl(incoming.url)
  const headers = incoming.headers as Record<string, string>
  const signed = credential.exec(headers.authorization ?? '')
  if (!signed) throw new AwsError('MissingAuthenticationToken', 'The call carries no signature.', 403)
  const request: AwsRequest = {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(pathname),
    query: Object.fromEntries(searchParams),
    headers,
    body,
  }
  const service = signed[2] ?? ''
  const container = headers['x-amz-security-token']
  return { accessKey: signed[1] ?? '', container, service, request, ...parseOperation(request, body) }
}

const noParameters = new URLSearchParams()

/** The calls of most services have no path. */
const parseUrl = (url = '/'): Pick<URL, 'pathname' | 'searchParams'> =>
  url === '/' ? { pathname: '/', searchParams: noParameters } : new URL(url, 'http://aws-endpoint')

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
  const operation = target?.split('.').at(-1) ?? restOperationOf(request)
  if (!operation) throw new AwsError('UnknownOperationException', `${request.method} ${request.path}`, 404)
  return { operation, parameters }
}
