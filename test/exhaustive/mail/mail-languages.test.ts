import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import { mailSentences } from '../../../shared/i18n/mail-translator'
import {
  findPhrases,
  foreignPhrases,
  readableText,
  unusedSentences,
} from '../../support/pages/language-leaks'
import { findRawZoneNames } from '../../support/pages/raw-zone-names'
import { allMails } from '../../unit/mail/all-mails'
import { decodeMail } from '../../unit/mail/decode-mail'

/** Words that belong to no language. */
const words = { title: 'Zzyzx 7', session: 'Qwrtz', name: 'Aa Bb', organisation: 'Xx Yy' }

const composed = new Map<Language, Promise<{ about: string; html: string; said: string }[]>>()
const mails = (language: Language) => {
  const all = composed.get(language) ?? composeAll(language)
  composed.set(language, all)
  return all
}

const composeAll = (language: Language) =>
  Promise.all(
    allMails(language, words).map(async ({ about, compose }) => {
      const { subject, text, html, calendars } = await decodeMail(await compose())
      const entries = calendars.flatMap(readableEntries)
      return { about, html, said: [subject, text, readableText(html), ...entries].join('\n') }
    }),
  )

/** What a calendar shows of its entries. */
const readableEntries = (file: string): string[] =>
  file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => /^(SUMMARY|DESCRIPTION|LOCATION)/.test(line))
    .map((line) => line.replaceAll('\\', ''))

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'off', 'long-title': 'off', 'doctype-style': 'off' },
})

describe.each(supportedLanguages)('every mail in %s', (own) => {
  it('says its language and direction on page, body and every cell, and is valid', async () => {
    for (const { about, html } of await mails(own)) {
      const cells = html.match(/<(html|body|td|th)[ >][^>]*/g) ?? []
      expect([about, cells.length]).toEqual([about, expect.toSatisfy((count: number) => count > 4)])
      for (const cell of cells)
        expect([about, cell]).toEqual([
          about,
          expect.stringContaining(`lang="${own}" dir="${textDirectionOf(own)}"`),
        ])
      const { results } = await validator.validateString(html)
      expect([about, results.flatMap(({ messages }) => messages)]).toEqual([about, []])
    }
  })

  it('holds no sentence of another language, in subject, text, HTML and calendar', async () => {
    const all = (await mails(own)).map(({ about, said }) => `${about}\n${said}`).join('\n')
    for (const other of supportedLanguages.filter((language) => language !== own)) {
      const foreign = foreignPhrases([own, mailSentences[own]], [other, mailSentences[other]])
      expect(foreign.length).toBeGreaterThan(150)
      expect([other, findPhrases(all, foreign)]).toEqual([other, []])
    }
  })

  it('has every value that its sentences ask for', async () => {
    for (const { about, said } of await mails(own))
      expect([about, /undefined|null|NaN|\[object|Invalid|\{\w+[},]/.exec(said)]).toEqual([about, null])
  })

  it('names no zone by its name in the tz database', async () => {
    for (const { about, said } of await mails(own))
      expect([about, findRawZoneNames(said)]).toEqual([about, []])
  })

  it('is among these: together they say every sentence there is', async () => {
    const all = (await mails(own)).map(({ said }) => said).join('\n')
    expect(unusedSentences(all, mailSentences[own])).toEqual([])
  })
})
