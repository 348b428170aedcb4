import type { AwsError } from './aws-error'
import type { AwsResponse } from './aws-service'

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

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign)

/** The code and status of a service for a refusal. */
export const errorCodeOf = (service: string, kind: 'denied' | 'throttled'): ErrorCode =>
  errorCodes[service]?.[kind] ?? { code: 'AccessDeniedException', status: 403 }

/** An error in the protocol of a service: XML for SES, JSON for the rest. */
export const errorResponse = (service: string, { code, message, status }: AwsError): AwsResponse => {
  if (service === 'ses') {
    const type = status < 500 ? 'Sender' : 'Receiver'
    const error = `<Type>${type}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message>`
    const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>${error}</Error><RequestId>local</RequestId></ErrorResponse>`
    return { status, headers: { 'content-type': 'text/xml' }, body }
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code }
  return { status, headers, body: JSON.stringify({ __type: code, message, Message: message }) }
}
