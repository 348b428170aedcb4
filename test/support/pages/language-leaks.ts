import { IntlMessageFormat } from 'intl-messageformat'
import { Sector } from '../../../shared/domain/registration/registration'
import type { Language } from '../../../shared/domain/values/language'
import { localeOf } from '../../../shared/i18n/language-properties'
import { sectorNameIn } from '../../../shared/i18n/sector-names'

export type SentenceCatalogue = Readonly<Record<string, string>>

/** The words of a sentence without its values: each run of words, of every branch. */
const phrasesOf = (sentence: string): string[] => {
  const phrases: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, value, options } = node as {
      type?: number
      value?: unknown
      options?: Record<string, unknown>
    }
    if (type === 0 && typeof value === 'string') phrases.push(value.trim())
    for (const option of Object.values(options ?? {})) walk((option as { value: unknown }).value)
  }
  walk(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst())
  return phrases.filter((words) => /\p{L}{3}/u.test(words))
}

/** Months, days of the week and sectors. */
const monthDayAndSectorNames = (language: Language): string[] => {
  const name = (format: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(localeOf(language), { ...format, timeZone: 'UTC' }).format(Date.UTC(2026, 0, day))
  return [
    ...Array.from({ length: 12 }, (_, month) => name({ month: 'long' }, 1 + 31 * month)),
    ...Array.from({ length: 7 }, (_, day) => name({ weekday: 'long' }, 1 + day)),
    ...Sector.options.map((sector) => sectorNameIn(sector, language)),
  ]
}

const containsPhrase = (text: string, words: string): boolean =>
  new RegExp(`(?<!${letter})${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!${letter})`, 'v').test(text)

/** A letter that would make a word longer: Chinese characters stand beside words of other scripts without a space. */
const letter = '[\\p{L}--\\p{Script=Han}]'

/** All words that sentences of other languages have, and those of this language never do. */
export const foreignPhrases = (
  own: [Language, SentenceCatalogue],
  other: [Language, SentenceCatalogue],
): string[] => {
  const ownText = [...Object.values(own[1]), ...monthDayAndSectorNames(own[0])].join('\n')
  const otherPhrases = [...Object.values(other[1]).flatMap(phrasesOf), ...monthDayAndSectorNames(other[0])]
  return [...new Set(otherPhrases)].filter((words) => !containsPhrase(ownText, words))
}

/** The text of a page or mail as a person reads it: its content and the values of its attributes. */
export const readableText = (html: string): string => {
  const attributeTexts = [
    ...html.matchAll(/\s(?:title|alt|aria-label|placeholder|content|value|label)="([^"]*)"/g),
  ]
  const text = html.replaceAll(/<style.*?<\/style>/gs, ' ').replaceAll(/<[^>]*>/g, ' ')
  return [text, ...attributeTexts.map(([, words]) => words)]
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('\u00a0', ' ')
}

/** The words that the text contains. */
export const findPhrases = (text: string, phrases: readonly string[]): string[] => {
  const plain = text.replaceAll('\u00a0', ' ')
  return phrases.filter((phrase) => containsPhrase(plain, phrase))
}

/** The keys of sentences of which no word is in the text: those that a test has not made the product show. */
export const unusedSentences = (text: string, sentences: SentenceCatalogue): string[] => {
  const plain = text.replaceAll('\u00a0', ' ')
  return Object.entries(sentences)
    .filter(([, sentence]) => phrasesOf(sentence).length > 0)
    .filter(([, sentence]) => !phrasesOf(sentence).some((words) => plain.includes(words)))
    .map(([key]) => key)
}
