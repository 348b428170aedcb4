import { describe, expect, it } from 'vitest'
import { encodeHeaderText, encodeMailbox, headerLine } from '../../../../shared/mail/mime/encode-header'

const email = 'a@example.org'

describe('a header', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['=?utf-8?Q?Bcc?=', '=?UTF-8?B?PT91dGYtOD9RP0JjYz89?='],
    ['é', '=?UTF-8?B?w6k=?='],
  ])('says %j as %j', (text, value) => {
    expect(encodeHeaderText(text)).toBe(value)
  })

  it('is folded at spaces, no line longer than 76, and no encoded word cuts a character', () => {
    for (const text of ['word '.repeat(60).trim(), '文'.repeat(200), '👩🏽‍💻'.repeat(40), 'x'.repeat(200)]) {
      const line = headerLine('Subject', encodeHeaderText(text))
      for (const part of line.split('\r\n')) expect(part.length).toBeLessThanOrEqual(76)
      const words = [...line.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, data]) =>
        Buffer.from(data ?? '', 'base64'),
      )
      for (const word of words) expect(word.toString()).not.toContain('\ufffd')
      if (words.length > 0) expect(Buffer.concat(words).toString()).toBe(text)
    }
  })

  it.each([
    ['', 'a@example.org'],
    ['Amina Warsame', 'Amina Warsame <a@example.org>'],
    ["Nuala O'Brien-Smith", "Nuala O'Brien-Smith <a@example.org>"],
    ['Warsame, Amina', '=?UTF-8?B?V2Fyc2FtZSwgQW1pbmE=?= <a@example.org>'],
    ['"B" \\', '=?UTF-8?B?IkIiIFw=?= <a@example.org>'],
    ['<b@example.org>', '=?UTF-8?B?PGJAZXhhbXBsZS5vcmc+?= <a@example.org>'],
    ['José', '=?UTF-8?B?Sm9zw6k=?= <a@example.org>'],
  ])('names %j as %s', (name, value) => {
    expect(encodeMailbox({ name, email })).toBe(value)
  })

  it.each([
    ['a@exämple.org', 'a@xn--exmple-cua.org'],
    ['a@example.org>, b@example.org', 'a@example.orgb@example.org'],
    ['a@example.org\r\nBcc: b@example.org', 'a@example.orgBcc:b@example.org'],
  ])('writes the one address %j as %s', (address, value) => {
    expect(encodeMailbox({ name: '', email: address })).toBe(value)
  })
})
