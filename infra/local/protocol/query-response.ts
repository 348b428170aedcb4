import type { AwsResponse } from './aws-service'

/** The answer of a service of the query protocol. @param result XML elements */
export const queryResponse = (action: string, namespace: string, result: string): AwsResponse => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result><ResponseMetadata>${xmlElement('RequestId', 'local')}</ResponseMetadata></${action}Response>`,
})

/** An element with a text; also line ends that an XML reader would change are kept. */
export const xmlElement = (name: string, text: string): string => `<${name}>${escapeXmlText(text)}</${name}>`

const escapeXmlText = (text: string): string =>
  text.replace(
    /[<>&\r]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '\r': '&#xD;' })[sign] ?? sign,
  )
