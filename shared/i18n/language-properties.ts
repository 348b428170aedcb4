import type { Language } from '../domain/values/language'

export type TextDirection = 'ltr' | 'rtl'

const textDirections: Record<Language, TextDirection> = {
  en: 'ltr',
  ar: 'rtl',
  zh: 'ltr',
  fr: 'ltr',
  ru: 'ltr',
  es: 'ltr',
  pt: 'ltr',
}

/** Which way a language is written; goes into `dir` beside every `lang`. */
export const textDirectionOf = (language: Language): TextDirection => textDirections[language]

/** How a language calls itself, for the choice of language. */
export const nativeLanguageNames: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  zh: '中文',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
  pt: 'Português',
}

const intlLocales: Record<Language, string> = {
  en: 'en-GB',
  // ITU writes Arabic with European digits.
  ar: 'ar-u-ca-gregory-nu-latn',
  zh: 'zh-CN',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
  pt: 'pt-PT',
}

/** What stands between two parts of a phrase: `10 December, 09:00`. */
export const commaOf = (language: Language): string => commas[language] ?? ', '
const commas: Partial<Record<Language, string>> = { ar: '، ', zh: '，' }

/** The locale for Intl: dates as ITU writes them (10 December 2025). */
export const localeOf = (language: Language): string => intlLocales[language]
