import type { AwsError } from './aws-error'
import type { AwsResponse } from './aws-service'
import { xmlElement } from './query-response'

interface ErrorCode {
  code: string
  status: number
}

/** What each service calls being refused and being called too often, and the status it says it with. */
const errorCodes: Record<string, Record<'denied' | 'throttled', ErrorCode>> = {
  dynamodb: {
    denied: { code: 'AccessDeniedException', status: 400 },
    throttled: { code: 'ThrottlingException', status: 400 },
  },
  sqs: {
    denied: { code: 'AccessDeniedException', status: 403 },
    throttled: { code: 'RequestThrottled', status: 403 },
  },
  secretsmanager: {
    denied: { code: 'AccessDeniedException', status: 400 },
    throttled: { code: 'ThrottlingException', status: 400 },
  },
  scheduler: {
    denied: { code: 'AccessDeniedException', status: 403 },
    throttled: { code: 'ThrottlingException', status: 429 },
  },
  ses: { denied: { code: 'AccessDenied', status: 403 }, throttled: { code: 'Throttling', status: 400 } },
}

/** The services that answer in XML. */
const queryNamespaces: Record<string, string> = {
  cloudformation: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  ses: 'http://ses.amazonaws.com/doc/2010-12-01/',
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
}

/** The code and status of a service for a refusal. */
export const errorCodeOf = (service: string, kind: 'denied' | 'throttled'): ErrorCode =>
  errorCodes[service]?.[kind] ?? { code: 'AccessDeniedException', status: 403 }

/** An error in the protocol of a service: XML or JSON. */
export const errorResponse = (service: string, { code, message, status }: AwsError): AwsResponse => {
  const namespace = queryNamespaces[service]
  if (namespace !== undefined) {
    const type = status < 500 ? 'Sender' : 'Receiver'
    const error = `<Type>${type}</Type><Code>${code}</Code>${xmlElement('Message', message)}`
    const body = `<ErrorResponse xmlns="${namespace}"><Error>${error}</Error><RequestId>local</RequestId></ErrorResponse>`
    return { status, headers: { 'content-type': 'text/xml' }, body }
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code }
  return { status, headers, body: JSON.stringify({ __type: code, message, Message: message }) }
}
