/** A text as the body of a MIME part: its lines end in CRLF and hold at most 76 ASCII characters. */
export interface EncodedBody {
  transferEncoding: 'base64' | 'quoted-printable'
  body: string
}

/**
 * Quoted-printable is readable in the source, but takes three bytes for each byte of another script: then base64 is
 * shorter and taken. Line breaks of any kind become CRLF, as RFC 2046 (4.1.1) has them.
 */
export const encodeBody = (text: string): EncodedBody => {
  const encodedCharacters = text.match(/[^ -<>-~\s]/g)?.length ?? 0
  if (4 * encodedCharacters > Buffer.byteLength(text) / 3) return encodeBase64Body(text)
  return { transferEncoding: 'quoted-printable', body: splitLines(text).map(encodeLine).join('\r\n') }
}

const MAX_LINE_LENGTH = 76

/**
 * A text in base64, even when it is ASCII, for an attachment: some programs give a quoted-printable one a wrong
 * charset.
 */
export const encodeBase64Body = (text: string): EncodedBody => ({
  transferEncoding: 'base64',
  body: Buffer.from(splitLines(text).join('\r\n'))
    .toString('base64')
    .replaceAll(/.{76}(?=.)/g, '$&\r\n'),
})

const splitLines = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** One line in quoted-printable, RFC 2045 (6.7), with soft breaks where it is too long. */
const encodeLine = (line: string): string => {
  const encoded = line.replaceAll(/[^\t -<>-~]+|[\t ]$/g, toHexBytes)
  if (encoded.length <= MAX_LINE_LENGTH) return encoded
  const parts: string[] = []
  let start = 0
  while (encoded.length - start > MAX_LINE_LENGTH) {
    const end = breakBefore(encoded, start + MAX_LINE_LENGTH - 1)
    parts.push(encoded.slice(start, end))
    start = end
  }
  parts.push(encoded.slice(start))
  return parts.join('=\r\n')
}

/** The last place up to `end` that does not cut through a `=C3`. */
const breakBefore = (encoded: string, end: number): number => {
  if (encoded[end - 1] === '=') return end - 1
  return encoded[end - 2] === '=' ? end - 2 : end
}

const hexBytes = Array.from(
  { length: 256 },
  (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
)

const toHexBytes = (text: string): string => {
  let encoded = ''
  for (const byte of Buffer.from(text)) encoded += hexBytes[byte]
  return encoded
}
