import type { Language } from '../domain/values/language'

export type TextDirection = 'ltr' | 'rtl'

const textDirections: Record<Language, TextDirection> = { en: 'ltr', fr: 'ltr' }

/** Which way a language is written; goes into `dir` beside every `lang`. */
export const textDirectionOf = (language: Language): TextDirection => textDirections[language]

/** How a language calls itself, for the choice of language. */
export const nativeLanguageNames: Record<Language, string> = { en: 'English', fr: 'Français' }

const intlLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

/** The locale for Intl: dates as ITU writes them (10 December 2025). */
export const localeOf = (language: Language): string => intlLocales[language]
