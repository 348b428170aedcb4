import type { AwsResponse } from '../types'

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'
const headers = { 'content-type': 'text/xml' }

/** @param result the elements of the call's result */
export const success = (action: string, result: Record<string, string>, requestId: string): AwsResponse => ({
  status: 200,
  headers,
  body: `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${elements(result)}</${action}Result><ResponseMetadata>${elements({ RequestId: requestId })}</ResponseMetadata></${action}Response>`,
})

export const failure = (code: string, message: string, status: number, requestId: string): AwsResponse => {
  const error = elements({ Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message })
  const body = `<ErrorResponse xmlns="${NAMESPACE}"><Error>${error}</Error>${elements({ RequestId: requestId })}</ErrorResponse>`
  return { status, headers, body }
}

const elements = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
