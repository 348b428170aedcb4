import type { AwsError } from '../services/answers'
import type { AwsResponse } from '../services/types'

/** What each service calls being refused and being called too often, and the status it says it with. */
const words: Record<string, { denied: [string, number]; throttled: [string, number] }> = {
  dynamodb: { denied: ['AccessDeniedException', 400], throttled: ['ThrottlingException', 400] },
  sqs: { denied: ['AccessDeniedException', 403], throttled: ['RequestThrottled', 403] },
  secretsmanager: { denied: ['AccessDeniedException', 400], throttled: ['ThrottlingException', 400] },
  scheduler: { denied: ['AccessDeniedException', 403], throttled: ['ThrottlingException', 429] },
  ses: { denied: ['AccessDenied', 403], throttled: ['Throttling', 400] },
}

const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign)

/** The code and status of a service for a refusal. */
export const wordsOf = (service: string, kind: 'denied' | 'throttled'): [code: string, status: number] =>
  words[service]?.[kind] ?? ['AccessDeniedException', 403]

/** An error in the protocol of a service: XML for SES, JSON for the rest. */
export const errorAnswer = (service: string, { code, message, status }: AwsError): AwsResponse => {
  if (service === 'ses') {
    const type = status < 500 ? 'Sender' : 'Receiver'
    const error = `<Type>${type}</Type><Code>${code}</Code><Message>${escaped(message)}</Message>`
    const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>${error}</Error><RequestId>house</RequestId></ErrorResponse>`
    return { status, headers: { 'content-type': 'text/xml' }, body }
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code }
  return { status, headers, body: JSON.stringify({ __type: code, message, Message: message }) }
}
