import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../domain/clinic/clinic'

/** The names between braces of a sentence in ICU MessageFormat: `{name}` and `{count, plural, ...}`. */
type Named<Text extends string> = Text extends `${string}{${infer Rest}` ? NameAt<Rest> | Named<Rest> : never
type NameAt<Rest extends string> = Rest extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Plain<Name>
    : Plain<Head>
  : never
/** The branches of a plural stand in braces too; they hold a space, `#` or a brace, a name never does. */
type Plain<Name extends string> = Name extends
  | `${string} ${string}`
  | `${string}#${string}`
  | `${string}{${string}`
  ? never
  : Name

/** One language's sentences for one room: exactly the keys of the English ones. */
export type SentencesLike<English extends Record<string, string>> = {
  readonly [Key in keyof English]: string
}

/** The values that a sentence needs; one that is missing does not compile. */
export type Values<Text extends string, Value> = [Named<Text>] extends [never]
  ? []
  : [values: { readonly [Name in Named<Text>]: Value }]

/** Text that others wrote, or an address: set apart from the sentence's direction, and escaped. */
export type Apart = { isolate: string } | { strong: string } | { link: string; label: string | null }

/** A piece of a sentence: its own words, or a value that a renderer treats apart. */
export type Inline = string | Apart

export interface Voice<English extends Record<string, string>> {
  readonly language: Language
  /** The sentence as plain text. */
  say<Key extends keyof English & string>(key: Key, ...values: Values<English[Key], string | number>): string
  /** The sentence in pieces: words as text, values as they were given. */
  pieces<Key extends keyof English & string>(
    key: Key,
    ...values: Values<English[Key], string | number | Apart>
  ): Inline[]
}

/**
 * Gives a language its voice. Each sentence is parsed once and kept.
 * @param byLanguage every language's sentences; a missing key does not compile
 */
export const voices = <English extends Record<string, string>>(
  byLanguage: Record<Language, SentencesLike<English>>,
): ((language: Language) => Voice<English>) => {
  const parsed = new Map<string, IntlMessageFormat>()
  const format = (language: Language, key: keyof English & string): IntlMessageFormat => {
    const id = `${language}/${key}`
    const known = parsed.get(id)
    if (known) return known
    const text = typeset(byLanguage[language][key], language)
    const fresh = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    parsed.set(id, fresh)
    return fresh
  }
  return (language) => ({
    language,
    say: (key, ...[values]) => String(format(language, key).format(values)),
    pieces: (key, ...[values]) => {
      const made: unknown = format(language, key).format<Apart>(values)
      return (Array.isArray(made) ? made : [made]) as Inline[]
    },
  })
}

/** French sets a space before double punctuation, at which no line may break. */
const typeset = (text: string, language: Language): string =>
  language === 'fr' ? text.replaceAll(/ (?=[:;?!»])/g, '\u00A0') : text
