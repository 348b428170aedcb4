import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBody } from '../../../../shared/mail/mime/encode-body'

/** A decoder of its own, by RFC 2045 (6.7 and 6.8). */
const decode = ({ transferEncoding, body }: ReturnType<typeof encodeBody>): string => {
  if (transferEncoding === 'base64') return Buffer.from(body, 'base64').toString()
  const joined = body.replaceAll('=\r\n', '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
const withCrlf = (text: string) => text.replaceAll(/\r\n|\r|\n/g, '\r\n')

describe('the body of a MIME part', () => {
  it('says any text, in lines of at most 76 printable ASCII characters that end in CRLF', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 })
    const lines = fc.array(
      fc.oneof(text, fc.constantFrom('', ' ', '.', 'From me', 'a=b', 'x \t', '='.repeat(99))),
    )
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, newline) => {
        const encoded = encodeBody(parts.join(newline))
        expect(decode(encoded)).toBe(withCrlf(parts.join(newline)))
        for (const line of encoded.body.split('\r\n')) {
          expect(line).toMatch(/^[\t -~]{0,76}$/)
          expect(line).not.toMatch(/[ \t]$/)
        }
      }),
    )
  })

  it('never holds `=_`, which begins every boundary', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '_', '-', '\n', 'é', 'a') }), (text) => {
        expect(encodeBody(text).body).not.toContain('=_')
        expect(encodeBody(`--=_mixed--\r\n${text}`).body).not.toContain('=_')
      }),
    )
  })

  it('is quoted-printable for Latin letters and base64 for another script', () => {
    expect(encodeBody('Votre accès à la salle de cette séance, le 10 décembre à 09:00')).toEqual({
      transferEncoding: 'quoted-printable',
      body: 'Votre acc=C3=A8s =C3=A0 la salle de cette s=C3=A9ance, le 10 d=C3=A9cembre =\r\n=C3=A0 09:00',
    })
    expect(encodeBody('مرحبا بكم في العيادة').transferEncoding).toBe('base64')
  })
})
