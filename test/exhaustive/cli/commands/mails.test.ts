import { simpleParser } from 'mailparser'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { messageKinds } from '../../../../shared/domain/mail/kinds/message-kinds'
import { supportedLanguages } from '../../../../shared/domain/values/language'
import { textDirectionOf } from '../../../../shared/i18n/language-properties'
import { runCli } from '../../../support/execution/run-cli'

const somalia = 'samples/announcements/somalia-2025-12.txt'
const run = (...args: string[]) => runCli(['mails', somalia, '--to', 'out', ...args])

/** The report of the month is about all clinics. */
const kindsOfAClinic = Object.entries(messageKinds).flatMap(([kind, { identity }]) =>
  identity === 'month' ? [] : [kind],
)

const darkDeclarations = [
  '<meta name="color-scheme" content="light dark"/>',
  '<meta name="supported-color-schemes" content="light dark"/>',
  '@media (prefers-color-scheme:dark){',
]

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\shref="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

describe('clinic mails', () => {
  it.each(supportedLanguages)('writes every kind of mail in %s, as .eml and .html', async (language) => {
    const { status, text, written } = await run('--language', language, '--json')
    expect(status).toBe(0)
    const { mails } = JSON.parse(text) as { mails: { file: string; subject: string }[] }
    const names = mails.map(({ file }) => file.replace(/^out\/\d+-(.*)\.eml$/, '$1'))
    for (const kind of kindsOfAClinic)
      expect([kind, names.some((name) => name.startsWith(kind))]).toEqual([kind, true])
    expect(written.size).toBe(2 * mails.length + 1)
    for (const { file, subject } of mails) {
      const parsed = await simpleParser(Buffer.from(written.get(file) ?? []))
      expect(parsed.subject).toBe(subject)
      expect(parsed.headers.get('content-language')).toBe(language)
      const html = Buffer.from(written.get(file.replace(/eml$/, 'html')) ?? []).toString()
      expect(html).toContain(`<html lang="${language}" dir="${textDirectionOf(language)}"`)
    }
  })

  it.each(supportedLanguages)(
    'writes mails in %s of under 30 KB that are complete as text, without images and in the dark',
    async (language) => {
      const { text, written } = await run('--language', language, '--json')
      const { mails } = JSON.parse(text) as { mails: { file: string }[] }
      expect(mails.length).toBeGreaterThan(kindsOfAClinic.length - 1)
      for (const { file } of mails) {
        const source = Buffer.from(written.get(file) ?? [])
        const { text: plain = '', html } = await simpleParser(source)
        const faults = [
          ...(source.byteLength < 30_000 ? [] : [`${source.byteLength} bytes`]),
          ...linksIn(html || '').filter((link) => !plain.includes(link)),
          ...[...(html || '').matchAll(/<img(?![^>]*\salt="[^"]+)[^>]*>/g)].map(([image]) => image),
          ...darkDeclarations.filter((declaration) => !(html || '').includes(declaration)),
        ]
        expect([file, faults]).toEqual([file, []])
        expect(linksIn(html || '').length, file).toBeGreaterThan(0)
      }
    },
  )

  it.each(supportedLanguages)('writes the certificate in %s, as a PDF of one page', async (language) => {
    const { text, written } = await run('--language', language, '--json')
    const { certificate } = JSON.parse(text) as { certificate: string }
    const pdf = await getDocumentProxy(new Uint8Array(written.get(certificate) ?? []))
    const words = (await extractText(pdf, { mergePages: true })).text
    expect(pdf.numPages).toBe(1)
    expect(words).toContain('Amina Warsame')
  })

  it('writes both days’ reminders with their own dates', async () => {
    const { written } = await run()
    const html = (part: string) =>
      [...written].find(([path]) => path.includes(part) && path.endsWith('.html'))?.[1].toString()
    expect(html('reminder-day-1')).toContain('10 December 2025')
    expect(html('reminder-day-2')).toContain('11 December 2025')
  })

  it('sends no joining link for a clinic in person', async () => {
    const page =
      'DFS Security Clinic for Lesotho\nThe clinic takes place in person in Maseru, Lesotho on 18 December 2025 from 09:00 to 12:00.'
    const { text, written } = await runCli(['mails', '-', '--to', 'out', '--zone', 'Africa/Maseru'], {
      files: { '-': page },
    })
    expect(text).not.toContain('join-link')
    for (const [path, content] of written)
      expect([path, Buffer.from(content).toString().includes('/join/')]).toEqual([path, false])
  })

  it('names what is wrong: the language, the folder, the zone', async () => {
    expect((await run('--language', 'xx')).errors.join('\n')).toContain('language')
    expect((await runCli(['mails', somalia])).errors.join('\n')).toContain('--to')
    const noZone = await runCli(['mails', '-', '--to', 'out'], {
      files: { '-': 'DFS Clinic\n18 December 2025 from 09:00 to 12:00' },
    })
    expect([noZone.status, noZone.errors.join('\n')]).toEqual([1, expect.stringContaining('time zone')])
    expect(noZone.written.size).toBe(0)
  })
})
