import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../domain/values/language'
import { localeOf, textDirectionOf } from './language-properties'

/** The names between braces of a sentence in ICU MessageFormat: `{name}` and `{count, plural, ...}`. */
type PlaceholderNames<Text extends string> = Text extends `${string}{${infer Rest}`
  ? FirstPlaceholder<Rest> | PlaceholderNames<Rest>
  : never
type FirstPlaceholder<Rest extends string> = Rest extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? PlaceholderOnly<Name>
    : PlaceholderOnly<Head>
  : never
/** The branches of a plural stand in braces too; they hold a space, `#` or a brace, a name never does. */
type PlaceholderOnly<Name extends string> = Name extends
  | `${string} ${string}`
  | `${string}#${string}`
  | `${string}{${string}`
  ? never
  : Name

/** One language's sentences: exactly the keys of the English ones. */
export type TranslatedSentences<English extends Record<string, string>> = {
  readonly [Key in keyof English]: string
}

/** The values that a sentence needs; one that is missing does not compile. */
export type PlaceholderValues<Text extends string, Value> = [PlaceholderNames<Text>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholderNames<Text>]: Value }]

/** User text or an address: isolated from the sentence's direction, and escaped; with its language where that is known. */
export type IsolatedPart =
  | { isolate: string }
  | { strong: string; language?: Language | null }
  | { link: string; label: string | null }

/** A piece of a sentence: its own words, or a value that a renderer treats apart. */
export type MessagePart = string | IsolatedPart

export interface Translator<English extends Record<string, string>> {
  readonly language: Language
  /** The sentence as plain text. */
  t<Key extends keyof English & string>(
    key: Key,
    ...values: PlaceholderValues<English[Key], string | number>
  ): string
  /** The sentence in pieces: words as text, values as they were given. */
  toParts<Key extends keyof English & string>(
    key: Key,
    ...values: PlaceholderValues<English[Key], string | number | IsolatedPart>
  ): MessagePart[]
}

/**
 * Makes the translator of each language. Each sentence is parsed once and cached.
 * @param byLanguage every language's sentences; a missing key does not compile
 */
export const createTranslatorFactory = <English extends Record<string, string>>(
  byLanguage: Record<Language, TranslatedSentences<English>>,
): ((language: Language) => Translator<English>) => {
  const messageCache = new Map<string, IntlMessageFormat>()
  const messageFor = (language: Language, key: keyof English & string): IntlMessageFormat => {
    const id = `${language}/${key}`
    const cached = messageCache.get(id)
    if (cached) return cached
    const text = addFrenchSpaces(byLanguage[language][key], language)
    const message = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true })
    messageCache.set(id, message)
    return message
  }
  return (language) => ({
    language,
    t: (key, ...[values]) => String(messageFor(language, key).format(isolateLatin(values, language))),
    toParts: (key, ...[values]) => {
      const formatted: unknown = messageFor(language, key).format<IsolatedPart>(values)
      return (Array.isArray(formatted) ? formatted : [formatted]) as MessagePart[]
    },
  })
}

/**
 * In a sentence from right to left, a title or name in Latin letters is set apart, so that its digits and marks stay
 * beside it.
 */
const isolateLatin = (
  values: Readonly<Record<string, string | number>> | undefined,
  language: Language,
): Record<string, string | number> | undefined =>
  values && textDirectionOf(language) === 'rtl'
    ? Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' && /^(?!\s*([\u2066-\u2068]|https?:)).*\p{Script=Latin}/su.test(value)
            ? `\u2068${value}\u2069`
            : value,
        ]),
      )
    : values

/** French sets a space before double punctuation and the percent sign, at which no line may break. */
const addFrenchSpaces = (text: string, language: Language): string =>
  language === 'fr' ? text.replaceAll(/ (?=[:;?!»%])/g, '\u00A0') : text
