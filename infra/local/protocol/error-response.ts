import type { AwsError } from './aws-error'
import type { AwsResponse } from './aws-service'

/** What each service calls being refused and being called too often, and the status it says it with. */
const errorCodes: Record<string, { denied: [string, number]; throttled: [string, number] }> = {
  dynamodb: { denied: ['AccessDeniedException', 400], throttled: ['ThrottlingException', 400] },
  sqs: { denied: ['AccessDeniedException', 403], throttled: ['RequestThrottled', 403] },
  secretsmanager: { denied: ['AccessDeniedException', 400], throttled: ['ThrottlingException', 400] },
  scheduler: { denied: ['AccessDeniedException', 403], throttled: ['ThrottlingException', 429] },
  ses: { denied: ['AccessDenied', 403], throttled: ['Throttling', 400] },
}

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign)

/** The code and status of a service for a refusal. */
export const errorCodeOf = (service: string, kind: 'denied' | 'throttled'): [code: string, status: number] =>
  errorCodes[service]?.[kind] ?? ['AccessDeniedException', 403]

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
