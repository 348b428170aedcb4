import { countryNamesIn } from '../../../i18n/country-names/country-names'
import { type TextToken, tokenizeText } from '../../text/tokens'
import {
  additionalCountryNames,
  ambiguousCountryNames,
  countryAdjectives,
  nonIsoCodes,
} from './country-names'
import { institutionCountries } from './institutions'

/** A country named in a line, as ISO 3166-1 alpha-2. */
export interface CountryMention {
  code: string
  first: number
  next: number
}

const languages = ['en', 'fr', 'es', 'pt', 'ru', 'ar', 'zh'] as const
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Making one takes thirty times as long as asking it, and every cold start asks for some 650 names. */
const englishRegions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Every country of ISO 3166-1. */
export const countryCodes: string[] = letters.flatMap((first) =>
  letters
    .map((second) => first + second)
    .filter((code) => !nonIsoCodes.has(code) && englishCountryName(code) !== undefined),
)

/** The English name of a country as the UN writes it, undefined when the code is none. */
export function englishCountryName(code: string): string | undefined {
  return countryNamesIn('en').get(code) ?? englishRegions.of(code)
}

type NameIndex = Map<string, { words: string[]; code: string }[]>
let nameIndex: NameIndex | undefined
/** The longest is `Royaume-Uni de Grande-Bretagne et d’Irlande du Nord`. */
const MAX_NAME_WORDS = 12

/** The countries named in a line, the longest name each time; a name begins with a capital. */
export const findCountries = (tokens: TextToken[]): CountryMention[] => {
  nameIndex ??= buildNameIndex()
  const words = tokens.map((token, at) => ({ token, at })).filter(({ token }) => token.kind === 'word')
  const mentions: CountryMention[] = []
  for (let at = 0; at < words.length; ) {
    const match = longestNameAt(
      words.slice(at, at + MAX_NAME_WORDS).map(({ token }) => token),
      nameIndex,
    )
    const first = words[at]?.at ?? 0
    if (match)
      mentions.push({ code: match.code, first, next: (words[at + match.words.length - 1]?.at ?? first) + 1 })
    at += match?.words.length ?? 1
  }
  return mentions
}

/** The countries of regulators and other institutions known by their abbreviation, and of adjectives. */
export const findImpliedCountries = (tokens: TextToken[]): string[] => {
  const byInstitution = tokens.flatMap((token) => institutionCountries.get(token.text) ?? [])
  return byInstitution.length > 0
    ? byInstitution
    : tokens.flatMap((token) => countryAdjectives.get(token.folded) ?? [])
}

const longestNameAt = (tokens: TextToken[], all: NameIndex) => {
  const [first] = tokens
  if (!first || !mayBeginName(first)) return undefined
  return all
    .get(first.folded)
    ?.find(({ words }) => words.every((word, index) => tokens[index]?.folded === word))
}

/** A capital, or a letter of a script that has none. */
export const mayBeginName = ({ text: [letter = ''] }: TextToken): boolean =>
  letter !== letter.toLowerCase() || letter === letter.toUpperCase()

/** First word -> names that begin with it, the longest first. */
const buildNameIndex = (): NameIndex => {
  const all: NameIndex = new Map()
  const regionNames = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  for (const code of countryCodes) {
    const displayed = regionNames.map((names) => names.of(code) ?? '')
    const known = [...displayed, ...(additionalCountryNames[code] ?? [])]
      .flatMap(spellingsOf)
      .flatMap(declineRussian)
    for (const name of new Set([...known, ...officialNamesOf(code)])) {
      const words = tokenizeText(name)
        .filter(({ kind }) => kind === 'word')
        .map(({ folded }) => folded)
      const [first] = words
      if (!first || ambiguousCountryNames.has(words.join(' '))) continue
      all.set(first, [...(all.get(first) ?? []), { words, code }])
    }
  }
  for (const list of all.values()) list.sort((one, other) => other.words.length - one.words.length)
  return all
}

/** The names as the UN writes them, each as a whole: `Taiwan (Province of China)` is not two. */
const officialNamesOf = (code: string): string[] =>
  languages.flatMap((language) => countryNamesIn(language).get(code) ?? [])

/** `St. Lucia` is Saint Lucia, `Myanmar (Burma)` either, `Trinidad & Tobago` with `and`. */
const spellingsOf = (name: string): string[] => {
  const [outer = '', inner] = name.split(/[()]/).map((part) => part.trim())
  const forms = inner ? [outer, inner] : [outer]
  return forms
    .flatMap((form) => [form, form.replace('St.', 'Saint'), form.replace('&', 'and')])
    .filter(isFirstOccurrence)
}

/** `Узбекистан`, `в Узбекистане`, `Узбекистана`: a name of one word in the cases of Russian. */
const declineRussian = (name: string): string[] => {
  if (!/^[а-яё]{4,}$/iu.test(name)) return [name]
  const [stem = '', endings = ''] = /[бвгдзклмнпрстфхцчшщ]$/iu.test(name)
    ? [name, 'а у е ом']
    : name.endsWith('ия')
      ? [name.slice(0, -1), 'и ю ей']
      : name.endsWith('а')
        ? [name.slice(0, -1), 'ы и е у ой']
        : []
  return [
    name,
    ...endings
      .split(' ')
      .filter(Boolean)
      .map((ending) => stem + ending),
  ]
}

const isFirstOccurrence = (item: string, position: number, all: string[]): boolean =>
  all.indexOf(item) === position
