import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { enMailSentences } from '../../../shared/i18n/en/mail'
import { enSiteSentences } from '../../../shared/i18n/en/site'
import { frMailSentences } from '../../../shared/i18n/fr/mail'
import { frSiteSentences } from '../../../shared/i18n/fr/site'
import { mailTranslator } from '../../../shared/i18n/mail-translator'

type Sentences = Readonly<Record<string, string>>
const sentenceTables: [string, Sentences, Sentences][] = [
  ['mails', enMailSentences, frMailSentences],
  ['public pages', enSiteSentences, frSiteSentences],
]

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

describe.each(sentenceTables)('the sentences of the %s', (_, english, french) => {
  it('ask for the same values in every language', () => {
    for (const [key, sentence] of Object.entries(english)) {
      expect([key, namesIn(french[key] ?? '')]).toEqual([key, namesIn(sentence)])
    }
  })

  it('hold no straight apostrophe, which is a quotation mark in ICU', () => {
    for (const sentence of [...Object.values(english), ...Object.values(french)])
      expect(sentence).not.toContain("'")
  })

  it('say nothing in French as they say it in English', () => {
    const same = Object.entries(english).filter(
      ([key, sentence]) => sentence === french[key] && /[a-z]{3} [a-z]{3}/i.test(sentence),
    )
    expect(same).toEqual([])
  })
})

describe('a voice', () => {
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

  it('lets no line break before French double punctuation', () => {
    expect(mailTranslator('fr').t('readerTime')).toBe('Chez vous\u00a0:')
  })

  it('leaves braces and marks of a value alone', () => {
    expect(mailTranslator('en').t('greeting', { name: "{evil} '{' <b>" })).toBe("Dear {evil} '{' <b>,")
  })
})
