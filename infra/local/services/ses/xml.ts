import type { AwsResponse } from '../../protocol/aws-service'

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'
const headers = { 'content-type': 'text/xml' }

/** @param result the elements of the call's result */
export const successResponse = (
  action: string,
  result: Record<string, string>,
  requestId: string,
): AwsResponse => ({
  status: 200,
  headers,
  body: `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${xmlElements(result)}</${action}Result><ResponseMetadata>${xmlElements({ RequestId: requestId })}</ResponseMetadata></${action}Response>`,
})

export const failureResponse = (
  code: string,
  message: string,
  status: number,
  requestId: string,
): AwsResponse => {
  const error = xmlElements({ Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message })
  const body = `<ErrorResponse xmlns="${NAMESPACE}"><Error>${error}</Error>${xmlElements({ RequestId: requestId })}</ErrorResponse>`
  return { status, headers, body }
}

const xmlElements = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('')

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
