import parseMime from 'emailjs-mime-parser'
import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/domain/values/language'
import { allMails } from '../../unit/mail/all-mails'
import { languages } from '../../unit/mail/mail-request-builders'

interface MimeNode {
  contentType: { value: string; params: Record<string, string> }
  headers: Record<string, { value: unknown }[]>
  content?: Uint8Array
  childNodes: MimeNode[]
}

/** Names and titles that end a header, a quoted string, an encoded word or a part, where they are not encoded. */
const hostileNames = [
  'Amina Warsame',
  'Warsame, "Amina" <b@example.org>; \\',
  'Eve\r\nBcc: victim@example.org\r\n\r\n--=_alternative--',
  '=?utf-8?Q?Bcc=3A?= =?UTF-8?B?w6k=?=',
  'محمد عبد الله بن 文字 👩🏽‍💻',
  'é'.repeat(300),
]
/** Every name in a language from left to right and in one from right to left, one name in the others. */
const composeAllIn = (language: Language) =>
  Promise.all(
    (['en', 'ar'].includes(language) ? hostileNames : hostileNames.slice(4, 5)).flatMap((name) =>
      allMails(language, { title: name, session: name, name, organisation: name }).map(
        async ({ about, compose }) => ({
          about: `${about}, ${language}, ${JSON.stringify(name.slice(0, 20))}`,
          ...(await compose()),
        }),
      ),
    ),
  )

const leaves = (node: MimeNode): MimeNode[] =>
  node.childNodes.length === 0 ? [node] : node.childNodes.flatMap(leaves)
/** Bytes, whether a parser has decoded them to text or not. */
const toText = (content: unknown): string =>
  (typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString()).replaceAll(
    '\r\n',
    '\n',
  )

/** This parser keeps only the low byte of each character of some calendar parts: both readings are possible. */
const possibleReadings = ({ content = new Uint8Array() }: MimeNode): string[] =>
  (['utf8', 'latin1'] as const).map((encoding) => toLowBytes(Buffer.from(content).toString(encoding)))
const toLowBytes = (text: string): string =>
  Buffer.from(text, 'latin1').toString('latin1').replaceAll('\r\n', '\n')

describe.each(languages)('a MIME message in %s', (language) => {
  let mails: Awaited<ReturnType<typeof composeAllIn>>
  beforeAll(async () => {
    mails = await composeAllIn(language)
  })

  it('is the same to two parsers that have nothing in common, of every kind and name', async () => {
    for (const { about, raw, subject } of mails) {
      const first = await simpleParser(Buffer.from(raw))
      const second = parseMime(Buffer.from(raw).toString('latin1')) as MimeNode

      const [text, html, ...calendars] = leaves(second)
      expect(first.subject, about).toBe(subject)
      expect(second.headers.subject?.[0]?.value, about).toBe(subject)
      expect(toText(text?.content).trimEnd(), about).toBe(first.text?.trimEnd())
      expect(toText(html?.content).trimEnd(), about).toBe((first.html || '').trimEnd())
      expect(calendars, about).toHaveLength(first.attachments.length)
      for (const [index, { content }] of first.attachments.entries()) {
        const calendar = calendars[index]
        expect(calendar && possibleReadings(calendar), about).toContain(toLowBytes(content.toString()))
      }
      const [to] = [first.to].flat()
      expect(second.headers.to?.[0]?.value, about).toEqual(
        to?.value.map(({ name, address }) => ({ name, address })),
      )
      expect(to?.value, about).toHaveLength(1)
      expect(Object.keys(second.headers), about).not.toContain('bcc')
    }
  })

  it('has CRLF, lines of at most 998 characters, ASCII only, and one blank line after its head', async () => {
    for (const { about, raw } of mails) {
      const source = Buffer.from(raw).toString('latin1')
      expect(source.replaceAll('\r\n', ''), about).toMatch(/^[\t -~]*$/)
      const [head = ''] = source.split('\r\n\r\n')
      for (const line of head.split('\r\n')) {
        expect(line, about).toMatch(/^([A-Za-z-]+:)? \S/)
        expect(line.length, about).toBeLessThan(998)
      }
      expect(source, about).toMatch(/\r\n--=_(alternative|mixed)--\r\n$/)
    }
  })
})
