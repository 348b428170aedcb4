import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../shared/domain/clinic/clinic'
import { Sector } from '../../shared/domain/registration/registration'
import { localeOf } from '../../shared/language/direction'
import { sectorName } from '../../shared/language/sectors'

export type Sentences = Readonly<Record<string, string>>

/** What a sentence itself says, without its values: each run of words, of every branch. */
const wordsOf = (sentence: string): string[] => {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, value, options } = node as {
      type?: number
      value?: unknown
      options?: Record<string, unknown>
    }
    if (type === 0 && typeof value === 'string') found.push(value.trim())
    for (const option of Object.values(options ?? {})) walk((option as { value: unknown }).value)
  }
  walk(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst())
  return found.filter((words) => /\p{L}{3}/u.test(words))
}

/** Months, days of the week and sectors. */
const namesIn = (language: Language): string[] => {
  const name = (format: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(localeOf(language), { ...format, timeZone: 'UTC' }).format(Date.UTC(2026, 0, day))
  return [
    ...Array.from({ length: 12 }, (_, month) => name({ month: 'long' }, 1 + 31 * month)),
    ...Array.from({ length: 7 }, (_, day) => name({ weekday: 'long' }, 1 + day)),
    ...Sector.options.map((sector) => sectorName(sector, language)),
  ]
}

const says = (text: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text)

/** Everything that the sentences of another language say, and the own ones never do. */
export const foreignWords = (own: [Language, Sentences], other: [Language, Sentences]): string[] => {
  const ours = [...Object.values(own[1]), ...namesIn(own[0])].join('\n')
  const theirs = [...Object.values(other[1]).flatMap(wordsOf), ...namesIn(other[0])]
  return [...new Set(theirs)].filter((words) => !says(ours, words))
}

/** What a person reads of a page or mail: its text, and what its attributes say. */
export const readable = (html: string): string => {
  const told = [...html.matchAll(/\s(?:title|alt|aria-label|placeholder|content|value|label)="([^"]*)"/g)]
  const text = html.replaceAll(/<style.*?<\/style>/gs, ' ').replaceAll(/<[^>]*>/g, ' ')
  return [text, ...told.map(([, words]) => words)]
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('\u00a0', ' ')
}

/** Which of the words stand in the text. */
export const saidIn = (text: string, words: readonly string[]): string[] => {
  const plain = text.replaceAll('\u00a0', ' ')
  return words.filter((each) => says(plain, each))
}

/** The keys of sentences of which no word stands in the text: what a test has not made the product say. */
export const unsaidIn = (text: string, sentences: Sentences): string[] => {
  const plain = text.replaceAll('\u00a0', ' ')
  return Object.entries(sentences)
    .filter(([, sentence]) => wordsOf(sentence).length > 0)
    .filter(([, sentence]) => !wordsOf(sentence).some((words) => plain.includes(words)))
    .map(([key]) => key)
}
