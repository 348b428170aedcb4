import type { Language } from '../domain/clinic/clinic'

export type Direction = 'ltr' | 'rtl'

const directions: Record<Language, Direction> = { en: 'ltr', fr: 'ltr' }

/** Which way a language is written; goes into `dir` beside every `lang`. */
export const directionOf = (language: Language): Direction => directions[language]

/** How a language calls itself, for the choice of language. */
export const ownName: Record<Language, string> = { en: 'English', fr: 'Français' }

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

/** The locale for Intl: dates as ITU writes them (10 December 2025). */
export const localeOf = (language: Language): string => locales[language]
