import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { certificateSentences, certificateTranslator } from '../../../shared/i18n/certificate-translator'
import { gapResultSentences } from '../../../shared/i18n/gap-result-translator'
import { mailSentences, mailTranslator } from '../../../shared/i18n/mail-translator'
import { siteSentences } from '../../../shared/i18n/site-translator'

type Sentences = Readonly<Record<string, string>>
const languages = supportedLanguages.filter((language) => language !== 'en')
const sentenceTables = languages.flatMap((language): [string, string, Sentences, Sentences][] => [
  ['mails', language, mailSentences.en, mailSentences[language]],
  ['certificates', language, certificateSentences.en, certificateSentences[language]],
  ['results of the gap analysis', language, gapResultSentences.en, gapResultSentences[language]],
  ['public pages', language, siteSentences.en, siteSentences[language]],
])

/** The names of a sentence's values, found by the parser that formats it. */
const namesIn = (sentence: string): string[] => {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as {
        type?: number
        value?: unknown
        options?: Record<string, { value: unknown }>
      }
      if (type !== 0 && typeof value === 'string') names.add(value)
      for (const option of Object.values(options ?? {})) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst())
  return [...names].toSorted()
}

describe.each(sentenceTables)('the sentences of the %s in %s', (_, language, english, translated) => {
  it('ask for the same values as the English ones', () => {
    for (const [key, sentence] of Object.entries(english)) {
      expect([key, namesIn(translated[key] ?? '')]).toEqual([key, namesIn(sentence)])
    }
  })

  it('hold no straight apostrophe, which is a quotation mark in ICU', () => {
    for (const sentence of [...Object.values(english), ...Object.values(translated)])
      expect(sentence).not.toContain("'")
  })

  it('have the plural forms of their language, and no others', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, sentence] of Object.entries(translated))
      for (const [, category = ''] of sentence.matchAll(/(?<=[ }])(zero|one|two|few|many|other) \{/g))
        expect([key, categories]).toEqual([key, expect.arrayContaining([category])])
  })

  it('say nothing as English says it', () => {
    const same = Object.entries(english).filter(
      ([key, sentence]) => sentence === translated[key] && /[a-z]{3} [a-z]{3}/i.test(sentence),
    )
    expect(same).toEqual([])
  })
})

describe('a translator', () => {
  it('counts as its language does', () => {
    const days = (count: number) => mailTranslator('en').t('confirmation.calendar', { count })
    expect(days(1)).toContain('adds the day to')
    expect(days(2)).toContain('adds both days to')
    expect(days(3)).toContain('adds all 3 days to')
  })

  it('refuses a sentence whose value is missing', () => {
    const t = mailTranslator('en').t as (key: string) => string
    expect(() => t('greeting')).toThrow(/name/)
  })

  it('lets no line break before French double punctuation and percent signs', () => {
    expect(mailTranslator('fr').t('readerTime')).toBe('Chez vous\u00a0:')
    expect(certificateTranslator('fr').t('rule.hours', { percent: 80 })).toContain('80\u00a0%')
  })

  it('leaves braces and marks of a value alone', () => {
    expect(mailTranslator('en').t('greeting', { name: "{evil} '{' <b>" })).toBe("Dear {evil} '{' <b>,")
  })
})
